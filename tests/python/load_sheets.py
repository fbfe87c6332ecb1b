"""Loads the sandbox's sheets through PyAirbyte into a database.

Arguments: the connector's executable, a config file, a folder, and where to:
`duckdb`, or the port of a PostgreSQL on this machine.
Prints one JSON object: every text in the tables, by the name of the stream.
"""

import json
import sys
from pathlib import Path

import airbyte as ab
from airbyte.caches import DuckDBCache, PostgresCache

executable, config, folder, database = sys.argv[1:]

source = ab.get_source(
    "source-smartsheet",
    local_executable=Path(executable),
    config=json.loads(Path(config).read_text()),
)
source.select_streams(
    [
        stream.name
        for stream in source.discovered_catalog.streams
        if stream.json_schema.get("sheet_id")
    ]
)

if database == "duckdb":
    cache = DuckDBCache(db_path=str(Path(folder) / "sheets.duckdb"))
else:
    cache = PostgresCache(
        host="127.0.0.1",
        port=int(database),
        username="airbyte",
        password="",
        database="postgres",
    )
result = source.read(cache=cache)


def texts(dataset):
    rows = [dict(row) for row in dataset]
    return [value for row in rows for value in row.values() if isinstance(value, str)]


print(json.dumps({name: texts(dataset) for name, dataset in result.streams.items()}))
