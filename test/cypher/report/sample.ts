/** A small report whose texts try to be markup. */
import { Report } from '../../../cypher/report/model.ts';

const day = (date: string) => ({ earliest: date, latest: date });
const line = { when: null, printed: null, quote: null, notes: [], disputes: [], reply: false };

export const sample = Report.parse({
  kind: 'pair',
  title: 'Ivo Lind and Sana <b>Haddad</b>',
  subjects: [
    { id: 'person:ivo-lind', label: 'Person', name: 'Ivo Lind', aliases: ['Lind & Co'] },
    { id: 'person:sana-haddad', label: 'Person', name: 'Sana <b>Haddad</b>', aliases: [] },
  ],
  figures: [{ name: 'meetings held', value: 1 }],
  sections: [
    {
      id: 'meetings',
      title: 'Meetings',
      empty: 'None.',
      more: null,
      lines: [
        {
          ...line,
          when: { earliest: '2031-05-12', latest: '2031-05-13' },
          text: 'Ivo Lind and Sana Haddad met in Geneva',
          notes: ['told by 2 independent origins'],
          disputes: [
            {
              slot: 'date',
              sayings: [
                { value: '12 May 2031', words: ['Monday <b>'], publishers: ['The Ostrava Herald'], references: [1] },
                { value: '13 May 2031', words: [], publishers: ['A *starred* paper'], references: [2] },
              ],
            },
          ],
          references: [1, 2],
        },
      ],
    },
    {
      id: 'said',
      title: 'Said',
      empty: 'Nothing.',
      more: '4 more: dossier ask quotes-of',
      lines: [
        {
          ...line,
          text: 'Ivo Lind',
          quote: { text: '<script>alert("x")</script> & [a link](javascript:alert(1))', kind: 'direct' },
          references: [3],
        },
        {
          ...line,
          text: 'Sana Haddad, as reported',
          quote: { text: 'the talks went on', kind: 'indirect' },
          references: [3],
        },
      ],
    },
    { id: 'refusals', title: 'Refusals', empty: 'No refusal is told of.', more: null, lines: [] },
  ],
  sources: [
    {
      number: 1,
      article: 'article:1',
      publisher: 'The Ostrava Herald',
      headline: 'Talks',
      published: day('2031-05-14'),
    },
    { number: 2, article: 'article:2', publisher: null, headline: null, published: null },
    {
      number: 3,
      article: 'article:1',
      publisher: 'The Ostrava Herald',
      headline: 'Talks',
      published: day('2031-05-14'),
    },
  ].map((source) => ({
    ...source,
    url: source.article === 'article:1' ? 'javascript:alert(1)' : 'https://paper.example/a?b=1&c=2',
    path: null,
    start: source.number,
    end: source.number + 10,
    before: source.number === 3 ? 'In full: ' : '',
    text: `Sentence ${source.number} with "quotes" & <tags>.`,
    after: '',
  })),
});
