import type { ReactNode } from 'react';

/** A note in the margin where there is one, and between the lines elsewhere. */
export function Aside({ children }: { children: ReactNode }) {
  return <aside className="note">{children}</aside>;
}
