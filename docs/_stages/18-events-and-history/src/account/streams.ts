/** Those of them that the token may read, as a catalog offers them. */
export async function describeAccount(
  connection: Connection,
): Promise<AirbyteStream[]> {
  const streams: AirbyteStream[] = [];
  for (const [name, table] of accountTables) {
    const { primaryKey, properties, cursor } = table;
    try {
      await table.probe?.(connection);
      streams.push(offer(name, primaryKey, { properties }, { cursor }));
    } catch (error) {
      if (!isClosed(error)) throw explain(error, name);
      const why = `The token may not read ${name}: it is left out.`;
      await connection.log('INFO', why);
    }
  }
  return streams;
}
