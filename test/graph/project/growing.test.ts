/** Whatever the way there, a graph that grew is the graph made of all at once. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { identify } from '../../../graph/model/article.ts';
import { groupBy } from '../../../graph/evidence/order.ts';
import type { Facts } from '../../../graph/model/fact.ts';
import { day } from '../../../graph/model/interval.ts';
import { type Judgement, judge } from '../../../graph/model/judgement.ts';
import { project } from '../../../graph/project/project.ts';
import type { Evidence } from '../../../graph/resolve/resolution.ts';
import { someAway } from '../support/away.ts';
import { corpus } from '../support/corpus.ts';
import { Growing } from '../support/growing.ts';
import { onceHeld } from '../support/once-held.ts';
import { story } from '../support/story.ts';
import { basesOf, synthetic } from '../support/synthetic.ts';

/** Each article, a later text of its address that tells less, and one without a date that has everybody out of office. */
const articles: Evidence[] = corpus().flatMap(({ article, reading: told }, at) => {
  const reading = someAway(told, at);
  const url = at % 3 === 0 ? null : `https://news.example/${at}`;
  const first = identify({ ...article, url });
  const text = `${article.text}\n\nThis text was corrected.`;
  const later = identify({ ...article, url, published: at % 4 === 0 ? null : day('2031-12-01'), text });
  return [
    { article: first, reading: { ...reading, article: first.id } },
    { article: later, reading: { ...reading, article: later.id, meetings: [], statements: [] } },
    onceHeld({ article, reading }),
  ];
});
const facts = project(articles);
const claims = facts.nodes.flatMap(({ id, label }) => (label === 'Claim' ? [id] : []));
const byLabel = groupBy(
  facts.nodes.filter(({ label }) => label !== 'Claim' && label !== 'Article'),
  ({ label }) => label,
);

type Step =
  | { readonly kind: 'read' | 'forget'; readonly article: number }
  | { readonly kind: 'judge'; readonly judgement: Judgement }
  | { readonly kind: 'undo' };

const article = fc.nat({ max: articles.length - 1 });
const pair = fc
  .constantFrom(...byLabel.values())
  .chain((alike) => fc.tuple(fc.constantFrom(...alike), fc.constantFrom(...alike)))
  .map(([a, b]) => [a.id, b.id]);
const made = fc.nat(59).map((second) => `2031-06-01T00:00:${String(second).padStart(2, '0')}Z`);
const judgement = fc.oneof(
  fc.tuple(fc.constantFrom('same', 'different'), pair, made).map(([kind, two, at]) => judge(kind, two, null, at)),
  fc.tuple(fc.constantFrom(...claims), made).map(([claim, at]) => judge('wrong', [claim], null, at)),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: article.map((index) => ({ kind: 'read' as const, article: index })) },
  { weight: 2, arbitrary: article.map((index) => ({ kind: 'forget' as const, article: index })) },
  { weight: 3, arbitrary: judgement.map((one) => ({ kind: 'judge' as const, judgement: one })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'undo' as const }) },
);
const batch = fc.array(step, { minLength: 1, maxLength: 8 });

const linesOf = ({ nodes, relationships }: Facts): string[] =>
  [...nodes, ...relationships].map((one) => JSON.stringify(one));

function compareLines(grown: Facts, plain: Facts): void {
  const [has, should] = [linesOf(grown), linesOf(plain)];
  const [had, wanted] = [new Set(has), new Set(should)];
  expect({ more: has.filter((line) => !wanted.has(line)), less: should.filter((line) => !had.has(line)) }).toEqual({
    more: [],
    less: [],
  });
}

/** Read, forget, judge and take back, in batches; compared after each. */
function live(batches: readonly (readonly Step[])[]): void {
  const growing = new Growing();
  const read = new Map<string, Evidence>();
  const judged = new Map<string, Judgement>();
  for (const steps of batches) {
    const before = new Set(read.keys());
    const now = new Map<string, Evidence>();
    for (const one of steps) {
      if (one.kind === 'judge') judged.set(one.judgement.id, one.judgement);
      else if (one.kind === 'undo') judged.delete([...judged.keys()].at(-1) ?? '');
      else {
        const found = articles[one.article];
        if (!found) continue;
        const { id } = found.article;
        if (one.kind === 'read') {
          read.set(id, found);
          now.set(id, found);
        } else {
          read.delete(id);
          now.delete(id);
        }
      }
    }
    growing.change(
      [...now.values()],
      [...before].filter((id) => !read.has(id)),
      [...judged.values()],
    );
    compareLines(growing.facts(), project([...read.values()], [...judged.values()]));
  }
}

