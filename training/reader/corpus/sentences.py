"""Sentences by rule, near enough to tell how far apart two mentions are."""

import re

from ..text.document import Document

CLOSING = {'"', '”', '’', "'", ')'}
OPENING = {'“', '"', '‘'}


def sentence_numbers(document: Document) -> list[int]:
    """Of each word its sentence; one ends at a paragraph, and at . ! ? before a capital or an opening mark."""
    numbers, sentence = [], 0
    for word in range(len(document)):
        if word and (document.paragraph[word] or _ends_before(document.words, word)):
            sentence += 1
        numbers.append(sentence)
    return numbers


def _ends_before(words: list[str], word: int) -> bool:
    last = word - 1
    while last > 0 and words[last] in CLOSING:
        last -= 1
    return bool(re.fullmatch(r'[.!?]+', words[last])) and (words[word][0].isupper() or words[word] in OPENING)
