import { describe, expect, test } from '@jest/globals';
import { withEntities } from '../../../ingest/entities/entities.ts';
import { gazetteer } from '../../../ingest/entities/gazetteer.ts';
import { buildDocument, plain, type LayersGiven } from '../build-document.ts';

const read = (table: string, given: LayersGiven) => {
  const document = buildDocument(table, given);
  const { list } = withEntities(document, gazetteer()).entities;
  const said = (key: string) =>
    list
      .find((entity) => entity.key === key)
      ?.mentions.map(({ start, end }) => document.article.text.slice(start, end)) ?? [];
  return { list, said, named: (name: string) => list.find((entity) => entity.name === name) };
};

/** Gazetteer id of a state's mention among others. */
const knownOf = (form: string, text: string, ...others: NonNullable<LayersGiven['mentions']>) =>
  read(plain(text), { mentions: [[form, 'State'], ...others] }).list[0]?.known;

/** What a text's entities are called, after which "The union left". */
const union = (text: string, ...names: NonNullable<LayersGiven['mentions']>) => {
  const mentions: NonNullable<LayersGiven['mentions']> = [...names, ['The union', 'Organization']];
  return read(`${plain(text)}\n\nThe DET 2 det\n union NOUN 3 nsubj\n left VERB 0 root`, { mentions }).list.map(
    ({ name, description }) => name ?? description,
  );
};

describe('names', () => {
  test('a surname joins the full name, wherever it stands', () => {
    const { list, said } = read(plain('Lind arrived .\nIvo Lind spoke .\nLind left .'), {
      mentions: [
        ['Lind', 'Person'],
        ['Ivo Lind', 'Person'],
        ['Lind#3', 'Person'],
      ],
    });
    expect(list).toHaveLength(1);
    expect(list[0]).toMatchObject({ key: 'e1', name: 'Ivo Lind', type: 'Person', kind: null });
    expect(said('e1')).toEqual(['Lind', 'Ivo Lind', 'Lind']);
  });

  test('the word right before a person’s name is no name of its own', () => {
    const { list } = read(plain('Crooner Ricky sang . Crooner Ricky Lind left .'), {
      mentions: [
        ['Crooner', 'Person'],
        ['Ricky', 'Person'],
        ['Crooner#2', 'Person'],
        ['Ricky Lind', 'Person'],
      ],
    });
    expect(list.flatMap(({ name }) => name ?? [])).toEqual(['Ricky Lind']);
  });

  test('namesakes stay apart: Mrs. goes with a woman’s given name', () => {
    const { said, named } = read(plain('Anna Berg and Peter Berg came .\nMrs. Berg spoke .'), {
      mentions: [
        ['Anna Berg', 'Person'],
        ['Peter Berg', 'Person'],
        ['Berg#3', 'Person'],
      ],
    });
    expect(said(named('Anna Berg')?.key ?? '')).toEqual(['Anna Berg', 'Berg']);
    expect(said(named('Peter Berg')?.key ?? '')).toEqual(['Peter Berg']);
  });

  test('a bare name that two bear is whose the article has named more', () => {
    const { said, named } = read(plain('Sana Berg spoke .\nBerg left .\nPeter Berg came .\nBerg ate .'), {
      mentions: [
        ['Sana Berg', 'Person'],
        ['Berg#2', 'Person'],
        ['Peter Berg', 'Person'],
        ['Berg#4', 'Person'],
      ],
    });
    expect(said(named('Sana Berg')?.key ?? '')).toEqual(['Sana Berg', 'Berg', 'Berg']);
  });

  test('a double name is one name, though the headline has its first half alone', () => {
    const { list, said } = read(plain('Lind concedes .\nIvo Lind-Haddad wrote .\nLind-Haddad spoke .'), {
      mentions: [
        ['Lind', 'Person'],
        ['Ivo Lind-Haddad', 'Person'],
        ['Lind-Haddad', 'Person'],
      ],
    });
    expect(said(list.find(({ name }) => name === 'Ivo Lind-Haddad')?.key ?? '')).toContain('Lind-Haddad');
  });

  test('two persons tied by a hyphen are not a third', () => {
    const { list, said } = read(plain('Lind met Haddad .\nThe Lind-Haddad summit helped Lind .'), {
      mentions: [
        ['Lind', 'Person'],
        ['Haddad', 'Person'],
        ['Lind-Haddad', 'Person'],
        ['Lind#2', 'Person'],
      ],
    });
    expect(list.map(({ name }) => name)).toEqual(['Lind', 'Haddad']);
    expect(said('e1')).toEqual(['Lind', 'Lind']);
  });

  test('a junior is a person of his own, and the bare name is not his', () => {
    const { said, named } = read(plain('Carl Holm and Carl Holm Jr. came .\nHolm spoke .'), {
      mentions: [
        ['Carl Holm', 'Person'],
        ['Carl Holm Jr.', 'Person'],
        ['Holm#3', 'Person'],
      ],
    });
    expect(said(named('Carl Holm')?.key ?? '')).toEqual(['Carl Holm', 'Holm']);
  });

  test('an acronym joins the name it abbreviates', () => {
    const { list } = read(plain('Desert Tenants Union and DTU'), {
      mentions: [
        ['Desert Tenants Union', 'Organization'],
        ['DTU', 'Organization'],
      ],
    });
    expect(list.map(({ name, kind }) => [name, kind])).toEqual([['Desert Tenants Union', 'institution']]);
  });
});

