/** A claim before resolution: what it says, in the keys of its own article, and where that article says it. */
import { type Claim, claimId, type Slot } from '../model/claim.ts';
import { fold, nameId } from '../model/id.ts';
import type { Interval } from '../model/interval.ts';
import type { Anchor, LocalEntity, Reading } from '../model/reading.ts';
import type { Span } from '../model/span.ts';

/** Which part of a reading a claim stands for: an item, and for its slots the index in the item's list. */
export type Source =
  | { readonly kind: 'meeting' | 'proposal' | 'stance' | 'statement' | 'role'; readonly key: string }
  | {
      readonly kind: 'participant' | 'meetingDate' | 'meetingPlace' | 'duration' | 'quantity';
      readonly key: string;
      readonly index: number;
    }
  | { readonly kind: 'status' | 'count' | 'speaker'; readonly key: string }
  | { readonly kind: 'stanceDate' | 'statementDate'; readonly key: string; readonly index: number };

export interface LocalClaim extends Omit<Claim, 'fact'> {
  readonly source: Source;
}

type Manner = Pick<Claim, 'polarity' | 'modality'>;

export const actual: Manner = { polarity: 'asserted', modality: 'actual' };

/** Makes the claims of one article, each id once: a second claim with the same words and value is numbered. */
export class ClaimWriter {
  readonly claims: LocalClaim[] = [];
  readonly #ids = new Set<string>();
  readonly #article: { readonly id: string; readonly text: string };
  readonly #reading: Reading;

  constructor(article: { readonly id: string; readonly text: string }, reading: Reading) {
    this.#article = article;
    this.#reading = reading;
  }

  write(slot: Slot, value: string, { start, end }: Span, confidence: number, manner: Manner, source: Source): void {
    const { id: article, text } = this.#article;
    const numbered = (count: number): string => (count === 1 ? value : `${value} #${count}`);
    let count = 1;
    while (this.#ids.has(claimId(article, start, end, slot, numbered(count)))) count++;
    const id = claimId(article, start, end, slot, numbered(count));
    this.#ids.add(id);
    this.claims.push({
      id,
      article,
      slot,
      value: numbered(count),
      ...manner,
      start,
      end,
      text: text.slice(start, end),
      confidence,
      extractor: this.#reading.extractor,
      source,
    });
  }

  /** A date that stays unresolved, in an article that is not dated, has its words as value: `thursday`. */
  writeDate(interval: Interval | null, anchor: Anchor, manner: Manner, source: Source): void {
    const value = interval ? intervalValue(interval) : fold(this.#article.text.slice(anchor.start, anchor.end));
    this.write('date', value, anchor, anchor.confidence, manner, source);
  }

  /** What the article itself calls an entity: never depends on other articles, so that claim ids do not either. */
  nameOf(key: string): string {
    const entity = this.#reading.entities.find((one) => one.key === key);
    return entity ? ownIdentity(entity) : key;
  }
}

const ownIdentity = (entity: LocalEntity): string =>
  entity.known ?? nameId(entity.type.toLowerCase(), entity.name ?? entity.description ?? 'unnamed');

/** `2025-04-25`, or `2025-04-14/2025-04-20` where it is less precise. */
const intervalValue = ({ earliest, latest }: Interval): string =>
  earliest === latest ? earliest : `${earliest}/${latest}`;
