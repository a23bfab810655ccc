"""A step of training on stories changes what it should, and shares of tasks are parts of one."""

import random
import unittest

import torch

from reader.corpus.markup import parse_article
from reader.corpus.story import read_story
from reader.model.network import Network
from reader.schedule import LEAST, rate
from reader.tasks import prepare_stories, total, train_stories
from reader.train import parse_shares

from .article import ARTICLE
from .vocabulary import WORD_PIECE


class Training(unittest.TestCase):
    def test_learns_an_article(self):
        torch.manual_seed(1)
        random.seed(1)
        story = read_story(parse_article(ARTICLE), WORD_PIECE)
        network = Network(relations=2).eval()
        optimizer = torch.optim.Adam([p for group in network.groups().values() for p in group], lr=1e-3)
        losses = []
        for _ in range(4):
            loss = total(train_stories(network, *prepare_stories([story])))
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
        self.assertLess(losses[-1], losses[0])

    def test_every_parameter_learns_at_one_rate(self):
        network = Network(relations=2)
        grouped = [id(p) for group in network.groups().values() for p in group]
        learning = [id(p) for p in network.parameters() if p.requires_grad]
        self.assertEqual(sorted(grouped), sorted(learning))

    def test_shares(self):
        self.assertEqual(parse_shares('stories=3,trees=1'), {'stories': 0.75, 'trees': 0.25})

    def test_rate_rises_then_falls(self):
        self.assertEqual([rate(0, 10, 0.0), rate(9, 10, 0.0), rate(500, 10, 0.5), rate(500, 10, 1.0)], [0.1, 1.0, 0.5, LEAST])
