import type { ReactNode } from 'react';

/** The parts that chapters end with, and the asides of a longer thought. */

export function Recap({ children }: { children: ReactNode }) {
  return (
    <section className="recap">
      <p className="kicker">What we know now</p>
      {children}
    </section>
  );
}

export function Challenge({
  title,
  hint,
  children,
}: {
  title: string;
  hint?: string;
  children: ReactNode;
}) {
  return (
    <section className="challenge">
      <p className="kicker">Challenge</p>
      <p className="sectionTitle">{title}</p>
      {children}
      {hint && <Hint>{hint}</Hint>}
    </section>
  );
}

export function Hint({ children }: { children: ReactNode }) {
  return (
    <details className="answer">
      <summary>A hint</summary>
      <div>{children}</div>
    </details>
  );
}

export function Solution({ children }: { children: ReactNode }) {
  return (
    <details className="answer">
      <summary>A solution</summary>
      <div>{children}</div>
    </details>
  );
}

export function DesignNote({
  title,
  children,
}: {
  title: string;
  children: ReactNode;
}) {
  return (
    <section className="designNote">
      <p className="kicker">Design note</p>
      <p className="sectionTitle">{title}</p>
      {children}
    </section>
  );
}
