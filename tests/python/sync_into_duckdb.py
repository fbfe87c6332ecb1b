"""Reads the sandbox twice into DuckDB through PyAirbyte, a real client.

Arguments: the connector's executable, a config file, a folder for the database.
Prints one JSON object of what it found, for the test beside this file.
"""

import json
import sys
from pathlib import Path

import airbyte as ab
from airbyte.caches import DuckDBCache

executable, config, folder = sys.argv[1:]

source = ab.get_source(
    "source-smartsheet",
    local_executable=Path(executable),
    config=json.loads(Path(config).read_text()),
)
source.check()
source.select_all_streams()

cache = DuckDBCache(db_path=str(Path(folder) / "sandbox.duckdb"))
first = source.read(cache=cache)
second = source.read(cache=cache)


def rows(result):
    return {name: len(list(dataset)) for name, dataset in result.streams.items()}


budget = [dict(row) for row in first.streams["Budget"]]
print(
    json.dumps(
        {
            "streams": source.get_available_streams(),
            "rows": rows(first),
            "rows_after_second_read": rows(second),
            "processed": [first.processed_records, second.processed_records],
            "budget_columns": sorted(budget[0]),
        },
        default=str,
    )
)
