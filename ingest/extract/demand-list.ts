/** Lists of demands: a sentence that announces them, and the items of the list that name one each. */
import type { Document, Range } from '../language/document.ts';
import { Tree } from '../entities/tree.ts';
import { agentsOf } from './agent.ts';
import { bulletLists, type BulletList } from './bullet-list.ts';
import { covers } from './evidence.ts';

export interface DemandList extends BulletList {
  /** The words that announce it: "demanded", "conditions". */
  readonly announced: Range;
  /** Words that grammar makes put the demands forward. */
  readonly agents: ReadonlySet<number>;
}

/** Nouns of things put forward several at a time. */
export const manyDemands = /^(?:conditions|demands|terms|proposals|requirements|requests)$/iu;

/** The last word of a lead that announces demands: a word of proposing that the model marks, or such a noun. */
function announcement(document: Document, lead: Range): Range | null {
  const trigger = document.layers.triggers.findLast((found) => found.kind === 'propose' && covers(lead, found));
  if (trigger !== undefined) return { from: trigger.from, to: trigger.to };
  for (let word = lead.to - 1; word >= lead.from; word--)
    if (manyDemands.test(document.words[word]?.form ?? '')) return { from: word, to: word + 1 };
  return null;
}

/** Who announces: the agent of the verb, the possessor of the noun or the subject of what governs it. */
function agents(document: Document, announced: Range): ReadonlySet<number> {
  const tree = new Tree(document);
  const governor = tree.head(announced.from);
  return new Set([...agentsOf(document, announced), ...(governor < 0 ? [] : tree.subjects(governor))]);
}

/** The lists of a document whose lead announces demands. */
export function demandLists(document: Document): DemandList[] {
  return bulletLists(document).flatMap((list) => {
    const announced = announcement(document, list.lead);
    return announced === null ? [] : [{ ...list, announced, agents: agents(document, announced) }];
  });
}
