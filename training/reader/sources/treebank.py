"""Universal Dependencies treebanks: parts of speech, trees and sentences of given words."""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np

from ..labels import POS
from ..text.document import Document
from ..text.shape import feature
from ..text.wordpiece import WordPiece
from ..text.words import CLOSING, OPENING, QuotationMarks

#: Relations whose subtype is kept.
SUBTYPES = set(
    (
        'nsubj:pass aux:pass acl:relcl nmod:poss compound:prt obl:tmod obl:npmod obl:unmarked nmod:unmarked '
        'nmod:tmod nmod:npmod det:predet csubj:pass cc:preconj flat:foreign obl:agent nsubj:outer csubj:outer '
        'advcl:relcl advmod:emph obl:pass'
    ).split()
)


class Token(NamedTuple):
    form: str
    pos: str
    #: Number in the sentence, from 1; 0 for a root.
    head: int
    relation: str


@dataclass
class Sentence:
    starts_paragraph: bool
    tokens: list[Token]


def treebank(path: Path, word_piece: WordPiece, relations: list[str]) -> list[Document]:
    """The documents of a CoNLL-U file; relations that are met for the first time are added to `relations`."""
    return [_document(id, sentences, word_piece, relations) for id, sentences in read_conllu(path)]


def read_conllu(path: Path) -> Iterator[tuple[str, list[Sentence]]]:
    """Each document's name and sentences; ranges of tokens and empty nodes are left out."""
    open_text = gzip.open if path.suffix == '.gz' else open
    id, sentences, tokens, starts = '?', [], [], False
    with open_text(path, 'rt', encoding='utf-8') as lines:
        for line in lines:
            line = line.rstrip('\n')
            if line.startswith('# newdoc'):
                if sentences:
                    yield id, sentences
                id, sentences = line.split('=')[-1].strip(), []
            elif line.startswith('# newpar'):
                starts = True
            elif not line and tokens:
                sentences.append(Sentence(starts, tokens))
                tokens, starts = [], False
            elif line and not line.startswith('#'):
                columns = line.split('\t')
                if columns[0].isdigit():
                    tokens.append(Token(columns[1], columns[3], int(columns[6]), _relation(columns[7])))
    if tokens:
        sentences.append(Sentence(starts, tokens))
    if sentences:
        yield id, sentences


def _relation(relation: str) -> str:
    return relation if relation in SUBTYPES else relation.split(':')[0]


def _document(id: str, sentences: list[Sentence], word_piece: WordPiece, relations: list[str]) -> Document:
    marks = QuotationMarks(OPENING | {'``'}, CLOSING | {"''"})
    words, features, paragraph = [], [], []
    labels: dict[str, list[int]] = {'pos': [], 'head': [], 'relation': [], 'sentence': []}
    for sentence in sentences:
        base = len(words)
        if sentence.starts_paragraph:
            marks.new_paragraph()
        for number, token in enumerate(sentence.tokens):
            words.append(token.form)
            features.append(feature(token.form, marks.holds(token.form)))
            paragraph.append(sentence.starts_paragraph and number == 0 and base > 0)
            if token.relation not in relations:
                relations.append(token.relation)
            labels['pos'].append(POS.index(token.pos))
            labels['head'].append(base + token.head - 1 if token.head else -1)
            labels['relation'].append(relations.index(token.relation))
            labels['sentence'].append(int(number == 0))
    document = Document(id, words, features, paragraph, [word_piece(word) for word in words])
    document.labels = {name: np.array(values, np.int64) for name, values in labels.items()}
    return document
