/** The same article without a date and anything that it tells but offices, and of these that they were held once. */
import { identify } from '../../../graph/model/article.ts';
import type { Evidence } from '../../../graph/resolve/resolution.ts';

export function onceHeld({ article: dated, reading }: Evidence): Evidence {
  const text = `${dated.text}\n\nThis text has no date.`;
  const article = identify({ ...dated, url: null, published: null, text });
  const roles = reading.roles.map((role) => ({ ...role, tense: 'past' as const }));
  const nothing = { meetings: [], proposals: [], stances: [], statements: [] };
  return { article, reading: { ...reading, ...nothing, article: article.id, roles } };
}
