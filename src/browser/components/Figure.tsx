interface FigureProps {
  name: string;
  caption: string;
  /** The drawing: put in while the page is built. */
  svg?: string;
}

export function Figure({ caption, svg = '' }: FigureProps) {
  return (
    <figure className="drawing">
      <div dangerouslySetInnerHTML={{ __html: svg }} />
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
