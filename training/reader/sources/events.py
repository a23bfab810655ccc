"""PLV: sentences with an actor, a target and what one does to the other (PLOVER types)."""

from pathlib import Path

from ..labels import EVENTS
from ..text.document import Document, read_text
from ..text.wordpiece import WordPiece
from .jsonl import read_lines

#: Every eighth sentence is kept for measuring.
KEPT = 8


def political_events(data: Path, word_piece: WordPiece) -> list[Document]:
    documents = []
    for number, record in enumerate(read_lines(data / 'plv/train.jsonl')):
        if number % KEPT == KEPT - 1:
            continue
        document = read_text(record['text'], word_piece, record['id'])

        def words_of(span: dict) -> list[int]:
            return document.cover(span['start'], span['end'])

        document.events = [
            (words_of(event['actor']), words_of(event['target']), EVENTS.index(event['type']))
            for event in record['events']
            if event['actor'] and event['target'] and event['type'] in EVENTS
        ]
        if document.events:
            documents.append(document)
    return documents
