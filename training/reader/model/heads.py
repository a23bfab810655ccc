"""The heads that score words: who says what, names, syntax, stories, events."""

from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..labels import (
    ARGUMENTS,
    EVENTS,
    MEETING_MODE,
    MEETING_STATUS,
    MENTIONS,
    NAMES,
    POS,
    PROPOSAL_STATUS,
    TRIGGERS,
)
from .coreference import VECTOR
from .encoder import WIDTH
from .parts import Biaffine, LayerMix, Projection, at_words, with_one

#: Columns of a head that tags spans of one type: O, B, I.
BIO = 3
TREE = 192
STATUS = len(MEETING_STATUS) + len(MEETING_MODE) + len(PROPOSAL_STATUS)


class Attribution(NamedTuple):
    #: Of anything that is attributed, beliefs and plans too.
    cue: Tensor
    #: Of words spoken or written only.
    speech: Tensor
    source: Tensor
    content: Tensor
    #: [row, source or content, word of a cue, any word].
    roles: Tensor


class AttributionHead(nn.Module):
    def __init__(self, layers: int):
        super().__init__()
        self.mix, self.dropout = LayerMix(layers), nn.Dropout(0.15)
        self.cue, self.source, self.content = (nn.Linear(WIDTH, BIO) for _ in range(3))
        self.speech = nn.Linear(WIDTH, BIO)
        nn.init.zeros_(self.speech.weight)
        nn.init.zeros_(self.speech.bias)
        self.roles = Biaffine(WIDTH, 2)

    def forward(self, states: list[Tensor], first: Tensor) -> Attribution:
        words = self.dropout(at_words(self.mix(states), first))
        cue = self.cue(words)
        # A correction of the cues of everything, which texts that know only speech must not teach.
        speech = cue.detach() + self.speech(words)
        return Attribution(cue, speech, self.source(words), self.content(words), self.roles(words))


class NameHead(nn.Module):
    def __init__(self, layers: int):
        super().__init__()
        self.mix, self.dropout = LayerMix(layers), nn.Dropout(0.15)
        self.tag = nn.Linear(WIDTH, len(NAMES))

    def forward(self, states: list[Tensor], first: Tensor) -> Tensor:
        return self.tag(self.dropout(at_words(self.mix(states), first)))


class Syntax(NamedTuple):
    pos: Tensor
    #: Above 0 where a sentence begins.
    sentence: Tensor
    #: [row, word, head]; head 0 is the root, head k the word k - 1.
    arcs: Tensor
    dependents: Tensor
    heads: Tensor


class SyntaxHead(nn.Module):
    """A biaffine parser (Dozat and Manning 2017)."""

    def __init__(self, relations: int, layers: int):
        super().__init__()
        self.mix, self.dropout = LayerMix(layers), nn.Dropout(0.15)
        self.pos, self.sentence = nn.Linear(WIDTH, len(POS)), nn.Linear(WIDTH, 1)
        self.arc_dependent, self.arc_head = Projection(WIDTH, TREE), Projection(WIDTH, TREE)
        self.arc = nn.Parameter(torch.zeros(TREE + 1, TREE))
        self.arc_root = nn.Parameter(torch.randn(TREE) * 0.05)
        self.relation_dependent, self.relation_head = nn.Linear(WIDTH, TREE), nn.Linear(WIDTH, TREE)
        self.relation_root = nn.Parameter(torch.zeros(TREE))
        self.relation, self.relation_dropout = nn.Linear(TREE, relations), nn.Dropout(0.25)

    def forward(self, states: list[Tensor], first: Tensor) -> Syntax:
        words = self.dropout(at_words(self.mix(states), first))
        heads = _after(self.arc_root, self.arc_head(words))
        arcs = (with_one(self.arc_dependent(words)) @ self.arc) @ heads.transpose(1, 2)
        relation_heads = _after(self.relation_root, self.relation_head(words))
        return Syntax(
            self.pos(words), self.sentence(words).squeeze(-1), arcs, self.relation_dependent(words), relation_heads
        )

    def relations(self, syntax: Syntax, heads: Tensor) -> Tensor:
        """Scores of the relation of each word to the head given."""
        together = syntax.dependents + at_words(syntax.heads, heads)
        return self.relation(self.relation_dropout(F.gelu(together)))


def _after(root: Tensor, words: Tensor) -> Tensor:
    return torch.cat([root.expand(words.shape[0], 1, -1), words], 1)


class Stories(NamedTuple):
    mention: Tensor
    nested: Tensor
    title: Tensor
    proposal: Tensor
    trigger: Tensor
    #: At a trigger: the status of a meeting, its mode, the status of a proposal, side by side.
    status: Tensor
    #: [row, role, word of a trigger, any word].
    arguments: Tensor
    #: What the coreference scorer compares.
    vectors: Tensor


class StoryHead(nn.Module):
    """Mentions and coreference from one mix of layers, meetings, proposals and reactions from another."""

    def __init__(self, layers: int):
        super().__init__()
        self.mention_mix, self.trigger_mix, self.dropout = LayerMix(layers), LayerMix(layers), nn.Dropout(0.15)
        self.mention, self.nested = nn.Linear(WIDTH, len(MENTIONS)), nn.Linear(WIDTH, len(MENTIONS))
        self.title, self.proposal = nn.Linear(WIDTH, BIO), nn.Linear(WIDTH, BIO)
        self.trigger, self.status = nn.Linear(WIDTH, len(TRIGGERS)), nn.Linear(WIDTH, STATUS)
        self.arguments = Biaffine(WIDTH, len(ARGUMENTS))
        self.vectors = nn.Linear(WIDTH, VECTOR)

    def forward(self, states: list[Tensor], first: Tensor) -> Stories:
        words = self.dropout(at_words(self.mention_mix(states), first))
        events = self.dropout(at_words(self.trigger_mix(states), first))
        return Stories(
            self.mention(words),
            self.nested(words),
            self.title(words),
            self.proposal(events),
            self.trigger(events),
            self.status(events),
            self.arguments(events),
            self.vectors(words),
        )


class EventHead(nn.Module):
    """What an actor does to a target, from the mean of each one's words and the whole; trained only, not exported."""

    def __init__(self):
        super().__init__()
        self.hidden, self.kind = nn.Linear(3 * WIDTH, 192), nn.Linear(192, len(EVENTS))
        self.dropout = nn.Dropout(0.3)

    def forward(self, actor: Tensor, target: Tensor, whole: Tensor) -> Tensor:
        both = self.dropout(torch.cat([actor, target, whole], -1))
        return self.kind(self.dropout(F.gelu(self.hidden(both))))
