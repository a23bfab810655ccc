"""Splits text into words and punctuation marks; the twin of `ingest/language/words.ts`, with which it must agree."""

import regex

LETTER = r'[\p{L}\p{M}]'
ALNUM = r'[\p{L}\p{M}\p{N}]'

#: Written with a full stop that ends no sentence.
ABBREVIATIONS = (
    'Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Sens|Rep|Reps|Gov|Lt|Col|Sgt|Capt|Rev|Hon|St|Jr|Sr|Inc|Corp|Co|'
    'Ltd|vs|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Messrs|Maj|Adm|Brig|Ariz|Calif|Colo|Conn|'
    'Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|'
    'Wash|Wis|Wyo'
)

#: Alternatives in order: the first that matches wins.
WORD = regex.compile(
    '|'.join(
        [
            r'(?:https?://|www\.)[^\s<>"“”]*[\p{L}\p{N}/]',  # addresses
            r'[\p{L}\p{N}._+\-]{1,64}@[\p{L}\p{N}\-]+(?:\.[\p{L}\p{N}\-]+)+',
            r'[@#][\p{L}\p{N}_]+',
            r'(?:\p{L}\.){2,}',  # U.S.
            rf'(?:{ABBREVIATIONS})\.(?!{ALNUM})',
            r'\p{Lu}\.(?=\s?\p{Lu})',  # the initial in George W. Bush
            rf'\p{{N}}+(?:[.,:]\p{{N}}+)*(?:st|nd|rd|th|s)?(?!{ALNUM})',  # 1,500  10:30  25th  1990s
            rf'[Cc]an(?=not(?!{ALNUM}))',
            rf"{LETTER}+?(?=n['’]t(?!{ALNUM}))",  # do|n't
            rf"n['’]t(?!{ALNUM})",
            rf"(?<=[\p{{L}}\p{{M}}\p{{N}}.])['’](?:s|S|re|ve|ll|d|m)(?!{ALNUM})",  # Putin|'s
            rf"[OD]['’]\p{{Lu}}{ALNUM}+",  # O'Brien
            rf'{ALNUM}+',
            r'\.{2,}|-{2,}|[!?]{2,}',
            r'[^\s\ufeff]',
        ]
    )
)

OPENING = {'“', '«'}
CLOSING = {'”', '»'}


def split_words(text: str) -> list[tuple[int, int]]:
    """Start and end of every word, in code points; each visible character belongs to one word."""
    return [match.span() for match in WORD.finditer(text)]


class QuotationMarks:
    """Tells of word after word whether it stands inside double quotation marks, the marks themselves included.

    A quotation opens at “, « or an unmatched ", closes at ”, » or the next ", and ends with the paragraph.
    Treebanks write `` and '' for them: pass those with `opening` and `closing`.
    """

    def __init__(self, opening=frozenset(OPENING), closing=frozenset(CLOSING)):
        self._opening, self._closing, self._inside = opening, closing, False

    def new_paragraph(self) -> None:
        self._inside = False

    def holds(self, word: str) -> bool:
        opens = word in self._opening or (word == '"' and not self._inside)
        closes = word in self._closing or (word == '"' and self._inside)
        quoted = self._inside or opens or closes
        if opens:
            self._inside = True
        elif closes:
            self._inside = False
        return quoted
