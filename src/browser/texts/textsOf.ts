import config from '@generated/docusaurus.config';

/** Texts as HTML, and the same as what an element is given. */
type Texts = [texts: string[], inside: Inside[]];
interface Inside {
  dangerouslySetInnerHTML: { __html: string };
}

/**
 * The texts that a page's script has left to the page, in the script's order:
 * from the document while it is that page, else from its address. If that gives
 * the page of another edition it is an error, upon which Docusaurus loads the
 * page anew.
 */
export async function textsOf(
  address: string,
  edition: string,
  count: number,
): Promise<Texts> {
  let texts = textsIn(document, edition);
  if (texts.length !== count)
    texts = textsIn(await open(config.baseUrl + address), edition);
  if (texts.length !== count)
    throw new Error(`${address}: ${texts.length} texts, not ${count}`);
  return [
    texts,
    texts.map((__html) => ({ dangerouslySetInnerHTML: { __html } })),
  ];
}

async function open(address: string): Promise<Document> {
  const html = await (await fetch(address)).text();
  return new DOMParser().parseFromString(html, 'text/html');
}

function textsIn(page: Document, edition: string): string[] {
  const texts: string[] = [];
  for (const element of page.querySelectorAll(`[data-text^="${edition}-"]`)) {
    const at = Number(element.getAttribute('data-text')?.split('-')[1]);
    texts[at] = element.innerHTML;
  }
  return texts;
}
