/** Which remote model reads, where it answers, and what it costs. */
import { z } from 'zod';
import { DossierError } from '../../graph/model/errors.ts';

/** Dollars for a million tokens sent and received. */
export interface Price {
  readonly input: number;
  readonly output: number;
}

export interface RemoteSettings {
  /** Base address of an OpenAI-compatible interface, e.g. `http://localhost:11434/v1`; `/chat/completions` is added. */
  readonly url: URL;
  readonly model: string;
  /** Sent as a bearer token; null for a server that asks for none. */
  readonly key: string | null;
  /** Null where it is not known, or nothing is paid. */
  readonly price: Price | null;
}

const Variables = z.object({
  DOSSIER_LLM_URL: z.string().trim().min(1),
  DOSSIER_LLM_MODEL: z.string().trim().min(1),
  DOSSIER_LLM_KEY: z.string().trim().min(1).optional(),
  DOSSIER_LLM_PRICE: z
    .string()
    .regex(/^\d+(?:\.\d+)?\/\d+(?:\.\d+)?$/)
    .optional(),
});

const MEANINGS: Readonly<Record<string, string>> = {
  DOSSIER_LLM_URL: 'the address of an OpenAI-compatible interface, such as http://localhost:11434/v1',
  DOSSIER_LLM_MODEL: 'the name of the model that is to read',
  DOSSIER_LLM_KEY: 'the key of that interface, or not be set',
  DOSSIER_LLM_PRICE: 'dollars for a million tokens sent and received, such as 0.15/0.60, or not be set',
};

/** Reads the settings from the environment's variables. Throws OPTION_INVALID, naming the variable. */
export function remoteSettings(environment: Readonly<Record<string, string | undefined>>): RemoteSettings {
  const parsed = Variables.safeParse(environment);
  if (!parsed.success) throw invalid(String(parsed.error.issues[0]?.path[0]));
  const { DOSSIER_LLM_URL, DOSSIER_LLM_MODEL: model, DOSSIER_LLM_KEY: key = null, DOSSIER_LLM_PRICE } = parsed.data;
  const address = DOSSIER_LLM_URL.replace(/\/*$/, '/');
  if (!URL.canParse(address)) throw invalid('DOSSIER_LLM_URL');
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') throw invalid('DOSSIER_LLM_URL');
  const [input = 0, output = 0] = DOSSIER_LLM_PRICE?.split('/').map(Number) ?? [];
  return { url, model, key, price: DOSSIER_LLM_PRICE === undefined ? null : { input, output } };
}

const invalid = (variable: string): DossierError =>
  new DossierError('OPTION_INVALID', `The remote reader needs ${variable} to be ${MEANINGS[variable]}.`);

/** Whether the model runs on this machine, so that no text leaves it. */
export const isLocal = ({ url }: RemoteSettings): boolean =>
  /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname);
