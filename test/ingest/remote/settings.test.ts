import { expect, test } from '@jest/globals';
import { isLocal, remoteSettings } from '../../../ingest/remote/settings.ts';
import { cost } from '../../../ingest/remote/usage.ts';

const OLLAMA = { DOSSIER_LLM_URL: 'http://localhost:11434/v1', DOSSIER_LLM_MODEL: 'tiny' };

test('the address and the model are enough', () => {
  const settings = remoteSettings(OLLAMA);
  expect(settings).toMatchObject({ model: 'tiny', key: null, price: null });
  expect(new URL('chat/completions', settings.url).href).toBe('http://localhost:11434/v1/chat/completions');
});

test('a price makes costs of tokens', () => {
  const { price } = remoteSettings({ ...OLLAMA, DOSSIER_LLM_PRICE: '0.15/0.60' });
  expect(cost({ input: 1_000_000, output: 500_000 }, price)).toBeCloseTo(0.45);
  expect(cost({ input: 1, output: 1 }, null)).toBeNull();
});

test.each([
  ['DOSSIER_LLM_URL', {}],
  ['DOSSIER_LLM_MODEL', { DOSSIER_LLM_URL: OLLAMA.DOSSIER_LLM_URL }],
  ['DOSSIER_LLM_URL', { ...OLLAMA, DOSSIER_LLM_URL: 'localhost:11434' }],
  ['DOSSIER_LLM_URL', { ...OLLAMA, DOSSIER_LLM_URL: 'file:///etc/passwd' }],
  ['DOSSIER_LLM_URL', { ...OLLAMA, DOSSIER_LLM_URL: 'http://me:secret@host/v1' }],
  ['DOSSIER_LLM_PRICE', { ...OLLAMA, DOSSIER_LLM_PRICE: 'cheap' }],
])('names %s where it is missing or wrong, and nothing secret', (variable, environment) => {
  expect(() => remoteSettings({ ...environment, DOSSIER_LLM_KEY: 'secret' })).toThrow(
    expect.objectContaining({ code: 'OPTION_INVALID', message: expect.stringContaining(`needs ${variable} to be`) }),
  );
  expect(() => remoteSettings(environment)).not.toThrow(/secret/);
});

test.each([
  ['http://127.0.0.1:8000/v1', true],
  ['http://[::1]:8000/v1', true],
  ['http://localhost/v1', true],
  ['https://api.example.com/v1', false],
  ['http://127.0.0.1.example.com/v1', false],
  ['http://192.168.1.4/v1', false],
])('%s lies on this machine: %s', (url, local) => {
  expect(isLocal(remoteSettings({ ...OLLAMA, DOSSIER_LLM_URL: url }))).toBe(local);
});
