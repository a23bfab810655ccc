/** `dossier ingest --reader llm`: says what a remote model will be sent and what that costs, and asks before text leaves. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Article } from '../graph/model/article.ts';
import type { EvidenceStore } from '../graph/store/store.ts';
import type { ReadResult } from '../ingest/read/read.ts';
import { AnswerCache } from '../ingest/remote/answer-cache.ts';
import { openChat } from '../ingest/remote/chat.ts';
import { expected } from '../ingest/remote/prompt.ts';
import {
  createRemotePool,
  remoteExtractor,
  type RemotePool,
  type RemoteReaderOptions,
  type RemoteTally,
} from '../ingest/remote/reader.ts';
import { isLocal, remoteSettings, type RemoteSettings } from '../ingest/remote/settings.ts';
import { add, cost, NOTHING } from '../ingest/remote/usage.ts';
import { confirmed } from './confirmation.ts';
import { count } from './output/count.ts';

export interface RemoteReading {
  readonly pool: RemotePool;
  /** What the sources held: read before anything is sent, so that it can be said how much that is. */
  readonly found: readonly ReadResult[];
  /** What it came to, in one line; null where nothing was to be read. */
  readonly line: () => string | null;
}

export interface RemoteReadingOptions extends Pick<RemoteReaderOptions, 'runtime'> {
  readonly again: boolean;
  /** Agrees beforehand. */
  readonly yes: boolean;
}

const FOLDER = 'answers';

/** Where answers are kept, for all stores: `$XDG_CACHE_HOME/dossier/answers`. */
const cacheFolder = (): string => join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'dossier', FOLDER);

/** Null where the person does not agree. Throws OPTION_INVALID where a setting is missing or nobody can be asked. */
export async function prepareRemoteReading(
  evidence: EvidenceStore,
  sources: AsyncIterable<ReadResult>,
  { again, yes, runtime }: RemoteReadingOptions,
  say: (line: string) => void,
): Promise<RemoteReading | null> {
  const settings = remoteSettings(process.env);
  const found: ReadResult[] = [];
  const unread = new Map<string, Article>();
  for await (const one of sources) {
    found.push(one);
    if (one.kind !== 'article') continue;
    const known = !again && (await evidence.has(one.article.id, remoteExtractor(settings)));
    if (!known) unread.set(one.article.id, one.article);
  }
  if (unread.size > 0) {
    say(foreseen([...unread.values()], settings));
    const question = `The text is sent to ${settings.url.host}, outside this machine. Go on?`;
    const unasked = `Nothing was sent to ${settings.url.host}, which lies outside this machine: --yes agrees to it.`;
    if (!isLocal(settings) && !yes && !(await confirmed(question, unasked))) return null;
  }
  const pool = await createRemotePool({
    settings,
    chat: openChat(settings),
    cache: new AnswerCache(cacheFolder(), settings.model),
    ...(runtime !== undefined && { runtime }),
  });
  return { pool, found, line: () => lineOf(settings, pool.tally()) };
}

function foreseen(articles: readonly Article[], settings: RemoteSettings): string {
  const usage = articles.map(({ text }) => expected(text)).reduce(add, NOTHING);
  return (
    `${settings.model} at ${settings.url.host} is to read ${count(articles.length, 'article')}: about ` +
    `${rounded(usage.input)} tokens to send and ${rounded(usage.output)} to receive` +
    `${dollars(cost(usage, settings.price))}, less where answers are kept from before.`
  );
}

function lineOf(settings: RemoteSettings, { usage, kept, dropped }: RemoteTally): string | null {
  if (usage.input === 0 && kept === 0) return null;
  return [
    `${settings.model}: ${usage.input.toLocaleString('en')} tokens sent, ${usage.output.toLocaleString('en')} received${dollars(cost(usage, settings.price))}`,
    ...(kept > 0 ? [`${count(kept, 'answer')} kept from before`] : []),
    ...(dropped > 0 ? [`${count(dropped, 'quotation')} that no article holds, or of no use, thrown away`] : []),
  ].join('; ');
}

const dollars = (value: number | null): string => (value === null ? '' : ` ($${value.toFixed(value < 1 ? 4 : 2)})`);

const STEP = 100;
const rounded = (n: number): string => (Math.ceil(n / STEP) * STEP).toLocaleString('en');
