"""JSON lines: one record a line."""

import json
from pathlib import Path


def read_lines(path: Path) -> list[dict]:
    with open(path, encoding='utf-8') as lines:
        return [json.loads(line) for line in lines]


def write_lines(path: Path, records) -> None:
    with open(path, 'w', encoding='utf-8') as out:
        for record in records:
            out.write(json.dumps(record, ensure_ascii=False) + '\n')
