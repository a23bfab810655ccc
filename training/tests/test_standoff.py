"""Annotations that stand apart read as if they had been made in the text."""

import json
import tempfile
import unittest
from pathlib import Path

from reader.corpus.markup import parse_article
from reader.corpus.standoff import annotated, read_annotations
from reader.data import not_anew

SOURCE = 'Lind 🙂 met\nHaddad.\nShe left.'
NOTES = {
    'source': 'news/wire.jsonl',
    'id': 'one',
    'attributes': {'publisher': 'The Herald', 'published': '2031-05-14'},
    'blocks': [
        {'kind': 'headline', 'start': 0, 'end': 19, 'spans': [
            {'name': 'e', 'id': 'lind', 't': 'Person', 'start': 0, 'end': 4},
            {'name': 'meet', 'id': 'm1', 'start': 8, 'end': 11},
            {'name': 'e', 'id': 'haddad', 't': 'Person', 'start': 12, 'end': 18},
        ]},
        {'kind': 'paragraph', 'start': 20, 'end': 29, 'spans': [
            {'name': 'e', 'id': 'haddad', 't': 'Person', 'start': 20, 'end': 23},
        ]},
    ],
}
MARKUP = (
    '<article publisher="The Herald" published="2031-05-14" id="one" story="one"><headline>'
    '<e id="lind" t="Person">Lind</e> 🙂 <meet id="m1">met</meet>\n<e id="haddad" t="Person">Haddad</e>.</headline>'
    '<p><e id="haddad" t="Person">She</e> left.</p></article>'
)


class Standoff(unittest.TestCase):
    def test_equals_markup_in_place(self):
        marked, apart = parse_article(MARKUP), annotated(NOTES, SOURCE)
        self.assertEqual(apart['text'].replace('\n', ' '), marked['text'].replace('\n', ' '))
        self.assertEqual(apart['spans'], marked['spans'])
        self.assertEqual(apart['headline'].split(), marked['headline'].split())

    def test_a_story_of_another_name_keeps_it(self):
        notes = {**NOTES, 'attributes': {**NOTES['attributes'], 'story': 's-one'}}
        self.assertEqual([annotated(one, SOURCE)['story'] for one in (NOTES, notes)], ['one', 's-one'])

    def test_what_we_annotated_anew_replaces_what_was_annotated_in_place(self):
        in_place = [{'id': 's-one'}, {'id': 'r-two'}, {'id': 'r-1_L'}]
        self.assertEqual(not_anew(in_place, [{'id': 'two'}, {'id': 'three'}]), [{'id': 's-one'}, {'id': 'r-1_L'}])

    def test_what_lacks_its_source_is_left_out(self):
        with tempfile.TemporaryDirectory() as folder:
            notes, data = Path(folder, 'notes'), Path(folder, 'data')
            notes.mkdir()
            (notes / 'one.json').write_text(json.dumps(NOTES), encoding='utf-8')
            self.assertEqual(read_annotations(notes, data), [])
            (data / 'news').mkdir(parents=True)
            (data / 'news/wire.jsonl').write_text(json.dumps({'id': 'one', 'text': SOURCE}) + '\n', encoding='utf-8')
            self.assertEqual([article['id'] for article in read_annotations(notes, data)], ['one'])


if __name__ == '__main__':
    unittest.main()
