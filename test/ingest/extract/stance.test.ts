import { describe, expect, test } from '@jest/globals';
import { read } from './read-document.ts';
import { plain, type LayersGiven } from '../build-document.ts';

const stances = (table: string, given: LayersGiven) => {
  const { reading, named, words } = read(table, given);
  return reading.stances.map((stance) => ({
    type: stance.type,
    actor: named(stance.actor),
    target: named(stance.target),
    polarity: stance.polarity,
    modality: stance.modality,
    evidence: words(stance.evidence),
  }));
};

const offer = `
  Lind PROPN 2 nsubj
  offered VERB 0 root
  a DET 4 det
  truce NOUN 2 obj
  . PUNCT 2 punct`;

test('who offered what', () => {
  expect(
    stances(offer, {
      mentions: [['Lind', 'Person']],
      proposals: ['a truce'],
      triggers: [{ kind: 'propose', words: 'offered', status: 'made', actors: ['Lind'], targets: ['a truce'] }],
    }),
  ).toEqual([
    {
      type: 'PROPOSED',
      actor: 'Lind',
      target: 'truce',
      polarity: 'asserted',
      modality: 'actual',
      evidence: 'Lind offered a truce',
    },
  ]);
});

test('the subject acts, whatever else scores as well', () => {
  const [stance] = stances(
    `Lind PROPN 2 nsubj
     rejected VERB 0 root
     Haddad PROPN 5 nmod:poss
     's PART 3 case
     plan NOUN 2 obj`,
    {
      mentions: [
        ['Lind', 'Person'],
        ['Haddad', 'Person'],
      ],
      proposals: ["Haddad 's plan"],
      triggers: [{ kind: 'reject', words: 'rejected', actors: ['Haddad', 'Lind'], targets: ["Haddad 's plan"] }],
    },
  );
  expect(stance).toMatchObject({ type: 'REJECTED', actor: 'Lind' });
});

test('two that act as one subject each act', () => {
  const found = stances(
    `Lind PROPN 4 nsubj
     and CCONJ 3 cc
     Haddad PROPN 1 conj
     welcomed VERB 0 root
     it PRON 4 obj`,
    {
      mentions: [
        ['Lind', 'Person'],
        ['Haddad', 'Person'],
      ],
      proposals: ['it'],
      triggers: [{ kind: 'accept', words: 'welcomed', actors: ['Lind', 'Haddad'], targets: ['it'] }],
    },
  );
  expect(found.map(({ actor }) => actor)).toEqual(['Lind', 'Haddad']);
});

const act = (kind: 'propose' | 'reject' | 'accept', auxiliaries: string) => {
  const lines = auxiliaries.split(' ');
  const verb = lines.length + 2;
  const table = [
    'Lind PROPN ' + String(verb) + ' nsubj',
    ...lines.map((form) => `${form} AUX ${verb} ${form === 'not' ? 'advmod' : 'aux'}`),
    'act VERB 0 root',
    `plans NOUN ${verb} obj`,
  ].join('\n');
  return stances(table, {
    mentions: [['Lind', 'Person']],
    proposals: ['plans'],
    triggers: [{ kind, words: 'act', actors: ['Lind'], targets: ['plans'] }],
  })[0];
};

describe('negation and mood', () => {
  test.each([
    ['accept', 'would not', { type: 'REJECTED', polarity: 'asserted', modality: 'actual' }],
    ['accept', 'if would not', { type: 'REJECTED', modality: 'conditional' }],
    ['reject', 'did not', { type: 'REJECTED', polarity: 'denied' }],
    ['propose', 'has not', { type: 'PROPOSED', polarity: 'denied' }],
    ['propose', 'will', { type: 'PROPOSED', polarity: 'asserted', modality: 'planned' }],
    ['accept', 'might', { type: 'ACCEPTED', modality: 'conditional' }],
  ] as const)('%s, %s', (kind, auxiliaries, expected) => {
    expect(act(kind, auxiliaries)).toMatchObject(expected);
  });
});