describe('states and places', () => {
  test('a capital that acts is the state, one to be in a place', () => {
    const { list } = read(
      `Oslo PROPN 2 nsubj
       refused VERB 0 root
       talks NOUN 2 obj
       in ADP 5 case
       Oslo PROPN 2 obl`,
      {
        mentions: [
          ['Oslo', 'State'],
          ['Oslo#2', 'State'],
        ],
      },
    );
    expect(list.map(({ known, within }) => [known, within])).toEqual([
      ['state:NOR', null],
      ['place:oslo', 'state:NOR'],
    ]);
  });

  test('Georgia is the one whose neighbours the article names, else what its type says', () => {
    expect(knownOf('Georgia', 'Georgia voted .')).toBe('state:GEO');
    expect(knownOf('Georgia', 'Georgia voted with Tbilisi .', ['Tbilisi', 'State'])).toBe('state:GEO');
    expect(knownOf('Georgia', 'Georgia voted like Ohio .', ['Ohio', 'Place'])).toBe('place:georgia');
  });

  test('Congo stays open until the article names a capital', () => {
    expect(knownOf('Congo', 'Congo voted .')).toBeNull();
    expect(knownOf('Congo', 'Congo voted in Kinshasa .', ['Kinshasa', 'Place'])).toBe('state:COD');
  });

  test.each(['State', 'Group', 'Organization'] as const)('a side is its state, marked as %s', (type) => {
    const { list } = read(plain('Norway met Chad .\nThe Norwegian side left .\nThe other side stayed .'), {
      mentions: [
        ['Norway', 'State'],
        ['The Norwegian side', type],
      ],
    });
    expect(list.map(({ known }) => known)).toEqual(['state:NOR']);
  });

  test('a demonym speaks of the state, and officials of a state are a group', () => {
    const { list } = read(plain('Lebanese officials waited .'), {
      mentions: [
        ['Lebanese officials', 'Group'],
        ['Lebanese', 'State'],
      ],
    });
    expect(list.map(({ name, description, known, kind }) => [name ?? description, known, kind])).toEqual([
      ['Lebanese officials', null, 'group'],
      ['Lebanon', 'state:LBN', null],
    ]);
  });
});

