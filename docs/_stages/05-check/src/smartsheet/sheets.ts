/** Rows in their order on the sheet, with all that is known of them. */
export function getRows(
  client: Client,
  sheetId: number,
  page: Page,
): Promise<Answer<Sheet>> {
  const query = { ...inFull, ...page };
  return getPage(client, `/sheets/${sheetId}`, query, page.pageSize);
}