test('whose offer it is does not accept it, even where the model thinks so', () => {
  const found = stances(
    `Lind PROPN 3 nmod:poss
     's PART 1 case
     offer NOUN 6 nsubj:pass
     has AUX 6 aux
     been AUX 6 aux:pass
     accepted VERB 0 root
     by ADP 8 case
     Haddad PROPN 6 obl:agent`,
    {
      mentions: [
        ['Lind', 'Person'],
        ['Haddad', 'Person'],
      ],
      proposals: ['offer'],
      triggers: [{ kind: 'accept', words: 'accepted', actors: ['Lind', 'Haddad'], targets: ['offer'] }],
    },
  );
  expect(found.map(({ actor }) => actor)).toEqual(['Haddad']);
});

test('who proposes a thing does not refuse it in the same words', () => {
  const found = stances(plain('Lind floated and dropped the idea'), {
    mentions: [['Lind', 'Person']],
    proposals: ['the idea'],
    triggers: [
      { kind: 'propose', words: 'floated', actors: ['Lind'], targets: ['the idea'] },
      { kind: 'reject', words: 'dropped', actors: ['Lind'], targets: ['the idea'] },
    ],
  });
  expect(found.map(({ type }) => type)).toEqual(['PROPOSED']);
});

test('the negation of a phrase between commas is not the verb’s', () => {
  const found = stances(
    `Unions NOUN 7 nsubj
     , PUNCT 3 punct
     neither CCONJ 7 advmod
     of ADP 5 case
     them PRON 3 nmod
     , PUNCT 3 punct
     accepted VERB 0 root
     it PRON 7 obj`,
    {
      mentions: [['Unions', 'Organization']],
      proposals: ['it'],
      triggers: [{ kind: 'accept', words: 'accepted', actors: ['Unions'], targets: ['it'] }],
    },
  );
  expect(found.map(({ type }) => type)).toEqual(['ACCEPTED']);
});

test('a meeting can be what is refused', () => {
  const { reading } = read(
    `Lind PROPN 2 nsubj
     refused VERB 0 root
     talks NOUN 2 obj`,
    {
      mentions: [['Lind', 'Person']],
      triggers: [
        { kind: 'reject', words: 'refused', actors: ['Lind'], targets: ['talks'] },
        { kind: 'meet', words: 'talks', status: 'refused', mode: 'unknown', participants: ['Lind'] },
      ],
    },
  );
  expect(reading.stances[0]?.target).toBe(reading.meetings[0]?.key);
});

test('a date inside what is proposed is not the date of the proposal', () => {
  const { reading } = read(plain('Lind on Friday demanded an end to the treaties of 1923 .'), {
    mentions: [['Lind', 'Person']],
    proposals: ['an end to the treaties of 1923'],
    triggers: [{ kind: 'propose', words: 'demanded', actors: ['Lind'], targets: ['an end to the treaties of 1923'] }],
    published: '2031-05-14',
  });
  expect(reading.stances[0]?.dates.map(({ interval }) => interval?.earliest)).toEqual(['2031-05-09']);
});

test('"it" is what was put forward last, where the model sees no target', () => {
  const found = stances(
    `${offer}

     Haddad PROPN 2 nsubj
     rejected VERB 0 root
     it PRON 2 obj`,
    {
      mentions: [
        ['Lind', 'Person'],
        ['Haddad', 'Person'],
      ],
      proposals: ['a truce'],
      triggers: [{ kind: 'reject', words: 'rejected', actors: ['Haddad'] }],
    },
  );
  expect(found).toMatchObject([{ type: 'REJECTED', actor: 'Haddad', target: 'truce' }]);
});