describe('descriptions and pronouns', () => {
  test('the office and the state that the article gave somebody name him again', () => {
    const { said, named } = read(
      `${plain('Norwegian envoy Ivo Lind met Lebanese premier Sana Haddad .')}

       The DET 3 det
       Lebanese ADJ 3 amod
       premier NOUN 4 nsubj
       left VERB 0 root`,
      {
        mentions: [
          ['Norwegian', 'State'],
          ['Ivo Lind', 'Person'],
          ['Lebanese', 'State'],
          ['Sana Haddad', 'Person'],
          ['The Lebanese premier', 'Person'],
          ['Lebanese#2', 'State'],
        ],
        titles: ['Norwegian envoy', 'Lebanese premier'],
      },
    );
    expect(said(named('Sana Haddad')?.key ?? '')).toEqual(['Sana Haddad', 'The Lebanese premier']);
  });

  test('whoever is spoken to by the office is its holder', () => {
    const { said, named } = read(
      `${plain('Governor Ivo Lind met reporters .')}\n\n${plain('Governor , a hard night .')}`,
      {
        mentions: [
          ['Ivo Lind', 'Person'],
          ['Governor#2', 'Person'],
        ],
        titles: ['Governor'],
      },
    );
    expect(said(named('Ivo Lind')?.key ?? '')).toEqual(['Ivo Lind', 'Governor']);
  });

  test('a pronoun follows the model unless gender forbids, then the last subject', () => {
    const { said, named } = read(
      `Anna PROPN 3 nsubj
       Berg PROPN 1 flat
       met VERB 0 root
       Peter PROPN 3 obj
       Holm PROPN 4 flat
       . PUNCT 3 punct

       She PRON 2 nsubj
       left VERB 0 root
       . PUNCT 2 punct`,
      {
        mentions: [
          ['Anna Berg', 'Person'],
          ['Peter Holm', 'Person'],
          ['She', 'Person'],
        ],
        antecedents: [['She', 'Peter Holm']],
      },
    );
    expect(said(named('Anna Berg')?.key ?? '')).toEqual(['Anna Berg', 'She']);
  });

  describe('“the union” is the organization', () => {
    test('that bears the word before its name, or in it', () => {
      expect(union('Workers of union Ostra struck', ['Ostra', 'Organization'])).toEqual(['Ostra']);
      expect(union('The Ostra Union struck', ['Ostra Union', 'Organization'])).toEqual(['Ostra Union']);
    });

    test('where it is the only one', () => {
      const two: NonNullable<LayersGiven['mentions']> = [
        ['Ostra Union', 'Organization'],
        ['Miners Union', 'Organization'],
      ];
      expect(union('The Ostra Union met the Miners Union', ...two)).toEqual(['Ostra Union', 'Miners Union', 'union']);
      expect(union('The Ostra club struck', ['Ostra', 'Organization'])).toEqual(['Ostra', 'union']);
    });
  });

  test('whose spokeswoman she is, is somebody else', () => {
    const { said, named } = read(plain('Lind left .\nLind’s spokeswoman said so .'), {
      mentions: [
        ['Lind', 'Person'],
        ['Lind’s', 'Person'],
        ['Lind’s spokeswoman', 'Person'],
      ],
      antecedents: [['Lind’s spokeswoman', 'Lind']],
    });
    expect(said(named('Lind')?.key ?? '')).toEqual(['Lind', 'Lind’s']);
  });

  test('"I" in a quotation is who says it', () => {
    const { said, named } = read(plain('“ I will go , ” said Ivo Lind .'), {
      mentions: [
        ['I', 'Person'],
        ['Ivo Lind', 'Person'],
      ],
      attributions: [{ cue: 'said', source: 'Ivo Lind', content: ['“ I will go'] }],
    });
    expect(said(named('Ivo Lind')?.key ?? '')).toEqual(['I', 'Ivo Lind']);
  });

  test('"the two leaders" are the last two persons named', () => {
    const { list, named } = read(plain('Ivo Lind met Sana Haddad .\nThe two leaders shook hands .'), {
      mentions: [
        ['Ivo Lind', 'Person'],
        ['Sana Haddad', 'Person'],
        ['The two leaders', 'Group'],
      ],
    });
    expect(list.find(({ kind }) => kind === 'group')?.members).toEqual([
      named('Ivo Lind')?.key,
      named('Sana Haddad')?.key,
    ]);
  });

  test('a pronoun that stands for nothing found makes no entity', () => {
    expect(read(plain('He left .'), { mentions: [['He', 'Person']] }).list).toEqual([]);
  });
});

describe('headlines', () => {
  const lead = plain('Prime Minister Ivo Lind met the magnate Bo Berg .');
  const people = [
    ['Ivo Lind', 'Person'],
    ['Bo Berg', 'Person'],
  ] as const;

  test.each([
    ['Tycoon', 'Bo Berg'],
    ['PM', 'Ivo Lind'],
  ])('%s in a headline is whom the first paragraph gives the office', (office, name) => {
    const { said, named } = read(`${plain(`${office} rejects plan`)}\n\n¶\n${lead}`, {
      mentions: [[office, 'Person'], ...people],
      titles: ['Prime Minister', 'the magnate'],
    });
    expect(said(named(name)?.key ?? '')).toEqual([office, name]);
  });
});
