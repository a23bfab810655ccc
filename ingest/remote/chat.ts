/**
 * One question to an OpenAI-compatible chat interface: bounded in time and size, asked again after a while where the
 * server is busy, and in simpler words where it does not know an option.
 */
import { z } from 'zod';
import { DossierError } from '../../graph/model/errors.ts';
import { anyJson } from '../any-json.ts';
import { ANSWER_SCHEMA } from './answer.ts';
import type { Message } from './prompt.ts';
import type { RemoteSettings } from './settings.ts';
import { NOTHING, tokens, type Usage } from './usage.ts';

export interface Completion {
  readonly text: string;
  /** As the server counts, or about, where it does not say. */
  readonly usage: Usage;
  /** The answer ends where the model's room did, or there was no room for one. */
  readonly cut: boolean;
}

export interface ChatOptions {
  /** Milliseconds for one answer; a model on a small machine takes minutes. Default 10 minutes. */
  readonly timeout?: number;
  /** How often a busy or unreachable server is asked in all. Default 6. */
  readonly tries?: number;
  /** Waits so many milliseconds. */
  readonly sleep?: (milliseconds: number) => Promise<void>;
}

/** Asks one question. */
export type Chat = (messages: readonly Message[]) => Promise<Completion>;

const MINUTE = 60_000;
const MOST_BYTES = 4 << 20;
const BUSY = new Set([408, 409, 425, 429, 500, 502, 503, 504, 529]);
const sleeping = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

const Body = z.object({
  choices: z
    .array(z.object({ message: z.object({ content: z.string().nullable() }), finish_reason: z.string().nullish() }))
    .min(1),
  usage: z.object({ prompt_tokens: z.int(), completion_tokens: z.int() }).nullish(),
});

/** How servers say that a question leaves no room to answer. */
const TOO_LONG = /context (?:length|window|size)|too long|too many tokens|maximum.{0,20}tokens/i;

/** What a server may not know; left out, the first first, once it refuses a question for it. */
const OPTIONS: readonly { readonly named: RegExp; readonly option: Readonly<Record<string, unknown>> }[] = [
  {
    named: /schema|response_format|json/i,
    option: {
      response_format: { type: 'json_schema', json_schema: { name: 'reading', strict: true, schema: ANSWER_SCHEMA } },
    },
  },
  { named: /response_format|json/i, option: { response_format: { type: 'json_object' } } },
  { named: /temperature/i, option: { temperature: 0 } },
];

/**
 * The answers throw READER_REFUSED where the server turns all questions away (key, model, address), and READER_FAILED
 * where this one could not be answered.
 */
export function openChat(settings: RemoteSettings, options: ChatOptions = {}): Chat {
  const { timeout = 10 * MINUTE, tries = 6, sleep = sleeping } = options;
  const address = new URL('chat/completions', settings.url);
  const known = OPTIONS.map(() => true);
  const body = (messages: readonly Message[]): string => {
    const asked = OPTIONS.filter((_, i) => known[i]).toReversed();
    return JSON.stringify({ model: settings.model, messages, ...Object.assign({}, ...asked.map((o) => o.option)) });
  };
  const forget = (said: string): boolean => {
    const at = OPTIONS.findIndex(({ named }, i) => known[i] && named.test(said));
    if (at >= 0) known[at] = false;
    return at >= 0;
  };
  const headers = {
    'content-type': 'application/json',
    ...(settings.key !== null && { authorization: `Bearer ${settings.key}` }),
  };
  const send = (messages: readonly Message[]): Promise<Answered> =>
    post(address, {
      method: 'POST',
      headers,
      body: body(messages),
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
    });

  return async (messages) => {
    for (let asked = 1; ; asked++) {
      const answered = await send(messages);
      if (answered.status === 200) return completionOf(answered.text, messages, address);
      if (answered.status === 400 || answered.status === 422) {
        if (TOO_LONG.test(answered.text)) return { text: '', usage: NOTHING, cut: true };
        if (forget(answered.text)) continue;
      } else if (!BUSY.has(answered.status) && answered.status !== UNREACHED) throw refusal(settings, answered);
      if (answered.status === 400 || answered.status === 422 || asked >= tries) throw failure(settings, answered);
      await sleep(answered.retryAfter ?? backoff(asked));
    }
  };
}

