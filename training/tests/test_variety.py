"""An article shown differently keeps its words' number and its annotations, and its people stay apart from each other."""

import random
import unittest

from reader.corpus.markup import parse_article
from reader.corpus.story import read_story
from reader.corpus.variety import Names, names_of, varied
from reader.text.shape import CAPITALISED
from reader.text.wordpiece import MASK

from .vocabulary import WORD_PIECE

ARTICLE = """<article id="a-1" story="a">
<headline>Lind rules out handing over port</headline>
<p><e id="lind" t="Person">Ivo Lind</e> met <e id="haddad" t="Person">Sana Haddad</e>. <e id="lind" t="Person">Lind</e>
said so.</p>
</article>"""
OTHERS = Names(['Ada', 'Bo'], ['Reeve', 'Stone', 'Marsh'])


class Variety(unittest.TestCase):
    def setUp(self):
        self.story = read_story(parse_article(ARTICLE), WORD_PIECE)

    def shown(self, chance: float):
        """The article as it is shown if every draw of a chance comes out as given."""
        original, random.random = random.random, lambda: chance
        try:
            return varied(self.story, OTHERS, WORD_PIECE).document
        finally:
            random.random = original

    def test_names_of_persons(self):
        self.assertEqual(names_of([self.story]), Names(['Ivo', 'Sana'], ['Haddad', 'Lind']))

    def test_nothing_changes_without_luck(self):
        shown = self.shown(chance=0.99)
        self.assertEqual(shown.pieces, self.story.document.pieces)
        self.assertEqual(shown.features, self.story.document.features)

    def test_people_bear_other_names_everywhere(self):
        random.seed(1)
        shown, words = self.shown(chance=0.1), self.story.document.words
        bearers = [tuple(shown.pieces[at]) for at, word in enumerate(words) if word == 'Lind' and at > 0]
        self.assertEqual(len(set(bearers)), 1)
        self.assertNotEqual(bearers[0], tuple(WORD_PIECE('Lind')))
        self.assertNotEqual(bearers[0], tuple(shown.pieces[words.index('Haddad')]))

    def test_words_are_hidden_and_headlines_capitalised(self):
        shown, words = self.shown(chance=0.0), self.story.document.words
        self.assertTrue(all(set(pieces) == {MASK} for pieces in shown.pieces))
        self.assertEqual(shown.features[words.index('handing')], CAPITALISED)
        self.assertEqual(shown.features[words.index('met')], self.story.document.features[words.index('met')])
        self.assertEqual(len(shown.pieces), len(words))
