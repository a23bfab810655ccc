"""What the lower-cased pieces of a word no longer tell: its shape, and whether it stands in quotation marks."""

import re

LOWER, CAPITALISED, CAPITALS, MIXED, DIGITS, OTHER, INITIAL = range(7)
#: Added to the shape of a word inside double quotation marks.
QUOTED = 8
#: The feature of pieces that stand for no word.
NO_WORD = OTHER


def shape(word: str) -> int:
    """The number by which the network knows the shape; INITIAL is a single capital or an acronym with full stops."""
    if re.search(r'[0-9]', word):
        return DIGITS
    letters = [character for character in word if character.isalpha()]
    if not letters:
        return OTHER
    if '.' in word and letters[0].isupper():
        return INITIAL
    upper = [letter.isupper() for letter in letters]
    if not any(upper):
        return LOWER
    if all(upper):
        return CAPITALS if len(upper) > 1 else INITIAL
    return CAPITALISED if upper[0] and not any(upper[1:]) else MIXED


def feature(word: str, quoted: bool) -> int:
    return shape(word) + (QUOTED if quoted else 0)
