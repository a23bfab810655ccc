"""A text as words with what the network is given of them; the layers that it should learn are added by name."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import Any

from .shape import feature
from .wordpiece import WordPiece
from .words import QuotationMarks, split_words


@dataclass
class Document:
    """`labels` holds what is to be learned of every word, by head; `attributions`, `events` what spans several."""

    id: str
    words: list[str]
    features: list[int]
    #: Whether a paragraph starts at the word; never at the first.
    paragraph: list[bool]
    pieces: list[list[int]]
    #: Start and end of every word in code points; empty where the source gives words, not text.
    spans: list[tuple[int, int]] = field(default_factory=list)
    labels: dict[str, Any] = field(default_factory=dict)
    #: (words of the cue, of its source, of its content).
    attributions: list[tuple[list[int], list[int], list[int]]] = field(default_factory=list)
    #: (words of the actor, of the target, number of the type).
    events: list[tuple[list[int], list[int], int]] = field(default_factory=list)
    _code_points: list[int] | None = None

    def __len__(self) -> int:
        return len(self.words)

    def cover(self, start: int, end: int) -> list[int]:
        """Indices of the words that overlap a stretch, given in UTF-16 code units as all our data have it."""
        if self._code_points:
            start, end = self._code_points[start], self._code_points[end]
        return self.cover_code_points(start, end)

    def cover_code_points(self, start: int, end: int) -> list[int]:
        """The same for offsets in code points, as Python counts."""
        first = bisect_right(self.spans, start, key=lambda span: span[1])
        last = bisect_left(self.spans, end, key=lambda span: span[0])
        return list(range(first, last))


def read_text(text: str, word_piece: WordPiece, id: str = '') -> Document:
    """A document of a plain text; a line break starts a paragraph."""
    spans = split_words(text)
    marks, features, paragraph, last = QuotationMarks(), [], [], 0
    for number, (start, end) in enumerate(spans):
        starts = number > 0 and '\n' in text[last:start]
        if starts:
            marks.new_paragraph()
        word, last = text[start:end], end
        features.append(feature(word, marks.holds(word)))
        paragraph.append(starts)
    words = [text[start:end] for start, end in spans]
    pieces = [word_piece(word) for word in words]
    return Document(id, words, features, paragraph, pieces, spans, _code_points=_code_points(text))


def _code_points(text: str) -> list[int] | None:
    """Of every UTF-16 offset its offset in code points; None where they are the same."""
    if all(ord(character) < 0x10000 for character in text):
        return None
    offsets = []
    for number, character in enumerate(text):
        offsets.extend([number] if ord(character) < 0x10000 else [number, number])
    return offsets + [len(text)]
