"""BIO tags: of every word whether a span begins there (B), goes on (I) or none is (O)."""

from collections.abc import Iterable

import numpy as np

Span = list[int]

#: A word of which nothing is known: it is not learned from.
IGNORED = -100


def bio(length: int, spans: Iterable[Span]) -> np.ndarray:
    """0 O, 1 B, 2 I; of spans that overlap, the longer one."""
    tags = np.zeros(length, np.int64)
    for span in sorted(spans, key=len):
        for place, word in enumerate(span):
            tags[word] = 1 if place == 0 else 2
    return tags


def typed_bio(length: int, spans: Iterable[tuple[Span, str]], names: list[str]) -> np.ndarray:
    """Numbers of `B-type` and `I-type` in `names`; of spans that overlap, the later one."""
    tags = np.zeros(length, np.int64)
    for span, kind in spans:
        for place, word in enumerate(span):
            tags[word] = names.index(('B-' if place == 0 else 'I-') + kind)
    return tags


def runs(words: Iterable[int]) -> list[Span]:
    """Words that follow each other, together."""
    out: list[Span] = []
    for word in sorted(words):
        if out and out[-1][-1] == word - 1:
            out[-1].append(word)
        else:
            out.append([word])
    return out


def tag_attributions(document) -> None:
    """Labels of cue, source and content words from the document's attributions."""
    for place, name in enumerate(('cue', 'source', 'content')):
        spans = [run for attribution in document.attributions for run in runs(attribution[place])]
        document.labels[name] = bio(len(document), spans)
