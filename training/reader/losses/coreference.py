"""Loss of coreference: every mention of an article against every earlier one (Lee and others 2017)."""

import random
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor

from ..corpus.mention import PAIR_FEATURES, TYPE_FEATURES, Mention
from ..corpus.story import Story
from ..model.coreference import PairScorer, mention_vectors
from ..text.windows import Window, longest

#: How often the types of a document's mentions are hidden from the scorer.
HIDDEN_TYPES = 0.15


class _Chained(NamedTuple):
    """An article with mentions to chain, the place of each of its words in the batch, and its first mention's number."""

    story: Story
    places: np.ndarray
    begin: int

    @property
    def size(self) -> int:
        return len(self.story.mentions)


def coreference_targets(items: list[Window], stories: list[Story]) -> dict[str, Tensor]:
    """`stories`: of each window its story, all of which the windows hold. Mentions are numbered through the batch."""
    chained = _chained(items, stories)
    width = max((one.size for one in chained), default=0) + 1
    antecedents = np.zeros((sum(one.size for one in chained), width), bool)
    pairs, features = [np.zeros((0, 3), np.int64)], [np.zeros((0, PAIR_FEATURES), bool)]
    for story, _, begin in chained:
        size = len(story.mentions)
        antecedents[begin : begin + size, : size + 1] = _antecedents(story.mentions)
        later, earlier = np.tril_indices(size, -1)
        pairs.append(np.stack([begin + later, begin + earlier, earlier + 1], 1))
        features.append(story.pairs[later, earlier].astype(bool))
        if random.random() < HIDDEN_TYPES:
            features[-1][:, TYPE_FEATURES] = False
    return _mention_targets(chained) | {
        # Of each pair the later mention, the earlier one, and the earlier one's column in `antecedents`.
        'pairs': torch.from_numpy(np.concatenate(pairs)),
        'pair_features': torch.from_numpy(np.concatenate(features)),
        'antecedents': torch.from_numpy(antecedents),
    }


def coreference_loss(vectors: Tensor, scorer: PairScorer, targets: dict[str, Tensor]) -> Tensor:
    """Mean over mentions of the log probability of all right antecedents together; none is right for a first mention."""
    mentions = mention_vectors(vectors, targets['mention_words'], targets['mention_ends'])
    later, earlier, column = targets['pairs'].T
    found = scorer(mentions[earlier], mentions[later], targets['pair_features'].to(vectors.dtype))
    scores = vectors.new_full(targets['antecedents'].shape, -1e4)
    scores[:, 0] = 0
    scores = scores.index_put((later, column), found)
    right = scores.masked_fill(~targets['antecedents'], -1e4)
    return (torch.logsumexp(scores, 1) - torch.logsumexp(right, 1)).sum() / max(1, len(mentions))


def _chained(items: list[Window], stories: list[Story]) -> list[_Chained]:
    """Articles of two mentions and more."""
    width, places = longest(items), {}
    for row, (window, story) in enumerate(zip(items, stories)):
        if len(story.mentions) > 1:
            _, place = places.setdefault(id(story), (story, np.zeros(len(story.document), np.int64)))
            place[window.start : window.end] = row * width + np.arange(window.end - window.start)
    begins = np.cumsum([0] + [len(story.mentions) for story, _ in places.values()])
    return [_Chained(story, place, int(begin)) for (story, place), begin in zip(places.values(), begins)]


def _mention_targets(chained: list[_Chained]) -> dict[str, Tensor]:
    """Each mention's words (the mention's number, the word's place), and the places of its first and last one."""
    words, ends = [], []
    for story, places, begin in chained:
        for number, mention in enumerate(story.mentions, begin):
            whole = places[mention.words[0] : mention.words[-1] + 1]
            words += [(number, place) for place in whole.tolist()]
            ends.append((whole[0], whole[-1]))
    return {
        'mention_words': torch.tensor(words, dtype=torch.long).reshape(-1, 2),
        'mention_ends': torch.from_numpy(np.array(ends, np.int64).reshape(-1, 2)),
    }


def _antecedents(mentions: list[Mention]) -> np.ndarray:
    """[mention, 1 + earlier mention]: whether it is of the same entity; column 0 where none is."""
    entities = np.array([mention.entity for mention in mentions])
    same = np.tril(entities[:, None] == entities[None], -1)
    return np.concatenate([~same.any(1, keepdims=True), same], 1)
