"""Loss of annotated articles: mentions, triggers with their status and arguments, proposals, coreference."""

import random

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ..corpus.mention import TYPE_FEATURES
from ..corpus.story import Story
from ..labels import ARGUMENTS, MEETING_MODE, MEETING_STATUS, PROPOSAL_STATUS
from ..model.coreference import PairScorer, mention_vectors
from ..model.heads import Stories
from ..text.windows import Batch
from .attribution import tag_loss

#: A trigger has about so many words of arguments: its loss is a sum over its window, divided by this.
ARGUMENT_WORDS = 8
#: How often the types of a document's mentions are hidden from the coreference scorer.
HIDDEN_TYPES = 0.15


def story_losses(found: Stories, batch: Batch, stories: list[Story]) -> dict[str, Tensor]:
    """Weighted, by name; coreference aside. `stories`: of each window its story."""
    return {
        'mentions': 1.5 * tag_loss(found.mention, batch.labels('mention')),
        'nested': 0.8 * tag_loss(found.nested, batch.labels('nested')),
        'titles': 0.4 * tag_loss(found.title, batch.labels('title')),
        'proposals': 1.5 * tag_loss(found.proposal, batch.labels('proposal'), outside=0.5),
        'triggers': 3.0 * tag_loss(found.trigger, batch.labels('trigger'), outside=0.35),
        'status': 0.4 * _status_loss(found.status, batch, stories),
        'arguments': _argument_loss(found.arguments, batch, stories),
    }


def _triggers(batch: Batch, stories: list[Story]):
    """Each trigger that lies whole in a window: the row, the window, the trigger."""
    for row, (window, story) in enumerate(zip(batch.windows, stories)):
        for trigger in story.triggers:
            if trigger.words[0] >= window.start and trigger.words[-1] < window.end:
                yield row, window, trigger


def _status_loss(scores: Tensor, batch: Batch, stories: list[Story]) -> Tensor:
    losses = []
    for row, window, trigger in _triggers(batch, stories):
        for values, value, column in _told(trigger):
            for word in trigger.words:
                part = scores[row, word - window.start, column : column + len(values)]
                losses.append(F.cross_entropy(part[None], torch.tensor([values.index(value)])))
    return torch.stack(losses).mean() if losses else scores.sum() * 0


def _told(trigger):
    """What is said of a trigger: the possible values, the one it has, the first column of their scores."""
    columns = [
        (MEETING_STATUS, trigger.status, 0, 'meet'),
        (MEETING_MODE, trigger.mode, len(MEETING_STATUS), 'meet'),
        (PROPOSAL_STATUS, trigger.status, len(MEETING_STATUS) + len(MEETING_MODE), 'propose'),
    ]
    return [(values, value, at) for values, value, at, kind in columns if trigger.kind == kind and value in values]


def _argument_loss(scores: Tensor, batch: Batch, stories: list[Story]) -> Tensor:
    """Of every word of every trigger, each word of the window as an argument; further mentions of it do not count."""
    width = batch.words.shape[1]
    places, labels, weights = [], [], []
    for row, window, trigger in _triggers(batch, stories):
        for role, (right, open_words) in trigger.arguments.items():
            label, weight = np.zeros(width, np.float32), np.zeros(width, np.float32)
            weight[: window.end - window.start] = 1
            weight[[word - window.start for word in open_words if window.start <= word < window.end]] = 0
            label[[word - window.start for word in right if window.start <= word < window.end]] = 1
            for word in trigger.words:
                places.append((row, ARGUMENTS.index(role), word - window.start))
                labels.append(label)
                weights.append(weight)
    if not places:
        return scores.sum() * 0
    rows, roles, words = torch.tensor(places).T
    losses = F.binary_cross_entropy_with_logits(
        scores[rows, roles, words], torch.from_numpy(np.stack(labels)), reduction='none'
    )
    return (losses * torch.from_numpy(np.stack(weights))).sum() / (len(places) * ARGUMENT_WORDS)


def coreference_loss(vectors: Tensor, scorer: PairScorer, batch: Batch, stories: list[Story]) -> Tensor:
    """Mean over mentions of the log probability of all right antecedents together; none is right for a first mention."""
    total, count = vectors.sum() * 0, 0
    for story in {id(story): story for story in stories}.values():
        if len(story.mentions) < 2:
            continue
        parts = [
            vectors[row, : window.end - window.start]
            for row, window in enumerate(batch.windows)
            if stories[row] is story
        ]
        total = total + _story_coreference(torch.cat(parts), scorer, story)
        count += len(story.mentions)
    return total / max(1, count)


def _story_coreference(words: Tensor, scorer: PairScorer, story: Story) -> Tensor:
    mentions = mention_vectors(words, [mention.words for mention in story.mentions])
    size = len(mentions)
    later, earlier = np.tril_indices(size, -1)
    features = torch.from_numpy(story.pairs[later, earlier])
    if random.random() < HIDDEN_TYPES:
        features[:, TYPE_FEATURES] = 0
    scores = torch.full((size, size + 1), -1e4)
    scores[:, 0] = 0
    index = torch.from_numpy(later), torch.from_numpy(earlier + 1)
    scores = scores.index_put(index, scorer(mentions[earlier], mentions[later], features))
    right = scores.masked_fill(~_antecedents(story), -1e4)
    return (torch.logsumexp(scores, 1) - torch.logsumexp(right, 1)).sum()


def _antecedents(story: Story) -> Tensor:
    """[mention, 1 + earlier mention]: whether it is of the same entity; column 0 where none is."""
    entities = np.array([mention.entity for mention in story.mentions])
    same = np.tril(entities[:, None] == entities[None], -1)
    return torch.from_numpy(np.concatenate([~same.any(1, keepdims=True), same], 1))
