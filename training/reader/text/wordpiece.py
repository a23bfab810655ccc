"""WordPiece as in BERT uncased (Schuster and Nakajima 2012); the twin of `ingest/language/model/wordpiece.ts`."""

import unicodedata
from pathlib import Path

PADDING, UNKNOWN, START, SEPARATOR, MASK = 0, 100, 101, 102, 103

#: A part longer than this many characters is unknown.
LONGEST = 100
#: Of an endless word (an address), this many pieces are kept, so that it fits a window.
MOST_PIECES = 250

_CJK = [(0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F)]


class WordPiece:
    """Ids of a word's pieces: the longest pieces of the vocabulary, from the left."""

    def __init__(self, vocabulary: Path):
        """`vocabulary`: one piece a line; its line number is its id."""
        with open(vocabulary, encoding='utf-8') as lines:
            self._ids = {piece.rstrip('\n'): number for number, piece in enumerate(lines)}
        self._cache: dict[str, list[int]] = {}

    def __call__(self, word: str) -> list[int]:
        """At least one id."""
        ids = self._cache.get(word)
        if ids is None:
            ids = [piece for part in _parts(word) for piece in self._pieces(part)][:MOST_PIECES] or [UNKNOWN]
            self._cache[word] = ids
        return ids

    def _pieces(self, part: str) -> list[int]:
        if len(part) > LONGEST:
            return [UNKNOWN]
        ids, start = [], 0
        while start < len(part):
            prefix = '##' if start else ''
            for end in range(len(part), start, -1):
                piece = self._ids.get(prefix + part[start:end])
                if piece is not None:
                    break
            else:
                return [UNKNOWN]
            ids.append(piece)
            start = end
        return ids


def _parts(word: str) -> list[str]:
    """Lower case without accents; punctuation marks and CJK characters apart."""
    parts, current = [], ''
    for character in unicodedata.normalize('NFD', word.lower()):
        category = unicodedata.category(character)
        if category in ('Mn', 'Cc', 'Cf', 'Co', 'Cs') or character == '\ufffd':
            continue
        if _stands_apart(character):
            if current:
                parts.append(current)
            parts.append(character)
            current = ''
        else:
            current += character
    return parts + [current] if current else parts


def _stands_apart(character: str) -> bool:
    code = ord(character)
    ascii_symbol = 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    return ascii_symbol or unicodedata.category(character)[0] == 'P' or any(a <= code <= b for a, b in _CJK)
