/** The theme would add languages to its highlighter here; ours ran already. */
export default function prismIncludeLanguages(): void {}
