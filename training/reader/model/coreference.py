"""Scores a mention against an earlier one; the best earlier mention above 0 is the antecedent (Lee and others 2017)."""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..corpus.mention import PAIR_FEATURES

#: Numbers that stand for a word, and for a mention: the mean of its words, its first and its last.
VECTOR = 192
MENTION = 3 * VECTOR
HIDDEN = 128


class PairScorer(nn.Module):
    def __init__(self):
        super().__init__()
        self.earlier = nn.Linear(MENTION, HIDDEN)
        self.later = nn.Linear(MENTION, HIDDEN, bias=False)
        self.product = nn.Linear(MENTION, HIDDEN, bias=False)
        self.features = nn.Linear(PAIR_FEATURES, HIDDEN, bias=False)
        self.hidden, self.score = nn.Linear(HIDDEN, HIDDEN), nn.Linear(HIDDEN, 1)
        self.direct = nn.Linear(PAIR_FEATURES, 1, bias=False)
        self.dropout = nn.Dropout(0.2)

    def forward(self, earlier: Tensor, later: Tensor, features: Tensor) -> Tensor:
        """[pair, MENTION] twice and [pair, PAIR_FEATURES] to [pair]."""
        together = self.earlier(earlier) + self.later(later) + self.product(earlier * later) + self.features(features)
        hidden = F.gelu(self.hidden(self.dropout(F.gelu(together))))
        return (self.score(hidden) + self.direct(features)).squeeze(-1)


def mention_vectors(vectors: Tensor, words: Tensor, ends: Tensor) -> Tensor:
    """[mention, MENTION] from `vectors`, [row, word, VECTOR]; words are numbered row after row.

    `words`: [word of a mention, (mention, word)]; `ends`: [mention, (first word, last word)].
    """
    flat = vectors.flatten(0, 1)
    mention, word = words.T
    total = flat.new_zeros(len(ends), VECTOR).index_add(0, mention, flat[word])
    count = flat.new_zeros(len(ends)).index_add(0, mention, flat.new_ones(len(mention)))
    return torch.cat([total / count[:, None], flat[ends[:, 0]], flat[ends[:, 1]]], 1)
