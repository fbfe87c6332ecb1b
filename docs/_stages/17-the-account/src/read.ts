async function* readOne(
  connection: Connection,
  request: StreamRequest,
): AsyncGenerator<Batch | Checkpoint> {
  const table = accountTables.get(request.name);
  try {
    if (table) yield* readTable(connection, table);
    else {
      const chosen = await identify(connection, request);
      yield* readRows(openGrid(connection, request, chosen), request);
    }
  } catch (error) {
    throw explain(error, `stream "${request.name}"`);
  }
}
