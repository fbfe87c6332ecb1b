interface FigureProps {
  name: string;
  caption: string;
  /** The drawing: put in while the page is built. */
  svg?: string;
  text?: string;
}

export function Figure({ caption, svg = '', text }: FigureProps) {
  return (
    <figure className="drawing">
      <div data-text={text} dangerouslySetInnerHTML={{ __html: svg }} />
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