/** Seconds double from one to a minute, each shortened by up to a half at random, so that askers do not return at once. */
const backoff = (asked: number): number => Math.min(MINUTE, 1000 * 2 ** (asked - 1)) * (1 - Math.random() / 2);

/** In place of a status where no answer came. */
const UNREACHED = 0;

interface Answered {
  readonly status: number;
  readonly text: string;
  /** Milliseconds to wait, where the server says so. */
  readonly retryAfter: number | null;
}

async function post(address: URL, request: RequestInit): Promise<Answered> {
  try {
    const response = await fetch(address, request);
    return { status: response.status, text: await bounded(response), retryAfter: retryAfter(response.headers) };
  } catch (cause) {
    return { status: UNREACHED, text: reasonOf(cause), retryAfter: null };
  }
}

async function bounded(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > MOST_BYTES) throw new Error(`an answer of more than ${MOST_BYTES} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** In seconds or as a date; never more than ten minutes. */
function retryAfter(headers: Headers): number | null {
  const said = headers.get('retry-after');
  if (said === null) return null;
  const milliseconds = /^\d+(?:\.\d+)?$/.test(said) ? Number(said) * 1000 : Date.parse(said) - Date.now();
  return Number.isNaN(milliseconds) ? null : Math.min(10 * MINUTE, Math.max(0, milliseconds));
}

const Failed = z.object({
  message: z.string(),
  cause: z.object({ code: z.string().optional(), message: z.string() }).optional(),
});

/** What `fetch` hides one level down: ECONNREFUSED, "bad port". */
function reasonOf(error: unknown): string {
  const { data } = Failed.safeParse(error);
  return data?.cause?.code ?? data?.cause?.message ?? data?.message ?? String(error);
}

function completionOf(text: string, messages: readonly Message[], address: URL): Completion {
  const parsed = Body.safeParse(anyJson(text));
  const choice = parsed.data?.choices[0];
  if (choice === undefined)
    throw new DossierError(
      'READER_REFUSED',
      `${address.href} does not answer as a chat interface does; check DOSSIER_LLM_URL.`,
    );
  const content = choice.message.content ?? '';
  const { prompt_tokens: input, completion_tokens: output } = parsed.data?.usage ?? {
    prompt_tokens: tokens(messages.map((message) => message.content).join('\n')),
    completion_tokens: tokens(content),
  };
  return { text: content, usage: { input, output }, cut: choice.finish_reason === 'length' };
}

const ADVICE: Readonly<Record<number, string>> = {
  401: 'check DOSSIER_LLM_KEY',
  402: 'see to the account',
  403: 'check DOSSIER_LLM_KEY',
  404: 'check DOSSIER_LLM_URL and DOSSIER_LLM_MODEL',
};

const refusal = ({ model, url }: RemoteSettings, { status, text }: Answered): DossierError =>
  new DossierError(
    'READER_REFUSED',
    `${url.host} refuses questions to ${model} (${status}${complaint(text)}); ${ADVICE[status] ?? 'check the settings'}.`,
  );

const failure = ({ model, url }: RemoteSettings, { status, text }: Answered): DossierError =>
  new DossierError(
    'READER_FAILED',
    status === UNREACHED
      ? `${url.host} cannot be reached (${text}); see that it runs, then give the same command again.`
      : `${model} at ${url.host} did not answer (${status}${complaint(text)}); give the same command again later.`,
  );

const Complaint = z.object({ error: z.union([z.string(), z.object({ message: z.string() })]) });
const SHOWN = 200;

/** What the server itself says is wrong, on one line. */
function complaint(text: string): string {
  const { data } = Complaint.safeParse(anyJson(text));
  if (data === undefined) return '';
  const said = (typeof data.error === 'string' ? data.error : data.error.message).replace(/\s+/g, ' ').trim();
  return `: ${said.length > SHOWN ? `${said.slice(0, SHOWN)}…` : said}`;
}
