"""An annotated article as a document with everything that its annotations teach."""

import re
from dataclasses import dataclass, field

import numpy as np

from ..labels import MENTIONS, TRIGGER_TYPES, TRIGGERS
from ..text.document import Document, read_text
from ..text.tags import Span, bio, tag_attributions, typed_bio
from ..text.wordpiece import WordPiece
from .mention import Mention, all_pairs, make_mention
from .sentences import sentence_numbers

OPENING_MARKS, CLOSING_MARKS = {'"', '“'}, {'"', '”'}


@dataclass
class Trigger:
    """`arguments`: by role, the words of the argument and the words that are neither right nor wrong."""

    words: Span
    kind: str
    status: str | None
    mode: str | None
    arguments: dict[str, tuple[set[int], set[int]]]


@dataclass
class Story:
    record: dict
    document: Document
    mentions: list[Mention] = field(default_factory=list)
    triggers: list[Trigger] = field(default_factory=list)
    #: `mention.all_pairs`, made once.
    pairs: np.ndarray | None = None

    @property
    def name(self) -> str:
        return self.record['story']


def read_story(record: dict, word_piece: WordPiece) -> Story:
    """`record`: as `markup.parse_article` gives it."""
    return _Annotations(record, read_text(record['text'], word_piece, record['id'])).story()


def ids(attribute: str | None) -> list[str]:
    return [part for part in re.split(r'[\s,]+', attribute or '') if part]


