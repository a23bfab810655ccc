/** What is said in the turns of a transcript, word for word. */
import type { LocalEntity } from '../../graph/model/reading.ts';
import { fold } from '../../graph/model/id.ts';
import type { ResolvedDocument } from '../entities/entities.ts';
import type { Range } from '../language/document.ts';
import { turnsIn } from '../language/turns.ts';
import type { Saying } from './continued-quote.ts';
import { overlaps } from './evidence.ts';
import type { Speaker } from './speaker.ts';

/** How sure it is that a label says who speaks. */
const confidence = 0.9;

/** By turn; none where a label names nobody. */
export const turnsOf = (document: ResolvedDocument): Saying[] =>
  turnsIn(document).flatMap(({ label, names, colon, said }) => {
    const speaker = speakerOf(document, label, names);
    return speaker === null ? [] : [{ speaker, cue: colon, parts: [said], confidence, verbatim: true }];
  });

const textOf = ({ words }: ResolvedDocument, { from, to }: Range): string =>
  words
    .slice(from, to)
    .map(({ form }) => form)
    .join(' ');

/** Whom a label names: one person of the text by surname or initials, else whoever is mentioned in it. */
function speakerOf(document: ResolvedDocument, label: Range, names: readonly Range[]): Speaker | null {
  const { views, ofMention, list } = document.entities;
  const view = views.find((one) => one.form === 'name' && one.type === 'Person' && overlaps(one, label));
  const mentioned = (view === undefined ? null : ofMention[view.index]) ?? null;
  const texts = names.map((name) => textOf(document, name));
  const named = list.filter((entity) => entity !== mentioned && texts.some((text) => isCalled(entity, text)));
  const entity = named.length === 1 && named[0] !== undefined ? named[0] : mentioned;
  return entity === null ? null : { entity, range: label };
}

function isCalled({ type, name }: LocalEntity, label: string): boolean {
  if (type !== 'Person' || name === null) return false;
  const [parts, wanted] = [fold(name).split(' '), fold(label)];
  const initials = parts.map((part) => part[0]).join('');
  return (
    wanted === fold(name) || wanted.split(' ').at(-1) === parts.at(-1) || (parts.length > 1 && wanted === initials)
  );
}
