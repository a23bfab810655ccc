/** Who is quoted: the entity that a source speaks for; a statement, letter or lawsuit speaks for its author. */
import type { LocalEntity } from '../../graph/model/reading.ts';
import type { ResolvedDocument } from '../entities/entities.ts';
import { speakerOf } from '../entities/source.ts';
import { Tree } from '../entities/tree.ts';
import type { View } from '../entities/view.ts';
import type { Range } from '../language/document.ts';
import { covers } from './evidence.ts';

export interface Speaker {
  readonly entity: LocalEntity;
  /** The words that name the speaker. */
  readonly range: Range;
}

const writing =
  /^(?:statement|letter|memo|memorandum|email|e-mail|tweet|post|note|message|release|lawsuit|suit|complaint|filing|leaflet|communique|communiqué|readout|article|column|op-ed|book|speech|agenda)s?$/u;

const entityAt = (document: ResolvedDocument, word: number): Speaker | null => {
  const view =
    document.entities.views.find((other) => other.head === word && other.form !== 'pronoun') ??
    document.entities.views.find((other) => other.head === word);
  const entity = view === undefined ? null : document.entities.ofMention[view.index];
  return view === undefined || entity == null ? null : { entity, range: view };
};

/** "Haddad's letter", "a statement from the ministry", "the lawsuit filed by the union". */
function authorOf(document: ResolvedDocument, view: View): Speaker | null {
  const tree = new Tree(document);
  for (const child of tree.children(view.head)) {
    const relation = tree.relation(child);
    if (
      relation === 'nmod:poss' ||
      relation === 'compound' ||
      (relation.startsWith('nmod') && /^(?:of|by|from)$/u.test(tree.preposition(child)))
    ) {
      const author = entityAt(document, child);
      if (author !== null) return author;
    }
    if (relation.startsWith('acl'))
      for (const agent of tree.children(child)) {
        const author =
          tree.relation(agent).startsWith('nsubj') || tree.preposition(agent) === 'by'
            ? entityAt(document, agent)
            : null;
        if (author !== null) return author;
      }
  }
  return null;
}

/** The speaker of a source; `last` is who spoke before, for a statement whose author its words do not say. */
export function speakerIn(document: ResolvedDocument, source: Range, last: Speaker | null): Speaker | null {
  const view = speakerOf(document, document.entities.views, source);
  const entity = view === null ? null : (document.entities.ofMention[view.index] ?? null);
  if (view === null) return null;
  const noun = document.words[view.head]?.form.toLowerCase() ?? '';
  if (writing.test(noun) && view.form === 'description') {
    const author = authorOf(document, view) ?? last;
    if (author !== null) return { entity: author.entity, range: covers(source, author.range) ? author.range : view };
  }
  return entity === null ? null : { entity, range: { from: view.from, to: view.to } };
}
