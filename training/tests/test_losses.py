"""Losses of a whole batch are what one word, one trigger, one mention after another would give."""

import random
import unittest

import torch
import torch.nn.functional as F

from reader.corpus.markup import parse_article
from reader.corpus.story import read_story
from reader.labels import ARGUMENTS, MEETING_MODE, MEETING_STATUS
from reader.losses.attribution import SENTENCE, attribution_losses, attribution_targets, tag_loss
from reader.losses.coreference import coreference_loss, coreference_targets
from reader.losses.stories import ARGUMENT_WORDS, story_losses, story_targets
from reader.losses.teaching import teaching_losses
from reader.model.network import Network
from reader.text.tags import IGNORED
from reader.text.windows import Window, batch

from .article import ARTICLE
from .vocabulary import WORD_PIECE


class Losses(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(1)
        random.seed(1)
        self.network = Network(relations=3).eval()
        for parameter in self.network.parameters():
            parameter.data.add_(0.05 * torch.randn_like(parameter))
        self.story = read_story(parse_article(ARTICLE), WORD_PIECE)
        # Two windows of one article, so that rows are unlike in length and a mention may stand in either.
        length = len(self.story.document)
        self.cut = next(word for word in range(length // 2, length) if self.story.document.words[word] == '.') + 1
        self.items = [Window(self.story.document, 0, self.cut), Window(self.story.document, self.cut, length)]
        self.batch = batch(self.items)
        self.states = self.network.encode(self.batch)
        self.stories = [self.story, self.story]

    def place(self, word):
        return (0, word) if word < self.cut else (1, word - self.cut)

    def test_tags(self):
        scores = torch.randn(2, 3, 4)
        wanted = torch.tensor([[0, 2, IGNORED], [3, 0, 1]])
        weight = torch.tensor([0.35, 1, 1, 1])
        expected = F.cross_entropy(scores.flatten(0, 1), wanted.flatten(), weight=weight, ignore_index=IGNORED)
        torch.testing.assert_close(tag_loss(scores, wanted, outside=0.35), expected)
        self.assertEqual(tag_loss(scores, torch.full_like(wanted, IGNORED)).item(), 0)

    def test_roles(self):
        found = self.network.attribution(self.states, self.batch.first)
        losses = attribution_losses(found, attribution_targets(self.items), speech_only=True)
        [(cue, source, content)] = self.story.document.attributions
        expected = 0
        for word in cue:
            row, at = self.place(word)
            start, end = self.items[row].start, self.items[row].end
            for other in range(start, end):
                scores = torch.cat([torch.zeros(1), found.roles[row, :, at, other - start]])
                role = 1 if other in source else 2 if other in content else 0
                expected = expected - scores.log_softmax(0)[role]
        torch.testing.assert_close(losses['roles'], expected / (len(cue) * SENTENCE))

    def test_status_and_arguments(self):
        found = self.network.stories(self.states, self.batch.first)
        losses = story_losses(found, story_targets(self.items, self.stories))
        meeting, _ = self.story.triggers
        row, at = self.place(meeting.words[0])
        status, mode = found.status[row, at].split([len(MEETING_STATUS), found.status.shape[-1] - len(MEETING_STATUS)])
        expected = [
            -status.log_softmax(0)[MEETING_STATUS.index('held')],
            -mode[: len(MEETING_MODE)].log_softmax(0)[MEETING_MODE.index('phone')],
        ]
        torch.testing.assert_close(losses['status'], 0.4 * torch.stack(expected).mean())
        expected, count = 0, 0
        for trigger in self.story.triggers:
            row, at = self.place(trigger.words[0])
            self.assertEqual(len(trigger.words), 1)
            for role, (right, open_words) in trigger.arguments.items():
                count += 1
                for other in set(range(self.items[row].start, self.items[row].end)) - open_words:
                    score = found.arguments[row, ARGUMENTS.index(role), at, other - self.items[row].start]
                    expected = expected - F.logsigmoid(score if other in right else -score)
        torch.testing.assert_close(losses['arguments'], expected / (count * ARGUMENT_WORDS))

    def test_coreference(self):
        vectors = self.network.stories(self.states, self.batch.first).vectors
        random.seed(3)  # no types are hidden
        loss = coreference_loss(vectors, self.network.pairs, coreference_targets(self.items, self.stories))
        words = torch.cat([vectors[row, : item.end - item.start] for row, item in enumerate(self.items)])
        mentions = [
            torch.cat([words[m.words[0] : m.words[-1] + 1].mean(0), words[m.words[0]], words[m.words[-1]]])
            for m in self.story.mentions
        ]
        expected = 0
        for later, mention in enumerate(self.story.mentions):
            scores = [torch.zeros(())]
            for earlier in range(later):
                features = torch.tensor(self.story.pairs[later, earlier])
                scores.append(self.network.pairs(mentions[earlier], mentions[later], features))
            same = [n for n in range(later) if self.story.mentions[n].entity == mention.entity]
            right = [scores[n + 1] for n in same] or scores[:1]
            expected = expected + torch.stack(scores).logsumexp(0) - torch.stack(right).logsumexp(0)
        torch.testing.assert_close(loss, expected / len(mentions))

    def test_a_batch_without_anything_to_learn_has_no_loss_but_gradients(self):
        item = [Window(self.story.document, 0, 1)]
        states, first = self.network.encode(batch(item)), batch(item).first
        story = read_story({**self.story.record, 'spans': []}, WORD_PIECE)
        targets = attribution_targets(item) | story_targets(item, [story]) | coreference_targets(item, [story])
        found = self.network.stories(states, first)
        losses = story_losses(found, targets) | attribution_losses(
            self.network.attribution(states, first), targets, speech_only=True
        )
        self.assertEqual([losses[name].item() for name in ('roles', 'status', 'arguments')], [0, 0, 0])
        self.assertEqual(coreference_loss(found.vectors, self.network.pairs, targets).item(), 0)
        sum(losses.values()).backward()

    def test_a_network_has_nothing_to_learn_from_itself(self):
        for name, loss in teaching_losses(self.network, [self.network, self.network], self.batch).items():
            if name != 'taught arguments':  # whose least value is not taken off
                self.assertAlmostEqual(loss.item(), 0, places=5, msg=name)

    def test_a_network_learns_from_a_deeper_one(self):
        torch.manual_seed(3)
        deeper = Network(relations=3, layers=8).eval()
        losses = teaching_losses(self.network, [self.network, deeper], self.batch)
        self.assertGreater(sum(losses.values()).item(), 0.01)

    def test_a_network_learns_from_another(self):
        torch.manual_seed(2)
        other = Network(relations=3).eval()
        optimizer = torch.optim.Adam([p for group in other.groups().values() for p in group], lr=1e-4)
        losses = []
        for _ in range(4):
            loss = sum(teaching_losses(other, [self.network], self.batch).values())
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
        self.assertLess(losses[-1], losses[0])
        self.assertTrue(all(parameter.grad is None for parameter in self.network.parameters()))
