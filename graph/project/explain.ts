/** From any fact back to what made it: its claims, the articles' own words for it, judgements, and who disagrees. */
import type { FactNode, FactRelationship, Facts } from '../model/fact.ts';
import { Claim } from '../model/claim.ts';
import type { Judgement } from '../model/judgement.ts';
import { addTo, compare, unique } from '../evidence/order.ts';
import { presenceOf, presenceText } from './presence.ts';
import { type Side, type SideClaim, sidesOf } from './sides.ts';

export interface ExplainedClaim {
  readonly claim: FactNode;
  readonly article: FactNode;
}

export interface Dispute {
  readonly slot: string;
  /** Values that exclude some other one; what agrees with all, such as “last week” with both of its days, is left out. */
  readonly sides: readonly Side<ExplainedClaim>[];
  /** Who says what, in one line: `date: 2031-05-12 (Herald) against 2031-05-13 (Agence Nord; Tribune)`. */
  readonly line: string;
}

export interface Explanation {
  readonly fact: FactNode | FactRelationship;
  /** Why the graph has it, in one sentence. */
  readonly rule: string;
  /** In the order of articles and of their text. */
  readonly claims: readonly ExplainedClaim[];
  readonly disputes: readonly Dispute[];
  /** Judgements that name it or one of its claims. */
  readonly judgements: readonly Judgement[];
}

/** What is needed to explain any fact of a graph; made once, in time linear in its size. */
export class Explainer {
  readonly #nodes: ReadonlyMap<string, FactNode>;
  readonly #relationships: ReadonlyMap<string, FactRelationship>;
  readonly #about = new Map<string, string[]>();
  readonly #supporting = new Map<string, string[]>();
  /** Of each claim on who took part, the actors whom it means. */
  readonly #actors = new Map<string, string[]>();
  readonly #judgements: readonly Judgement[];

