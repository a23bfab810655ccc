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
      readonly kind: 'participant' | 'absence' | 'meetingDate' | 'meetingPlace' | 'duration' | 'quantity';
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
  readonly #extractor: string;
  /** Of each entity's key, what the article itself calls it. */
  readonly #names: ReadonlyMap<string, string>;

  constructor(article: { readonly id: string; readonly text: string }, { extractor, entities }: Reading) {
    this.#article = article;
    this.#extractor = extractor;
    this.#names = new Map(entities.toReversed().map((entity) => [entity.key, ownIdentity(entity)]));
  }

  write(slot: Slot, value: string, { start, end }: Span, confidence: number, manner: Manner, source: Source): void {
    const { id: article, text } = this.#article;
    let numbered = value;
    let id = claimId(article, start, end, slot, numbered);
    for (let count = 2; this.#ids.has(id); count++) {
      numbered = `${value} #${count}`;
      id = claimId(article, start, end, slot, numbered);
    }
    this.#ids.add(id);
    this.claims.push({
      id,
      article,
      slot,
      value: numbered,
      ...manner,
      start,
      end,
      text: text.slice(start, end),
      confidence,
      extractor: this.#extractor,
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
    return this.#names.get(key) ?? key;
  }
}

const ownIdentity = (entity: LocalEntity): string =>
  entity.known ?? nameId(entity.type.toLowerCase(), entity.name ?? entity.description ?? 'unnamed');

/** `2025-04-25`, or `2025-04-14/2025-04-20` where it is less precise. */
const intervalValue = ({ earliest, latest }: Interval): string =>
  earliest === latest ? earliest : `${earliest}/${latest}`;
