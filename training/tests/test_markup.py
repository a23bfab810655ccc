"""Reading the corpus's markup."""

import unittest

from reader.corpus.markup import MarkupError, parse_article

from .article import ARTICLE


class Markup(unittest.TestCase):
    def test_text_and_attributes(self):
        article = parse_article(ARTICLE)
        self.assertEqual((article['id'], article['story'], article['headline']), ('quay-1', 'quay', 'Talks over the port'))
        self.assertTrue(article['text'].startswith('Talks over the port\n\nNorwegian envoy Ivo Lind phoned Sana Haddad,'))
        self.assertTrue(article['text'].endswith('dismissed his plan & map.'))

    def test_offsets(self):
        article = parse_article(ARTICLE.replace('close', '😀 close'))
        units = article['text'].encode('utf-16-le')
        for span in article['spans']:
            self.assertEqual(units[2 * span['start'] : 2 * span['end']].decode('utf-16-le'), span['text'])

    def test_nested_spans_come_after_what_holds_them(self):
        self.assertEqual([span['name'] for span in parse_article(ARTICLE)['spans']][:3], ['role', 'e', 'e'])

    def test_unknown_elements_are_refused(self):
        with self.assertRaisesRegex(MarkupError, '<person> is unknown'):
            parse_article(ARTICLE.replace('<e ', '<person ').replace('</e>', '</person>'))
