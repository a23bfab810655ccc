/** `dossier explain`: from any node or relationship back to the sentences, rules and judgements that made it. */
import { contextOf } from '../../cypher/report/context.ts';
import type { FactNode, FactRelationship } from '../../graph/model/fact.ts';
import { Explainer, type ExplainedClaim, type Explanation } from '../../graph/project/explain.ts';
import { DossierError } from '../../graph/model/errors.ts';
import { type EvidenceStore, gather } from '../../graph/store/store.ts';
import { JsonOption, nodeNamed } from '../judging.ts';
import { checkOptions } from '../output/options.ts';
import { printable } from '../output/printable.ts';
import { writeOutput } from '../output/write.ts';
import { type Globals, withSession } from '../store.ts';

export async function explain(typed: string, given: unknown, globals: Globals): Promise<void> {
  const { json } = checkOptions(JsonOption, given);
  const explained = await withSession(globals, 'read', async (session, store) => {
    const facts = await store.facts();
    const explainer = new Explainer(facts, await gather(store.judgements.all()));
    const named = () => session.executeRead((transaction) => nodeNamed(transaction, typed));
    const found = explainer.explain(typed) ?? explainer.explain((await named()).id);
    if (!found) throw new DossierError('NOT_FOUND', `Nothing in the graph has the id "${typed}".`);
    const names = new Map(facts.nodes.map((node) => [node.id, nameOf(node)]));
    const claims: Told[] = [];
    for (const one of found.claims) claims.push({ ...one, sentence: await sentenceOf(one, store.evidence) });
    return { ...found, title: titleOf(found.fact, names), claims };
  });
  await writeOutput(json ? `${JSON.stringify(plain(explained))}\n` : printable(written(explained)), undefined);
}

interface Told extends ExplainedClaim {
  /** The whole sentence; null where the article is not at hand. */
  readonly sentence: string | null;
}
type Explained = Omit<Explanation, 'claims'> & { readonly title: string; readonly claims: readonly Told[] };

async function sentenceOf({ claim, article }: ExplainedClaim, evidence: EvidenceStore): Promise<string | null> {
  const text = (await evidence.article(article.id))?.text;
  if (text === undefined) return null;
  const [start, end] = [Number(claim.properties.start), Number(claim.properties.end)];
  const { before, after } = contextOf(text, start, end);
  return `${before}${text.slice(start, end)}${after}`.replace(/\s+/g, ' ').trim();
}

const nameOf = ({ id, properties }: FactNode): string =>
  String(properties.name ?? properties.title ?? properties.text ?? properties.headline ?? id);

function titleOf(fact: FactNode | FactRelationship, names: ReadonlyMap<string, string>): string {
  if ('label' in fact) return `${nameOf(fact)} (${fact.label}, ${fact.id})`;
  const [start, end] = [names.get(fact.start) ?? fact.start, names.get(fact.end) ?? fact.end];
  const arrow = fact.type === 'MET_WITH' ? '—' : '→';
  return `${start} —${fact.type}${arrow} ${end} (${fact.id})`;
}

const plain = ({ title, fact, rule, claims, disputes, judgements }: Explained) => ({
  id: fact.id,
  title,
  rule,
  claims: claims.map(({ claim, article, sentence }) => ({
    ...claim.properties,
    sentence,
    article: article.properties,
  })),
  disputes: disputes.map(({ slot, line, sides }) => ({ slot, line, values: sides.map(({ value }) => value) })),
  judgements,
});

function written({ title, rule, claims, disputes, judgements }: Explained): string {
  const lines = [title, rule];
  if (disputes.length > 0) lines.push('', 'In dispute:', ...disputes.map(({ line }) => `  ${line}`));
  if (judgements.length > 0) lines.push('', 'Judged:');
  for (const { id, kind, subjects, text, made } of judgements)
    lines.push(`  ${made.slice(0, 10)} ${kind} ${subjects.join(', ')}${text === null ? '' : `: ${text}`} (${id})`);
  if (claims.length > 0) lines.push('', 'Claims:');
  let [article, sentence]: [string, string | null] = ['', null];
  for (const told of claims) {
    const { properties } = told.article;
    if (told.article.id !== article) {
      const source = [properties.publisher, properties.published, properties.headline ?? properties.path];
      lines.push(`  ${source.filter((part) => part !== undefined).join(', ')}`);
    }
    if (told.article.id !== article || told.sentence !== sentence) lines.push(`    ${told.sentence ?? ''}`);
    [article, sentence] = [told.article.id, told.sentence];
    lines.push(`      ${claimLine(told.claim)}`);
  }
  return `${lines.join('\n')}\n`;
}

/** Says how a claim is meant only where it is not plainly that it was so. */
function claimLine({ id, properties }: FactNode): string {
  const { slot, value, polarity, modality } = properties;
  const manner = [polarity, modality].filter((one) => one !== 'asserted' && one !== 'actual').join(', ');
  return `${String(slot)} ${String(value)}${manner === '' ? '' : `, ${manner}`} (${id})`;
}