class _Annotations:
    def __init__(self, record: dict, document: Document):
        self.record, self.document = record, document
        self.sentence = sentence_numbers(document)
        self.marked: dict[str, list[tuple[Span, dict]]] = {}
        for span in record['spans']:
            words = document.cover(span['start'], span['end'])
            if words:
                self.marked.setdefault(span['name'], []).append((words, span))
        self.entities = self._by_id('e')
        self.proposals = self._by_id('prop')
        self.meetings = self._by_id('meet')

    def story(self) -> Story:
        story = Story(self.record, self.document, self._mentions())
        labels, length = self.document.labels, len(self.document)
        outer, inner = _outer_and_inner(story.mentions)
        labels['mention'] = typed_bio(length, outer, MENTIONS)
        labels['nested'] = typed_bio(length, inner, MENTIONS)
        labels['title'] = bio(length, [words for words, _ in self.marked.get('role', [])])
        labels['proposal'] = bio(length, _outermost([words for words, _ in self.marked.get('prop', [])]))
        story.triggers = self._triggers()
        labels['trigger'] = typed_bio(length, [(t.words, t.kind) for t in story.triggers], TRIGGERS)
        self.document.attributions = list(self._attributions())
        tag_attributions(self.document)
        labels['speech'] = labels['cue']
        story.pairs = all_pairs(story.mentions)
        return story

    def _by_id(self, name: str) -> dict[str, list[Span]]:
        out: dict[str, list[Span]] = {}
        seen = set()
        for words, span in self.marked.get(name, []):
            if name == 'e' and (words[0], words[-1]) in seen:
                continue
            seen.add((words[0], words[-1]))
            out.setdefault(span['id'], []).append(words)
        return out

    def _mentions(self) -> list[Mention]:
        found = {}
        for words, span in self.marked.get('e', []):
            found.setdefault((words[0], -words[-1]), (words, span))
        return [
            make_mention(self.document, words, span['t'], span['id'], self.sentence[words[0]])
            for _, (words, span) in sorted(found.items(), key=lambda item: item[0])
        ]

    def _triggers(self) -> list[Trigger]:
        marked = [(w, span, kind) for kind in TRIGGER_TYPES for w, span in self.marked.get(kind, [])]
        told: dict[str, dict] = {}
        out = []
        for words, span, kind in sorted(marked, key=lambda item: item[0][0]):
            out.append(self._meeting(words, span, told) if kind == 'meet' else self._stance(words, span, kind))
        return out

    def _meeting(self, words: Span, span: dict, told: dict[str, dict]) -> Trigger:
        """Later mentions of a meeting keep what the earlier ones said; those who met are then near or not at all."""
        known = told.setdefault(span['id'], {})
        known.update({key: span[key] for key in ('who', 'status', 'mode') if span.get(key)})
        participants = self._arguments(words, ids(known.get('who')), [self.entities], same_sentence=not span.get('who'))
        return Trigger(words, 'meet', known.get('status'), known.get('mode'), {'participant': participants})

    def _stance(self, words: Span, span: dict, kind: str) -> Trigger:
        actor = self._arguments(words, ids(span.get('by')), [self.entities])
        target, open_words = self._arguments(
            words, ids(span.get('what')), [self.proposals, self.meetings, self.entities]
        )
        own = set(words)
        arguments = {'actor': actor, 'target': (target - own, open_words | own)}
        return Trigger(words, kind, span.get('status') if kind == 'propose' else None, None, arguments)

    def _arguments(self, trigger: Span, wanted: list[str], named, same_sentence=False) -> tuple[set[int], set[int]]:
        right, open_words = set(), set()
        for id in wanted:
            candidates = next((places[id] for places in named if places.get(id)), [])
            near = {word for span in self._nearest(trigger, candidates, same_sentence) for word in span}
            right |= near
            open_words |= {word for span in candidates for word in span} - near
        return right, open_words - right

    def _nearest(self, trigger: Span, candidates: list[Span], same_sentence: bool) -> list[Span]:
        """Those nearest in the trigger's sentence, else the last before it."""

        def gap(span: Span) -> int:
            return max(span[0] - trigger[-1], trigger[0] - span[-1], 0)

        def around(span: Span) -> bool:
            return span[0] <= trigger[0] and trigger[-1] <= span[-1] and len(span) > 3

        sentence = self.sentence[trigger[0]]
        same = [span for span in candidates if self.sentence[span[0]] == sentence and not around(span)]
        if same:
            nearest = min(map(gap, same))
            return [span for span in same if gap(span) == nearest]
        before = [] if same_sentence else [span for span in candidates if span[-1] < trigger[0]]
        return [max(before, key=lambda span: span[-1])] if before else []

    def _attributions(self):
        """A cue, the nearest mention of its speaker, all its quotations with their marks, as PolNeAR has them."""
        for cue, span in self.marked.get('cue', []):
            quotes = self._quotes_of(span['id'])
            if not quotes:
                continue
            content = {word for words, _ in quotes for word in self._with_marks(words)}
            source: set[int] = set()
            for id in ids(quotes[0][1].get('by')):
                places = self.entities.get(id, [])
                outside = [words for words in places if not content & set(words)] or places
                source |= {word for words in self._nearest(cue, outside, True) for word in words}
            content -= set(cue)
            if content:
                yield sorted(cue), sorted(source - set(cue) - content), sorted(content)

    def _quotes_of(self, cue: str) -> list[tuple[Span, dict]]:
        """Those that name the cue, then the halves that share a part with them and name none."""
        quotes = self.marked.get('q', [])
        own = [(words, span) for words, span in quotes if span.get('cue') == cue]
        parts = {span['part'] for _, span in own if span.get('part')}
        return own + [(words, span) for words, span in quotes if span.get('part') in parts and not span.get('cue')]

    def _with_marks(self, words: Span) -> Span:
        forms = self.document.words
        before = [words[0] - 1] if words[0] > 0 and forms[words[0] - 1] in OPENING_MARKS else []
        after = [words[-1] + 1] if words[-1] + 1 < len(forms) and forms[words[-1] + 1] in CLOSING_MARKS else []
        return before + words + after


def _outer_and_inner(mentions: list[Mention]) -> tuple[list[tuple[Span, str]], list[tuple[Span, str]]]:
    """Mentions in two layers without overlap; a third level is left out."""
    outer: list[tuple[Span, str]] = []
    inner: list[tuple[Span, str]] = []
    for mention in mentions:
        layer = inner if outer and mention.words[-1] <= outer[-1][0][-1] else outer
        if layer is inner and inner and mention.words[0] <= inner[-1][0][-1]:
            continue
        layer.append((mention.words, mention.type))
    return outer, inner


def _outermost(spans: list[Span]) -> list[Span]:
    out: list[Span] = []
    for span in sorted(spans, key=lambda words: (words[0], -words[-1])):
        if not out or span[0] > out[-1][-1]:
            out.append(span)
    return out
