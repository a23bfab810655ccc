/** Figures of resolution and disputes for annotated articles, from their markup as perfect claims or from what was read. */
import { project } from '../../graph/project/project.ts';
import { resolve } from '../../graph/resolve/resolve.ts';
import { bcubed } from '../graph/support/bcubed.ts';
import { foundDisputes } from './found-disputes.ts';
import { type GoldDispute, goldDisputes } from './gold-disputes.ts';
import { goldStatements } from './gold-statements.ts';
import type { Annotated } from './stories.ts';

export interface Figure {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Figures {
  /** B-cubed. */
  readonly entities: Figure;
  readonly meetings: Figure;
  readonly proposals: Figure;
  readonly statements: Figure;
  /** Of each slot in dispute. */
  readonly disputes: Figure;
  /** `slot subject`: disputed by the markup and not found, and the other way round. */
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

const nameOf = ({ subject, slot }: GoldDispute): string => `${slot} ${subject}`;

export function figuresOf(articles: readonly Annotated[]): Figures {
  const resolution = resolve(articles);
  const found = (article: string, key: string): string => resolution.idOf(article, key) ?? '';
  const told = (kind: 'entities' | 'meetings' | 'proposals') =>
    bcubed(
      articles.flatMap(({ article, reading, gold }) =>
        reading[kind].flatMap(({ key }) => {
          const name = gold.get(key);
          return name === undefined ? [] : [{ found: found(article.id, key), gold: name }];
        }),
      ),
    );
  const gold = new Set(goldDisputes(articles).map(nameOf));
  const mine = new Set(foundDisputes(project(articles), resolution, articles).map(nameOf));
  const right = [...mine].filter((one) => gold.has(one)).length;
  const [precision, recall] = [right / (mine.size || 1), right / (gold.size || 1)];
  return {
    entities: told('entities'),
    meetings: told('meetings'),
    proposals: told('proposals'),
    statements: bcubed(
      goldStatements(articles).map(({ article, key, gold: one }) => ({ found: found(article, key), gold: one })),
    ),
    disputes: { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) },
    missed: [...gold].filter((one) => !mine.has(one)),
    wrong: [...mine].filter((one) => !gold.has(one)),
  };
}
