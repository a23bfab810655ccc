"""PolNeAR (Newell and others 2018): who says what in political news, with names and sentences that spaCy gave it."""

from pathlib import Path

import numpy as np

from ..text.document import Document, read_text
from ..text.tags import tag_attributions
from ..text.wordpiece import WordPiece
from .jsonl import read_lines
from .names import tag_silver_names


def polnear(data: Path, silver: Path, word_piece: WordPiece) -> list[Document]:
    """`silver`: what `reader.silver` wrote."""
    labelled = {record['id']: record for record in read_lines(silver)}
    documents = []
    for record in read_lines(data / 'polnear/train.jsonl'):
        document = read_text(record['text'], word_piece, record['id'])
        _add_attributions(document, record)
        tag_silver_names(document, labelled[record['id']]['entities'])
        _add_sentences(document, labelled[record['id']]['sentences'])
        documents.append(document)
    return documents


def _add_attributions(document: Document, record: dict) -> None:
    """Those without a cue are left out: decoding starts from cues."""

    def words_of(part: dict | None) -> list[int]:
        spans = (part.get('spans') or [part]) if part else []
        return sorted({word for span in spans for word in document.cover(span['start'], span['end'])})

    for attribution in record['attributions']:
        cue = words_of(attribution['cue'])
        source = [word for word in words_of(attribution['source']) if word not in cue]
        content = [word for word in words_of(attribution['content']) if word not in cue]
        if cue and content:
            document.attributions.append((cue, source, content))
    tag_attributions(document)


def _add_sentences(document: Document, starts: list[int]) -> None:
    labels = np.array([number == 0 or begins for number, begins in enumerate(document.paragraph)], np.int64)
    for start in starts:
        words = document.cover_code_points(start, start + 1)
        if words:
            labels[words[0]] = 1
    document.labels['sentence'] = labels
