import { describe, expect, test } from '@jest/globals';
import { plain, type LayersGiven } from '../build-document.ts';
import { read } from './read-document.ts';

const statements = (table: string, given: LayersGiven) => {
  const { reading, named, words } = read(table, given);
  return reading.statements.map((statement) => ({
    speaker: named(statement.speaker),
    kind: statement.kind,
    content: statement.content.map(words),
    cue: statement.cue === null ? null : words(statement.cue),
    about: statement.about.map(named),
  }));
};
const lind: LayersGiven['mentions'] = [['Lind', 'Person']];

test('a direct quotation is without its outer marks', () => {
  const found = statements(plain('“ We will not sign , ” said Lind .'), {
    mentions: lind,
    attributions: [{ cue: 'said', source: 'Lind', content: ['“ We will not sign , ”'] }],
  });
  expect(found).toEqual([{ speaker: 'Lind', kind: 'direct', content: ['We will not sign'], cue: 'said', about: [] }]);
});

test('partly quoted is mixed, unquoted indirect; the content is about whom it names', () => {
  const found = statements(plain('Lind said the talks were “ frank ” .\nLind said Haddad would come .'), {
    mentions: [
      ['Lind', 'Person'],
      ['Lind#2', 'Person'],
      ['Haddad', 'Person'],
    ],
    attributions: [
      { cue: 'said', source: 'Lind', content: ['the talks were “ frank ”'] },
      { cue: 'said#2', source: 'Lind#2', content: ['Haddad would come'] },
    ],
  });
  expect(found).toMatchObject([
    { kind: 'mixed', content: ['the talks were “frank”'] },
    { kind: 'indirect', content: ['Haddad would come'], about: ['Haddad'] },
  ]);
});

const thanked = (content: string) =>
  statements(
    `Lind PROPN 2 nsubj
       thanked VERB 0 root
       ${content}`,
    {
      mentions: lind,
      attributions: [
        {
          cue: 'thanked',
          source: 'Lind',
          content: [
            content
              .replaceAll(/ [A-Z]+ .*/gu, '')
              .replaceAll(/\n\s*/gu, ' ')
              .trim(),
          ],
        },
      ],
    },
  ).map(({ content: words }) => words[0]);

test('whom somebody thanked is not what he said, what he thanked in so many words is', () => {
  const host = 'Haddad PROPN 2 obj\n for ADP 5 case\n ';
  expect(thanked(`${host}support NOUN 2 obl`)).toEqual([]);
  expect(thanked(`${host}“ PUNCT 6 punct\n support NOUN 2 obl\n ” PUNCT 6 punct`)).toEqual(['Haddad for “support”']);
  expect(thanked('Haddad PROPN 2 obj\n who PRON 5 nsubj\n supported VERB 3 acl:relcl\n him PRON 5 obj')).toHaveLength(
    1,
  );
});

test('two sentences around a cue are two statements, two halves of one sentence one', () => {
  const found = statements(plain('“ No , ” said Lind , “ never . ”\n“ Yes . ” said Haddad . “ Now . ”'), {
    mentions: [...lind, ['Haddad', 'Person']],
    attributions: [
      { cue: 'said', source: 'Lind', content: ['“ No , ”', '“ never . ”'] },
      { cue: 'said#2', source: 'Haddad', content: ['“ Yes . ”', '“ Now . ”'] },
    ],
  });
  expect(found.map(({ content }) => content)).toEqual([['No', 'never.'], ['Yes.'], ['Now.']]);
});

const refused = (content: string): LayersGiven => ({
  mentions: lind,
  attributions: [{ cue: 'rejected', source: 'Lind', content: [content] }],
  triggers: [{ kind: 'reject', words: 'rejected', actors: ['Lind'] }],
});

describe('no statement', () => {
  test('nobody says what the model takes for a belief', () => {
    expect(
      statements(plain('Lind believed peace was near .'), {
        mentions: lind,
        attributions: [{ cue: 'believed', source: 'Lind', content: ['peace was near'], speech: false }],
      }),
    ).toEqual([]);
  });

  test('a refusal without words of its own is a stance', () => {
    expect(statements(plain('Lind rejected the plan .'), refused('the plan'))).toEqual([]);
    expect(statements(plain('Lind rejected “ a bad joke ” .'), refused('“ a bad joke ”'))).toHaveLength(1);
  });
});

describe('who speaks', () => {
  test('a source that is left out is the subject of the verb before', () => {
    const found = statements(
      `Lind PROPN 2 nsubj
       left VERB 0 root
       , PUNCT 4 punct
       adding VERB 2 advcl
       it PRON 6 nsubj
       rained VERB 4 ccomp`,
      { mentions: lind, attributions: [{ cue: 'adding', source: null, content: ['it rained'] }] },
    );
    expect(found).toMatchObject([{ speaker: 'Lind', content: ['it rained'] }]);
  });

  test('a nameless source speaks under its description', () => {
    const found = statements(
      `two NUM 2 nummod
       diplomats NOUN 3 nsubj
       said VERB 0 root
       it PRON 5 nsubj
       rained VERB 3 ccomp`,
      { attributions: [{ cue: 'said', source: 'two diplomats', content: ['it rained'] }] },
    );
    expect(found).toMatchObject([{ speaker: 'two diplomats' }]);
  });

  test('a statement speaks for its author', () => {
    const found = statements(
      `a DET 2 det
       statement NOUN 5 nsubj
       from ADP 4 case
       NATO PROPN 2 nmod
       said VERB 0 root
       it PRON 7 nsubj
       rained VERB 5 ccomp`,
      {
        mentions: [['NATO', 'Organization']],
        attributions: [{ cue: 'said', source: 'a statement from NATO', content: ['it rained'] }],
      },
    );
    expect(found).toMatchObject([{ speaker: 'NATO' }]);
  });

  test('a quoted sentence right after goes on with the same speaker', () => {
    const found = statements(plain('“ No , ” said Lind .\n“ The water carries no passport . ”'), {
      mentions: lind,
      attributions: [{ cue: 'said', source: 'Lind', content: ['“ No , ”'] }],
    });
    expect(found).toMatchObject([
      { content: ['No'] },
      { speaker: 'Lind', cue: null, kind: 'direct', content: ['The water carries no passport.'] },
    ]);
  });

  test('a quotation that ends with a comma has a speaker of its own', () => {
    const found = statements(plain('“ No , ” said Lind .\n“ The water carries no passport , ” shot back Haddad .'), {
      mentions: lind,
      attributions: [{ cue: 'said', source: 'Lind', content: ['“ No , ”'] }],
    });
    expect(found).toMatchObject([{ content: ['No'] }]);
  });

  test('"he wrote" right after what a named person wrote is that person, not the unnamed one of the model', () => {
    const found = statements(plain('A judge sat .\n“ No , ” wrote Lind .\n“ It rained , ” he wrote .'), {
      mentions: [...lind, ['A judge', 'Person'], ['he', 'Person']],
      antecedents: [['he', 'A judge']],
      attributions: [
        { cue: 'wrote', source: 'Lind', content: ['“ No , ”'] },
        { cue: 'wrote#2', source: 'he', content: ['“ It rained , ”'] },
      ],
    });
    expect(found).toMatchObject([{ speaker: 'Lind' }, { speaker: 'Lind' }]);
  });
});