  constructor(facts: Facts, judgements: readonly Judgement[] = []) {
    this.#nodes = new Map(facts.nodes.map((node) => [node.id, node]));
    this.#relationships = new Map(facts.relationships.map((one) => [one.id, one]));
    this.#judgements = judgements;
    for (const { type, start, end } of facts.relationships) {
      const claim = type === 'ABOUT' ? this.#nodes.get(start) : undefined;
      if (claim?.label !== 'Claim') continue;
      addTo(this.#about, end, start);
      if (claim.properties.slot === 'participant' && this.#nodes.get(end)?.label !== 'Meeting')
        addTo(this.#actors, start, end);
    }
    for (const { id, label, properties } of facts.nodes)
      if (label === 'Claim') addTo(this.#supporting, String(properties.fact), id);
  }

  /** Null where the graph has no node or relationship with that id. */
  explain(id: string): Explanation | null {
    const [node, relationship] = [this.#nodes.get(id), this.#relationships.get(id)];
    const fact = node ?? relationship;
    if (!fact) return null;
    const claims = this.#inOrder(node ? this.#claimsOfNode(node) : relationship ? this.#claimsOf(relationship) : []);
    const named = new Set([id, ...claims.map(({ claim }) => claim.id)]);
    return {
      fact,
      rule: node ? ruleOfNode(node) : relationship ? (rules[relationship.type] ?? '') : '',
      claims,
      disputes: disputesOf(fact, claims, this.#world),
      judgements: this.#judgements.filter(({ subjects }) => subjects.some((subject) => named.has(subject))),
    };
  }

  readonly #world: World = {
    actorsOf: (claim) => this.#actors.get(claim) ?? [],
    nameOf: (value) => String(this.#nodes.get(value)?.properties.name ?? value),
    within: (place) => {
      const state = this.#nodes.get(place)?.properties.country;
      return typeof state === 'string' ? state : null;
    },
  };

  #claimsOfNode({ id, label }: FactNode): string[] {
    if (label === 'Claim') return [id];
    if (label !== 'Article') return this.#about.get(id) ?? [];
    return [...this.#nodes.values()].filter((one) => one.label === 'Claim' && one.properties.article === id).map(idOf);
  }

  /** Its own; who met whom follows from all that is said of the meeting, other relations from what both ends share. */
  #claimsOf({ id, type, start, end, properties }: FactRelationship): string[] {
    if (type === 'MET_WITH') {
      const told = new Set(this.#about.get(String(properties.meeting)));
      const of = (actor: string) => (this.#about.get(actor) ?? []).filter((claim) => told.has(claim));
      const general = [...told].filter((claim) => this.#nodes.get(claim)?.properties.slot !== 'participant');
      return unique([...of(start), ...of(end), ...general]);
    }
    if (this.#nodes.get(start)?.label === 'Claim') return [start];
    const own = this.#supporting.get(id);
    if (own) return own;
    const ends = [start, end].map((node) => new Set(this.#about.get(node)));
    const both = [...(ends[0] ?? [])].filter((claim) => ends[1]?.has(claim));
    return both.length > 0 ? both : [...(ends[0] ?? [])];
  }

  #inOrder(ids: readonly string[]): ExplainedClaim[] {
    const claims = unique(ids).flatMap((id) => {
      const claim = this.#nodes.get(id);
      const article = claim && this.#nodes.get(String(claim.properties.article));
      return claim && article ? [{ claim, article }] : [];
    });
    return claims.toSorted(
      (a, b) =>
        compare(String(a.article.properties.published ?? ''), String(b.article.properties.published ?? '')) ||
        compare(a.article.id, b.article.id) ||
        Number(a.claim.properties.start) - Number(b.claim.properties.start) ||
        compare(a.claim.id, b.claim.id),
    );
  }
}

const idOf = ({ id }: FactNode): string => id;

/** Names of places and people that values are, the state that a place lies in, and whom claims mean. */
interface World {
  readonly nameOf: (value: string) => string;
  /** Whom a claim on who took part means. */
  readonly actorsOf: (claim: string) => readonly string[];
  readonly within: (place: string) => string | null;
}

function disputesOf(fact: FactNode | FactRelationship, claims: readonly ExplainedClaim[], world: World): Dispute[] {
  const { disputed } = fact.properties;
  return (Array.isArray(disputed) ? disputed : []).map((slot) => {
    const told = claims.filter(({ claim }) => claim.properties.slot === slot);
    const sides = sidesOf(
      slot,
      told.flatMap((one) => sideClaims(one, world)),
      world.within,
    ).map((side) => ({ ...side, claims: side.claims.map(({ one }) => one) }));
    const lines = sides.map(({ value, presence, claims: same }) => {
      const name = world.nameOf(value);
      return `${presence ? presenceText(name, presence) : name} (${tellersOf(same)})`;
    });
    return { slot, sides, line: `${slot}: ${lines.join(' against ')}` };
  });
}

const Told = Claim.pick({ value: true, polarity: true, modality: true });

/** What a claim says on its slot: one thing, but of each actor that it means one that they were there, or were not. */
function sideClaims(one: ExplainedClaim, world: World): (SideClaim & { readonly one: ExplainedClaim })[] {
  const { id, properties } = one.claim;
  const said = { article: one.article.id, one };
  if (properties.slot !== 'participant') return [{ ...said, value: String(properties.value) }];
  const presence = presenceOf(Told.parse(properties));
  return world.actorsOf(id).map((value) => ({ ...said, value, presence }));
}

/** Of so many who say one thing the names are given; the rest are counted. */
const NAMED = 4;

function tellersOf(claims: readonly ExplainedClaim[]): string {
  const all = unique(claims.map(tellerOf));
  const left = all.length - NAMED;
  return [...all.slice(0, NAMED), ...(left > 0 ? [`${left} more`] : [])].join('; ');
}

const tellerOf = ({ article }: ExplainedClaim): string =>
  String(article.properties.publisher ?? article.properties.headline ?? article.properties.path);

const rules: Readonly<Record<string, string>> = {
  MET_WITH: 'An article has both at a meeting that was held.',
  ATTENDED: 'An article has the actor at a meeting that was held.',
  HELD_IN: 'An article places a meeting there that was held.',
  LOCATED_IN: 'The gazetteer has the place in that state.',
  PROPOSED: 'An article says that the actor put it forward.',
  REJECTED: 'An article says that the actor turned it down.',
  ACCEPTED: 'An article says that the actor agreed to it.',
  QUOTED: 'An article quotes the actor with these words.',
  ABOUT: 'The words name it.',
  ECHOES: 'The same speaker says much the same in other words.',
  REPRESENTS: 'An article gives the person this role in it.',
  PART_OF: 'An article tells of it as a part of the other.',
  IN: 'The claim is made in the article.',
};

function ruleOfNode({ label, properties }: FactNode): string {
  const joined = Number(properties.articles ?? 1) > 1;
  if (label === 'Claim') return 'The reader found it in these words.';
  if (label === 'Article') return 'It was read.';
  if (label === 'Meeting') return joined ? 'Joined by participants, place and time.' : 'One article tells of it.';
  if (label === 'Proposal')
    return joined ? 'Joined by words, surroundings and who stands where.' : 'One article tells of it.';
  if (label === 'Statement') return joined ? 'The same words by the same speaker.' : 'One article tells of it.';
  return joined ? 'Joined by name, and by the company that short names keep.' : 'One article tells of it.';
}
