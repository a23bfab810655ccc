/** Who leads a delegation: "a team of the union led by its head, Ivo Lind". Whoever leads those who take part stands for them. */
import type { ResolvedDocument } from '../entities/entities.ts';
import type { View } from '../entities/view.ts';
import type { Range } from '../language/document.ts';

/** How many words lie between a delegation and "led by", and between that and the name of its leader, at most. */
const [toLed, toName] = [10, 10];

const isDelegation = (type: View['type']): boolean => type === 'Group' || type === 'Organization';

export interface Led {
  readonly delegation: View;
  readonly leader: View;
}

/** The delegations in the trigger's sentence of which `joins` is true and whose leader is named. */
export function leadersOf(
  { words, entities, layers }: ResolvedDocument,
  trigger: Range,
  joins: (mention: View) => boolean,
): readonly Led[] {
  const sentence = layers.sentences[layers.sentenceOf[trigger.from] ?? 0] ?? trigger;
  const leaders: Led[] = [];
  for (let word = sentence.from; word + 1 < sentence.to; word++) {
    if (!/^(?:led|headed)$/u.test(words[word]?.form ?? '') || words[word + 1]?.form !== 'by') continue;
    const delegation = entities.views.find(
      (view) => isDelegation(view.type) && view.from < word && view.to > word - toLed && view.to <= word && joins(view),
    );
    const leader = entities.views.find(
      (view) => view.form === 'name' && view.type === 'Person' && view.from > word && view.from < word + toName,
    );
    if (delegation !== undefined && leader !== undefined && leader.to <= sentence.to)
      leaders.push({ delegation, leader });
  }
  return leaders;
}
