"""A mention, and what 32 numbers tell the coreference scorer of two mentions; the twin of `layers/pair-features.ts`."""

from dataclasses import dataclass

import numpy as np

from ..text.document import Document
from ..text.shape import QUOTED

PAIR_FEATURES = 32
#: Features that compare types; hidden now and then in training, since at reading a type may be wrong.
TYPE_FEATURES = slice(23, 25)

_PERSONS = [
    'i me my mine myself',
    'we us our ours ourselves',
    'you your yours',
    'he him his himself',
    'she her hers herself',
    'it its itself',
    'they them their theirs themselves',
    'who whom whose which that',
]
PRONOUNS = {word: number for number, words in enumerate(_PERSONS) for word in words.split()}
IGNORED = set("the a an 's ’s mr. mrs. ms. dr. mr mrs ms of and".split())


@dataclass
class Mention:
    words: list[int]
    type: str
    entity: str
    #: Number of the pronoun's person, or -1.
    pronoun: int
    #: Lower-cased words without those that tell nothing, of them the capitalised ones.
    content: list[str]
    names: set[str]
    initials: str
    quoted: bool
    sentence: int

    @property
    def key(self) -> str:
        return ' '.join(self.content)


def make_mention(document: Document, words: list[int], type: str, entity: str, sentence: int) -> Mention:
    forms = [document.words[word] for word in words]
    lower = [form.lower() for form in forms]
    pronoun = PRONOUNS.get(lower[0], -1) if len(lower) == 1 else -1
    capitalised = [form for form in forms if form[0].isupper()]
    return Mention(
        words,
        type,
        entity,
        pronoun,
        [form for form in lower if form not in IGNORED],
        {form.lower() for form in capitalised} - IGNORED if pronoun < 0 else set(),
        ''.join(form[0] for form in capitalised).lower(),
        document.features[words[0]] >= QUOTED,
        sentence,
    )


def pair_features(distance: int, a: Mention, b: Mention) -> list[float]:
    """Of mention `b` and an earlier one `a`, `distance` mentions before it."""
    f = [False] * PAIR_FEATURES
    f[_bucket(distance, (1, 2, 4, 8, 16, 32))] = True
    f[7 + _bucket(b.sentence - a.sentence, (0, 1, 3))] = True
    a_pronoun, b_pronoun = a.pronoun >= 0, b.pronoun >= 0
    if not a_pronoun and not b_pronoun:
        f[11:18] = _compare_names(a, b)
    f[18:21] = a_pronoun and not b_pronoun, b_pronoun and not a_pronoun, a_pronoun and b_pronoun
    if a_pronoun and b_pronoun:
        f[21:23] = a.pronoun == b.pronoun, a.pronoun != b.pronoun
    f[TYPE_FEATURES] = a.type == b.type, a.type != b.type
    f[25] = a.words[-1] >= b.words[0]  # nested
    f[26:30] = a.quoted, b.quoted, bool(b.names), bool(a.names)
    f[30:32] = b.pronoun in (3, 4), b.pronoun in (0, 1)
    return [float(x) for x in f]


def _bucket(value: int, limits: tuple[int, ...]) -> int:
    return next((number for number, limit in enumerate(limits) if value <= limit), len(limits))


def _compare_names(a: Mention, b: Mention) -> list[bool]:
    a_words, b_words = set(a.content), set(b.content)
    same = a.key == b.key
    return [
        same and a.key != '',
        bool(a.content and b.content) and a.content[-1] == b.content[-1],
        bool(a_words and b_words) and (a_words <= b_words or b_words <= a_words),
        bool(a.names and b.names) and not a.names & b.names,
        bool(a.names & b.names),
        _is_acronym(a, b) or _is_acronym(b, a),
        same and bool(a.names),
    ]


def _is_acronym(short: Mention, long: Mention) -> bool:
    return len(short.content) == 1 and len(short.key) > 1 and short.key == long.initials


def all_pairs(mentions: list[Mention]) -> np.ndarray:
    """[mention, earlier mention, feature]; what is not earlier stays 0."""
    out = np.zeros((len(mentions), len(mentions), PAIR_FEATURES), np.float32)
    for later, b in enumerate(mentions):
        for earlier in range(later):
            out[later, earlier] = pair_features(later - earlier, mentions[earlier], b)
    return out
