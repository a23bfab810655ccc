"""Windows cover a document, stay within their limit and prefer whole paragraphs."""

import unittest

from reader.text.document import read_text
from reader.text.wordpiece import SEPARATOR, START
from reader.text.windows import batch, windows

from .vocabulary import WORD_PIECE

TEXT = '\n\n'.join(f'Paragraph {number} tells of a meeting in Geneva, of a plan and of an envoy.' for number in range(12))


class Windows(unittest.TestCase):
    def setUp(self):
        self.document = read_text(TEXT, WORD_PIECE)

    def test_each_word_once_within_the_limit(self):
        for limit in (10, 40, 100):
            found = windows(self.document, limit)
            self.assertEqual([word for w in found for word in range(w.start, w.end)], list(range(len(self.document))))
            self.assertTrue(all(batch([w]).ids.shape[1] <= limit for w in found))

    def test_whole_paragraphs(self):
        self.assertTrue(all(w.start == 0 or self.document.paragraph[w.start] for w in windows(self.document, 60)))

    def test_a_word_longer_than_the_limit_stands_alone(self):
        self.assertEqual([(w.start, w.end) for w in windows(read_text('a ' + 'x.' * 60, WORD_PIECE), 3)][:1], [(0, 1)])

    def test_batches(self):
        made = batch(windows(self.document, 60))
        self.assertEqual(made.ids[0, 0], START)
        self.assertEqual(made.ids[0][made.mask[0].bool()][-1], SEPARATOR)
        row = self.document.pieces[0][0]
        self.assertEqual(made.ids[0, made.first[0, 0]], row)
