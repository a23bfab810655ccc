"""What a run on a device is made of: batches from other processes, the mean of the last weights, the mean of runs."""

import unittest

import torch

from reader.average import mean
from reader.corpus.markup import parse_article
from reader.corpus.story import read_story
from reader.corpus.variety import Names
from reader.loaders import Loaders
from reader.model.network import Network
from reader.running_mean import RunningMean
from reader.tasks import Sources, tasks, total

from .article import ARTICLE
from .vocabulary import WORD_PIECE


class Device(unittest.TestCase):
    def test_batches_come_from_other_processes(self):
        story = read_story(parse_article(ARTICLE), WORD_PIECE)
        sources = Sources([story], [], [], [], [], [], Names(['Ada'], ['Reeve']), WORD_PIECE)
        loaders = Loaders(sources, 300, {'stories': 1.0}, processes=2, seed=1)
        try:
            examples = [example for _, example in zip(range(4), loaders)]
        finally:
            loaders.close()
        network = Network(relations=2)
        for example in examples:
            losses = tasks(sources, 300)[example.task].losses(network, example.batch, example.targets)
            self.assertGreater(total(losses).item(), 0)

    def test_running_mean(self):
        network = torch.nn.Linear(1, 1, bias=False)
        network.weight.data.fill_(0.0)
        running = RunningMean(network, decay=0.9)
        for step in range(200):
            network.weight.data.fill_(float(step % 2))
            running.add()
        self.assertAlmostEqual(running.network.weight.item(), 0.5, delta=0.03)
        self.assertIn(network.weight.item(), (0.0, 1.0))

    def test_mean_of_runs(self):
        one, other = {'a': torch.tensor([1.0, 2.0])}, {'a': torch.tensor([3.0, 6.0])}
        self.assertEqual(mean([one, other], [3, 1])['a'].tolist(), [1.5, 3.0])
        with self.assertRaises(ValueError):
            mean([one, {'b': torch.zeros(1)}], [1, 1])