test('it is the same, line by line', () => {
  fc.assert(fc.property(fc.array(batch, { maxLength: 6 }), live), {
    numRuns: Number(process.env.DOSSIER_RUNS ?? 15),
  });
}, 600_000);

test.each([
  ['Statement', 'We will not sign.', 'The port is ours.'],
  ['Proposal', 'a shared port authority', 'a truce of thirty days'],
] as const)('a %s that only a judgement joined to one that is gone stands by itself again', (label, ...words) => {
  const [here, gone] = words.map((one, at) => {
    const told = story(`Ivo Lind told us: “${one}”`, { publisher: `Paper ${at}` }).people('Ivo Lind');
    return (
      label === 'Statement' ? told.says('Ivo Lind', one) : told.proposal(one).stance('PROPOSED', 'Ivo Lind', one)
    ).evidence();
  });
  const ids = project([here!, gone!]).nodes.flatMap((node) => (node.label === label ? [node.id] : []));
  expect(ids).toHaveLength(2);
  const same = judge('same', ids, null, '2031-06-01T00:00:00Z');
  for (const [stays, leaves] of [
    [here!, gone!],
    [gone!, here!],
  ] as const) {
    const growing = new Growing();
    growing.change([stays, leaves], [], [same]);
    growing.change([], [leaves.article.id], [same]);
    compareLines(growing.facts(), project([stays], [same]));
  }
});

/** So many of one desk's news that nobody has room for all neighbours, some without a date, and printings of one text. */
function crowd(): Evidence[] {
  const archive = [...synthetic(basesOf(corpus()), 100)];
  const printings = archive.slice(0, 2).flatMap(({ article: printed, reading }) =>
    Array.from({ length: 9 }, (_, at) => {
      const text = `${printed.text}\n${at}`;
      const published = at % 3 === 0 ? null : printed.published;
      const copy = identify({ ...printed, published, text, publisher: `Paper ${at}` });
      return { article: copy, reading: { ...reading, article: copy.id } };
    }),
  );
  return [...archive, ...archive.slice(0, 30).map(onceHeld), ...printings];
}

test('also where there is more of everything than is looked at', () => {
  const all = crowd();
  const order = fc.shuffledSubarray(all, { minLength: 90 });
  fc.assert(
    fc.property(order, fc.array(fc.nat(all.length), { maxLength: 6 }), fc.nat(30), (some, cuts, gone) => {
      const growing = new Growing();
      const ends = [...new Set([...cuts, some.length])].toSorted((a, b) => a - b);
      ends.forEach((end, at) => growing.change(some.slice(ends[at - 1] ?? 0, end), [], []));
      const forgotten = some.slice(0, gone);
      growing.change(
        [],
        forgotten.map((one) => one.article.id),
        [],
      );
      compareLines(growing.facts(), project(some.slice(gone)));
    }),
    { numRuns: Math.ceil(Number(process.env.DOSSIER_RUNS ?? 15) / 20) },
  );
}, 600_000);

const naming = (words: string, ...others: readonly string[]) =>
  story(`${words} Ivo Lind, ${others.join(', ')}.`, { published: null }).people('Ivo Lind', ...others);

test('an undated article is of the time of another only as long as few are nearer', () => {
  const cast = ['Sana Haddad', 'Omar Bakri', 'Rami Khoury'];
  const two = [
    naming('Premier', ...cast, 'Jon Aasen')
      .role('Ivo Lind', 'Premier', null)
      .evidence(),
    naming('Former premier', ...cast, 'Petra Sohl')
      .role('Ivo Lind', 'Former premier', null, 'past')
      .evidence(),
  ];
  const nearer = Array.from({ length: 16 }, (_, at) => naming(`${at}:`, ...cast, 'Jon Aasen', 'Petra Sohl').evidence());
  const growing = new Growing();
  const disputed = (): unknown => {
    const person = growing.facts().nodes.find(({ id }) => id === 'person:ivo-lind');
    return person?.properties.disputed;
  };
  growing.change(two, [], []);
  expect(disputed()).toEqual(['role']);
  growing.change(nearer, [], []);
  expect(disputed()).toEqual([]);
  growing.change(
    [],
    nearer.map(({ article: { id } }) => id),
    [],
  );
  expect(disputed()).toEqual(['role']);
});
