"""Reads annotations that stand apart from their texts: ours are kept here, the texts stay with whose they are.

A file is one article: where its text lies (`source`, a file of JSON lines below the data folder, and the record's
`id`), which stretches of it are the headline and the paragraphs, and every annotation. Offsets are UTF-16 code units of
the source's text.
"""

import json
from pathlib import Path

from ..sources.jsonl import read_lines


def read_annotations(folder: Path, data: Path) -> list[dict]:
    """The articles as `markup.parse_article` gives them, by path; those whose source is not in `data` are left out."""
    texts: dict[str, dict[str, str]] = {}
    articles = []
    for path in sorted(folder.glob('*.json')):
        notes = json.loads(path.read_text(encoding='utf-8'))
        source = data / notes['source']
        if not source.exists():
            continue
        if notes['source'] not in texts:
            texts[notes['source']] = {record['id']: record['text'] for record in read_lines(source)}
        articles.append(annotated(notes, texts[notes['source']][notes['id']]))
    return articles


def annotated(notes: dict, source: str) -> dict:
    """The article's attributes, `headline`, `text` and `spans`, as if its text had been marked up in place."""
    units = source.encode('utf-16-le')

    def cut(start: int, end: int) -> str:
        return units[2 * start : 2 * end].decode('utf-16-le')

    text, spans, headline = '', [], None
    for block in notes['blocks']:
        start, length = block['start'], len(text.encode('utf-16-le')) // 2
        written = cut(start, block['end'])
        if block['kind'] == 'headline':
            headline = written
        for span in block['spans']:
            place = {'start': span['start'] - start + length, 'end': span['end'] - start + length}
            spans.append({**span, **place, 'text': cut(span['start'], span['end'])})
        text += written + '\n\n'
    spans.sort(key=lambda span: (span['start'], -span['end']))
    attributes = {'story': notes['id'], **notes['attributes'], 'id': notes['id']}
    return {**attributes, 'headline': headline, 'text': text.rstrip(), 'spans': spans}
