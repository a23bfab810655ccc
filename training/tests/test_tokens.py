"""Words, features and ids are those that the reader's own tokenizer is tested with."""

import json
import unittest

from reader.text.document import read_text
from reader.text.shape import shape
from reader.text.wordpiece import UNKNOWN

from .vocabulary import ROOT, WORD_PIECE

RECORDED = json.loads((ROOT / 'test/ingest/language/model/tokens.json').read_text(encoding='utf-8'))


class Tokens(unittest.TestCase):
    def test_same_as_the_reader(self):
        for record in RECORDED:
            document = read_text(record['text'], WORD_PIECE)
            self.assertEqual(len(document), len(record['words']))
            for word, (start, end, feature, paragraph, *ids) in enumerate(record['words']):
                with self.subTest(text=record['text'][:40], word=document.words[word]):
                    self.assertIn(word, document.cover(start, end))
                    self.assertEqual(document.features[word], feature)
                    self.assertEqual(document.paragraph[word], bool(paragraph))
                    self.assertEqual(document.pieces[word], ids)

    def test_shapes(self):
        words = ['met', 'Lind', 'NATO', 'McKay', '25th', '—', 'U.S.', 'J']
        self.assertEqual([shape(word) for word in words], [0, 1, 2, 3, 4, 5, 6, 6])

    def test_a_word_has_a_piece(self):
        self.assertEqual(WORD_PIECE('\u00ad'), [UNKNOWN])
        self.assertEqual(WORD_PIECE('x' * 101), [UNKNOWN])

    def test_offsets_are_utf16(self):
        document = read_text('😀 Lind met', WORD_PIECE)
        self.assertEqual([document.words[word] for word in document.cover(3, 7)], ['Lind'])