test('who accepts nothing that was put forward only agrees', () => {
  const found = stances(
    `Lind PROPN 2 nsubj
     agreed VERB 0 root
     on ADP 4 case
     everything PRON 2 obl`,
    { mentions: [['Lind', 'Person']], triggers: [{ kind: 'accept', words: 'agreed', actors: ['Lind'] }] },
  );
  expect(found).toEqual([]);
});

const opposes = (...words: readonly string[]): string =>
  ['Haddad PROPN 2 nsubj', 'waits VERB 0 root', '', 'Lind PROPN 2 nsubj', 'opposes VERB 0 root', ...words].join('\n');

const opposing = (target: string, ...more: NonNullable<LayersGiven['triggers']>): LayersGiven => ({
  mentions: [
    ['Lind', 'Person'],
    ['Haddad', 'Person'],
  ],
  proposals: [target],
  triggers: [{ kind: 'reject', words: 'opposes', actors: ['Lind'], targets: [target] }, ...more],
});
describe('an attitude to things in general', () => {
  test('is a policy, and no refusal', () => {
    const table = opposes('unilateral ADJ 4 amod', 'sanctions NOUN 2 obj');
    expect(stances(table, opposing('unilateral sanctions'))).toEqual([]);
  });

  test.each([
    ['the thing at hand', 'the sanctions', opposes('the DET 4 det', 'sanctions NOUN 2 obj')],
    ['what calls itself a plan', 'unilateral plans', opposes('unilateral ADJ 4 amod', 'plans NOUN 2 obj')],
  ])('to %s is a refusal', (_, target, table) => {
    expect(stances(table, opposing(target))).toMatchObject([{ type: 'REJECTED', actor: 'Lind' }]);
  });

  test('to what somebody put forward is a refusal', () => {
    const table = opposes('unilateral ADJ 4 amod', 'sanctions NOUN 2 obj');
    const target = 'unilateral sanctions';
    const wants = { kind: 'propose', words: 'waits', actors: ['Haddad'], targets: [target] } as const;
    expect(stances(table, opposing(target, wants)).map(({ type }) => type)).toEqual(['PROPOSED', 'REJECTED']);
  });
});

test('"has no objection to it" is consent', () => {
  const found = stances(
    `Lind PROPN 2 nsubj
     has VERB 0 root
     no DET 4 det
     objection NOUN 2 obj
     to ADP 7 case
     the DET 7 det
     plan NOUN 4 nmod`,
    {
      mentions: [['Lind', 'Person']],
      proposals: ['the plan'],
      triggers: [{ kind: 'accept', words: 'has no objection', actors: ['Lind'], targets: ['the plan'] }],
    },
  );
  expect(found).toMatchObject([{ type: 'ACCEPTED', polarity: 'asserted' }]);
});

test('who proposed a thing does not welcome it for standing nearest', () => {
  const found = stances(`${offer}\n\nIt PRON 3 nsubj:pass\n was AUX 3 aux:pass\n welcomed VERB 0 root`, {
    mentions: [['Lind', 'Person']],
    proposals: ['a truce', 'It'],
    triggers: [
      { kind: 'propose', words: 'offered', actors: ['Lind'], targets: ['a truce'] },
      { kind: 'accept', words: 'welcomed', actors: ['Lind'], targets: ['It'] },
    ],
  });
  expect(found.map(({ type }) => type)).toEqual(['PROPOSED']);
});

