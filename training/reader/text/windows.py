"""Cuts documents into windows that the network can read at once, and puts windows into tensors."""

from typing import NamedTuple

import numpy as np
import torch

from .document import Document
from .shape import NO_WORD
from .tags import IGNORED
from .wordpiece import SEPARATOR, START

#: Positions that the encoder knows.
POSITIONS = 512


class Window(NamedTuple):
    """Words `start` to `end` (exclusive) of a document."""

    document: Document
    start: int
    end: int

    @property
    def pieces(self) -> int:
        return sum(map(len, self.document.pieces[self.start : self.end]))


def windows(document: Document, limit: int, start: int = 0, at_sentences: bool = False) -> list[Window]:
    """From word `start` on: whole paragraphs (or sentences) of up to `limit` pieces; what is longer is cut."""
    begins = document.labels['sentence'] if at_sentences else document.paragraph
    bounds = [word for word in range(1, len(document)) if begins[word]]
    out = []
    while start < len(document):
        end, total = start, 2
        while end < len(document):
            cost = len(document.pieces[end]) + (1 if document.paragraph[end] and end > start else 0)
            if total + cost > limit:
                break
            total += cost
            end += 1
        if end < len(document):
            whole = [bound for bound in bounds if start < bound <= end]
            if whole and (whole[-1] - start) * 2 > end - start:
                end = whole[-1]
        end = max(end, start + 1)
        out.append(Window(document, start, end))
        start = end
    return out


class Batch(NamedTuple):
    """`ids`, `features`, `mask` by piece; `first` (a word's first piece) and `words` (False is padding) by word."""

    ids: torch.Tensor
    features: torch.Tensor
    mask: torch.Tensor
    first: torch.Tensor
    words: torch.Tensor


def batch(items: list[Window]) -> Batch:
    ids, features, first = zip(*map(_pieces, items))
    mask = [np.ones(len(row), np.int64) for row in ids]
    words = [np.ones(len(row), np.int64) for row in first]
    columns, width = max(map(len, ids)), longest(items)
    return Batch(
        pad(ids, columns, 0),
        pad(features, columns, 0),
        pad(mask, columns, 0),
        pad(first, width, 0),
        pad(words, width, 0).bool(),
    )


def labels(items: list[Window], name: str, fill: int = IGNORED) -> torch.Tensor:
    """[row, word]: a layer of the documents' labels, padded with `fill`."""
    return pad([w.document.labels[name][w.start : w.end] for w in items], longest(items), fill)


def longest(items: list[Window]) -> int:
    """Words of the longest window: the width of what is padded."""
    return max(window.end - window.start for window in items)


def _pieces(window: Window) -> tuple[list[int], list[int], list[int]]:
    document, start, end = window
    ids, features, first = [START], [NO_WORD], []
    for word in range(start, end):
        if word > start and document.paragraph[word]:
            ids.append(SEPARATOR)
            features.append(NO_WORD)
        first.append(min(len(ids), POSITIONS - 1))
        ids.extend(document.pieces[word])
        features.extend([document.features[word]] * len(document.pieces[word]))
    ids.append(SEPARATOR)
    features.append(NO_WORD)
    return ids[:POSITIONS], features[:POSITIONS], first


def pad(rows, width: int, fill: int) -> torch.Tensor:
    """Rows of whole numbers, filled up to `width`."""
    out = np.full((len(rows), width), fill, np.int64)
    for number, row in enumerate(rows):
        out[number, : len(row)] = row
    return torch.from_numpy(out)
