"""What an annotated article teaches."""

import unittest

from reader.corpus.markup import parse_article
from reader.corpus.story import read_story
from reader.labels import MENTIONS, TRIGGERS

from .article import ARTICLE
from .vocabulary import WORD_PIECE


class Story(unittest.TestCase):
    def setUp(self):
        self.story = read_story(parse_article(ARTICLE), WORD_PIECE)
        self.document = self.story.document

    def words(self, numbers):
        return ' '.join(self.document.words[number] for number in sorted(numbers))

    def tagged(self, name, names=('O', 'B', 'I')):
        labels = self.document.labels[name]
        return [(self.document.words[word], names[label]) for word, label in enumerate(labels) if label]

    def test_bio_labels(self):
        person = [('Ivo', 'B-Person'), ('Lind', 'I-Person'), ('Sana', 'B-Person'), ('Haddad', 'I-Person'), ('She', 'B-Person')]
        self.assertEqual(self.tagged('mention', MENTIONS), [('Norwegian', 'B-State'), *person])
        self.assertEqual(self.tagged('title'), [('Norwegian', 'B'), ('envoy', 'I')])
        self.assertEqual(self.tagged('trigger', TRIGGERS), [('phoned', 'B-meet'), ('dismissed', 'B-reject')])
        self.assertEqual(self.tagged('proposal'), [('his', 'B'), ('plan', 'I'), ('&', 'I'), ('map', 'I')])
        self.assertEqual(self.tagged('cue'), [('saying', 'B')])

    def test_content_has_its_quotation_marks(self):
        [(cue, source, content)] = self.document.attributions
        self.assertEqual([self.words(part) for part in (cue, source, content)], ['saying', 'Ivo Lind', '“ we are close ”'])

    def test_arguments(self):
        meeting, rejection = self.story.triggers
        self.assertEqual((meeting.status, meeting.mode), ('held', 'phone'))
        self.assertEqual(self.words(meeting.arguments['participant'][0]), 'Ivo Lind Sana Haddad')
        self.assertEqual(self.words(rejection.arguments['actor'][0]), 'She')
        self.assertEqual(self.words(rejection.arguments['target'][0]), 'his plan & map')

    def test_a_pair_of_mentions(self):
        norway, lind, haddad, she = self.story.mentions
        self.assertEqual((haddad.entity, she.entity, she.pronoun), ('sana-haddad', 'sana-haddad', 4))
        self.assertEqual(self.story.pairs[3, 2, 0], 1)  # the mention just before
        self.assertEqual(self.story.pairs[3, 2, 8], 1)  # one sentence apart
        self.assertEqual(self.story.pairs[2, 3].sum(), 0)  # a later mention is no antecedent
