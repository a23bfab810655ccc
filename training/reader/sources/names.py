"""Names from corpora with unlike types: each word has the set of tags that its corpus leaves possible."""

from pathlib import Path

import numpy as np
import torch

from ..labels import NAME_TYPES, NAMES
from ..text.document import Document, read_text
from ..text.wordpiece import WordPiece
from .jsonl import read_lines

#: Of each type of en-worldwide-newswire, ours; and ours that it does not mark.
WORLDWIDE = {
    'Person': ['PERSON'],
    'Location': ['GPE', 'LOC'],
    'Organization': ['ORG'],
    'NORP': ['NORP'],
    'Facility': ['FAC'],
    'Product': ['PRODUCT'],
    'Date': ['DATE', 'TIME'],
    'Money': ['MONEY'],
    'Misc': ['EVENT', 'WORK_OF_ART', 'LAW', 'LANGUAGE', 'PRODUCT', 'NORP', 'ORG'],
}
WORLDWIDE_UNMARKED = ['TIME', 'PERCENT', 'QUANTITY', 'ORDINAL', 'CARDINAL', 'DATE']
#: The same for CrossNER politics.
CROSSNER = {
    'politician': ['PERSON'],
    'person': ['PERSON'],
    'politicalparty': ['ORG'],
    'organisation': ['ORG'],
    'organization': ['ORG'],
    'location': ['GPE', 'LOC', 'FAC'],
    'country': ['GPE', 'LOC'],
    'election': ['EVENT'],
    'event': ['EVENT'],
    'misc': NAME_TYPES,
}
CROSSNER_UNMARKED = (
    'DATE TIME PERCENT QUANTITY ORDINAL CARDINAL MONEY NORP LAW LANGUAGE WORK_OF_ART PRODUCT FAC'
).split()
#: Every fifth article of the first and all but so many sentences of the second are kept for measuring.
WORLDWIDE_KEPT, CROSSNER_TRAINED = 5, 270


class TagSets:
    """Numbers the sets of tags that a word may have."""

    def __init__(self):
        self._numbers: dict[frozenset[int], int] = {}
        self.any = self.number(range(len(NAMES)))

    def number(self, tags) -> int:
        return self._numbers.setdefault(frozenset(tags), len(self._numbers))

    def table(self) -> torch.Tensor:
        """[set, tag]: whether the set holds the tag."""
        table = torch.zeros(len(self._numbers), len(NAMES), dtype=torch.bool)
        for tags, number in self._numbers.items():
            table[number, list(tags)] = True
        return table


TAG_SETS = TagSets()
_TAG = {tag: number for number, tag in enumerate(NAMES)}


def named_entities(data: Path, word_piece: WordPiece) -> list[Document]:
    """The parts of both corpora that are trained on."""
    worldwide = read_lines(data / 'ner_news/worldwide.jsonl')
    trained = [r for number, r in enumerate(worldwide) if number % WORLDWIDE_KEPT != WORLDWIDE_KEPT - 1]
    crossner = read_lines(data / 'ner_news/crossner_politics_dev.jsonl')[:CROSSNER_TRAINED]
    return [_document(r, word_piece, WORLDWIDE, WORLDWIDE_UNMARKED) for r in trained] + [
        _document(r, word_piece, CROSSNER, CROSSNER_UNMARKED) for r in crossner
    ]


def _document(record: dict, word_piece: WordPiece, types: dict[str, list[str]], unmarked: list[str]) -> Document:
    document = read_text(record['text'], word_piece, record['id'])
    outside = TAG_SETS.number([0] + [_TAG[f'{place}-{kind}'] for kind in unmarked for place in 'BI'])
    labels = np.full(len(document), outside)
    for mention in record['mentions']:
        ours = types.get(mention['type'])
        if ours:
            _tag(labels, document.cover(mention['start'], mention['end']), ours)
    document.labels['name'] = labels
    return document


def tag_silver_names(document: Document, entities: list) -> None:
    """`entities`: [start, end, OntoNotes type] in code points."""
    labels = np.full(len(document), TAG_SETS.number([0]))
    for start, end, kind in entities:
        if kind in NAME_TYPES:
            _tag(labels, document.cover_code_points(start, end), [kind])
    document.labels['name'] = labels


def _tag(labels: np.ndarray, words: list[int], types: list[str]) -> None:
    for place, word in enumerate(words):
        labels[word] = TAG_SETS.number([_TAG[('I-' if place else 'B-') + kind] for kind in types])