describe('who acts', () => {
  const two: NonNullable<LayersGiven['mentions']> = [
    ['Lind', 'Person'],
    ['Haddad', 'Person'],
  ];
  const signed = (kind: 'accept' | 'propose') =>
    stances(
      `Lind PROPN 2 nsubj
       signed VERB 0 root
       a DET 4 det
       deal NOUN 2 obj
       with ADP 6 case
       Haddad PROPN 4 nmod`,
      {
        mentions: two,
        proposals: ['a deal'],
        triggers: [{ kind, words: 'signed', score: 2, actors: ['Lind', 'Haddad'], targets: ['a deal'] }],
      },
    ).map(({ actor }) => actor);

  test('whoever signs a deal with somebody is not alone; whoever proposes one is', () => {
    expect(signed('accept')).toEqual(['Lind', 'Haddad']);
    expect(signed('propose')).toEqual(['Lind']);
  });

  test('"the two agreed": those named before, though the model sees nobody', () => {
    const found = stances(
      `Lind PROPN 2 nsubj
       met VERB 0 root
       Haddad PROPN 2 obj

       The DET 2 det
       two NUM 3 nsubj
       agreed VERB 0 root
       on ADP 6 case
       a DET 6 det
       truce NOUN 3 obl`,
      {
        mentions: two,
        proposals: ['a truce'],
        triggers: [{ kind: 'accept', words: 'agreed', targets: ['a truce'] }],
      },
    );
    expect(found.map(({ type, actor }) => [type, actor])).toEqual([
      ['ACCEPTED', 'Lind'],
      ['ACCEPTED', 'Haddad'],
    ]);
  });

  test('"dropped her objections": a pronoun inside the words of the act', () => {
    const found = stances(
      `Lind PROPN 2 nsubj
       came VERB 0 root

       Someone PRON 2 nsubj
       dropped VERB 0 root
       her PRON 4 nmod:poss
       objections NOUN 2 obj
       to ADP 7 case
       the DET 7 det
       plan NOUN 4 nmod`,
      {
        mentions: [
          ['Lind', 'Person'],
          ['her', 'Person'],
        ],
        antecedents: [['her', 'Lind']],
        proposals: ['the plan'],
        triggers: [{ kind: 'accept', words: 'dropped her objections', actors: ['her'], targets: ['the plan'] }],
      },
    );
    expect(found).toMatchObject([{ type: 'ACCEPTED', actor: 'Lind' }]);
  });
});

const hadOffered = (before: string, head: number, relation: string): string => `
  ${before}
  that SCONJ ${head + 4} mark
  Lind PROPN ${head + 4} nsubj
  had AUX ${head + 4} aux
  offered VERB ${head} ${relation}
  a DET ${head + 6} det
  truce NOUN ${head + 4} obj`;

const offered: LayersGiven = {
  mentions: [['Lind', 'Person']],
  proposals: ['a truce'],
  triggers: [{ kind: 'propose', words: 'offered', status: 'made', actors: ['Lind'], targets: ['a truce'] }],
};

test.each([
  ['denied', 'that Berg denies', 'Berg PROPN 2 nsubj\n denied VERB 0 root', 2, 'ccomp'],
  [
    'denied',
    'of reports that Berg dismissed',
    'Berg PROPN 2 nsubj\n dismissed VERB 0 root\n reports NOUN 2 obj',
    3,
    'acl',
  ],
  [
    'asserted',
    'that Berg did not deny',
    'Berg PROPN 4 nsubj\n did AUX 4 aux\n not PART 4 advmod\n deny VERB 0 root',
    4,
    'ccomp',
  ],
])('an offer is %s %s', (polarity, _, before, head, relation) => {
  expect(stances(hadOffered(before, head, relation), offered)).toMatchObject([{ type: 'PROPOSED', polarity }]);
});

const asked = (opening: string): string => `
  ${opening}
  Lind PROPN 3 nsubj
  offer VERB 0 root
  a DET 5 det
  truce NOUN 3 obj
  ? PUNCT 3 punct`;

test('who asks whether somebody offered something does not say so; who asks why does', () => {
  const layers: LayersGiven = {
    ...offered,
    triggers: [{ kind: 'propose', words: 'offer', status: 'made', actors: ['Lind'], targets: ['a truce'] }],
  };
  expect(stances(asked('Did AUX 3 aux'), layers)).toEqual([]);
  expect(stances(asked('Why ADV 3 advmod'), layers)).toMatchObject([{ type: 'PROPOSED', actor: 'Lind' }]);
});
