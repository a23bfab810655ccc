/** What each article says, one fact a line, with the names and ids that the graph gives: for scoring and for pipes. */
import { parse } from 'node:path';
import type { LocalStance } from '../model/reading.ts';
import { isLikely } from '../evidence/likely.ts';
import type { Evidence, Resolution } from '../resolve/resolution.ts';

/** JSON lines, sorted by article and position. Meetings and stances carry their
 * status and modality, since not all of them happened; what an article denies is left out. */
export function* exportFacts(resolution: Resolution): Generator<string> {
  for (const evidence of resolution.evidence) {
    const article = nameOfArticle(evidence.article.path);
    for (const fact of factsOf(resolution, evidence)) yield `${JSON.stringify({ article, ...fact })}\n`;
  }
}

/** A file's name without its ending; what is one of several in a file keeps its number (`feed#3`), a URL all of it. */
export function nameOfArticle(path: string): string {
  if (/^https?:/i.test(path)) return path;
  const [item = ''] = /#\d+$/.exec(path) ?? [];
  return parse(path.slice(0, path.length - item.length)).name + item;
}

function factsOf(resolution: Resolution, evidence: Evidence): object[] {
  return [...meetings(resolution, evidence), ...statements(resolution, evidence), ...stances(resolution, evidence)];
}

function meetings(resolution: Resolution, { reading }: Evidence): object[] {
  return reading.meetings.map((meeting) => {
    const likely = meeting.participants.filter(isLikely);
    const participants = likely.map(({ entity }) => entity);
    return {
      type: 'MET_WITH',
      status: meeting.status,
      mode: meeting.mode,
      ...actors(resolution, reading.article, participants),
      meeting: resolution.idOf(reading.article, meeting.key),
      date: meeting.dates.find(({ interval }) => interval !== null)?.interval?.earliest ?? null,
      place: meeting.places.map(({ entity }) => nameOf(resolution, reading.article, entity))[0] ?? null,
      evidence: meeting.evidence,
    };
  });
}

function statements(resolution: Resolution, { reading }: Evidence): object[] {
  return reading.statements.flatMap(({ key, speaker, kind, content, evidence }) => {
    const said = actors(resolution, reading.article, [speaker]);
    const statement = resolution.idOf(reading.article, key);
    return said.actorIds.length === 0 ? [] : [{ type: 'QUOTED', ...said, kind, statement, content, evidence }];
  });
}

function stances(resolution: Resolution, { reading }: Evidence): object[] {
  const target = (stance: LocalStance) =>
    stance.target === null ? null : resolution.idOf(reading.article, stance.target);
  return reading.stances
    .filter(({ polarity }) => polarity === 'asserted')
    .flatMap((stance) =>
      resolution.actorsOf(reading.article, stance.actor).map((id) => ({
        type: stance.type,
        status: stance.status,
        modality: stance.modality,
        actors: [resolution.entities.get(id)?.name ?? id],
        actorIds: [id],
        target: target(stance),
        evidence: stance.evidence,
      })),
    );
}

/** Names and ids of the actors behind the keys, each once. */
function actors(resolution: Resolution, article: string, keys: readonly string[]) {
  const actorIds = [...new Set(keys.flatMap((key) => resolution.actorsOf(article, key)))];
  return { actors: actorIds.map((id) => resolution.entities.get(id)?.name ?? id), actorIds };
}

function nameOf(resolution: Resolution, article: string, key: string): string | null {
  const id = resolution.idOf(article, key);
  return id === null ? null : (resolution.entities.get(id)?.name ?? null);
}
