import { describe, expect, test } from '@jest/globals';
import { gazetteer } from '../../../ingest/entities/gazetteer.ts';
import states from '../../../ingest/data/states.json' with { type: 'json' };

const ids = (form: string) =>
  gazetteer()
    .senses(form)
    .map((sense) => `${sense.known.id} ${sense.use}`)
    .toSorted();

const known = (form: string) => gazetteer().senses(form)[0]?.known;

describe('states', () => {
  test.each([
    ['Norway', ['state:NOR name']],
    ['Norwegian', ['state:NOR demonym']],
    ['the Norwegians', ['state:NOR demonym']],
    ['Oslo', ['place:oslo name', 'state:NOR capital']],
    ["Norway's", ['state:NOR name']],
    ['U.S.', ['state:USA name']],
    ['US', ['state:USA name']],
    ['Islamic Republic of Iran', ['state:IRN name']],
    ['Türkiye', ['state:TUR name']],
  ])('%s', (form, expected) => {
    expect(ids(form)).toEqual(expected);
  });

  test('an acronym counts in capitals only: "us" is a pronoun', () => {
    expect(ids('us')).toEqual([]);
    expect(ids('who')).toEqual([]);
  });

  test('what several states are called by stays open', () => {
    expect(ids('Congo')).toEqual(['state:COD name', 'state:COG name']);
    expect(ids('Georgia')).toEqual(['place:georgia name', 'state:GEO name']);
  });

  test('the 193 members of the United Nations, two observers, Kosovo and Taiwan; each code and name once', () => {
    expect(states).toHaveLength(197);
    expect(new Set(states.map((state) => state.iso3)).size).toBe(197);
    expect(new Set(states.map((state) => state.name)).size).toBe(197);
  });
});

test('spellings of one capital are one place, a second seat of government another', () => {
  expect(ids('Kiev')).toEqual(['place:kyiv name', 'state:UKR capital']);
  expect(ids('Kyiv')).toEqual(['place:kyiv name', 'state:UKR capital']);
  expect(ids('Sucre')).toEqual(['place:sucre name', 'state:BOL capital']);
});

test('institutions and media belong to their kinds, cities to their states', () => {
  expect(known('the Kremlin')).toMatchObject({ id: 'organization:kremlin', kind: 'institution', state: 'state:RUS' });
  expect(known('TASS')).toMatchObject({ id: 'organization:tass', kind: 'media' });
  expect(known('Geneva')).toMatchObject({ id: 'place:geneva', state: 'state:CHE' });
});
