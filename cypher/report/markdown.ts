/** A report as Markdown: each line ends in the numbers of its sentences, and each number leads to the sentence. */
import { byArticle, type Dispute, type Line, type Report, type Section, type Source } from './model.ts';
import { dateText, plural, slotText, whenText } from './wording.ts';

/** Text of an article may hold anything: what Markdown would read as markup is escaped. */
const escape = (text: string) => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~&]/g, '\\$&');

const cite = (references: readonly number[]) => references.map((number) => `[[${number}]](#s${number})`).join(' ');

function quoted({ quote }: Line): string {
  if (quote === null) return '';
  return quote.kind === 'direct' ? `: “${escape(quote.text)}”` : `: ${escape(quote.text)}`;
}

const side = ({ slot, sayings }: Dispute) => [
  `disputed: ${slotText(slot)}`,
  ...sayings.map(
    ({ value, words, publishers, references }) =>
      `  - ${escape(value)}${words.length === 0 ? '' : ` (${words.map((text) => `“${escape(text)}”`).join(', ')})`}: ${publishers.map(escape).join(', ')} ${cite(references)}`,
  ),
];

function line(one: Line): string[] {
  const date = whenText(one);
  const when = date === null ? '' : `**${date}** `;
  const notes = one.notes.length === 0 ? '' : ` (${one.notes.map(escape).join('; ')})`;
  const indent = one.reply ? '  ' : '';
  return [
    `${indent}- ${when}${escape(one.text)}${quoted(one)}${notes} ${cite(one.references)}`.trimEnd(),
    ...one.disputes.flatMap((dispute) => {
      const [head = '', ...sides] = side(dispute);
      return [`${indent}  - ${head}`, ...sides.map((text) => `${indent}  ${text}`)];
    }),
  ];
}

const section = ({ title, lines, more }: Section) => [
  `## ${escape(title)}`,
  '',
  ...lines.flatMap(line),
  ...(more === null ? [] : ['', `*${escape(more)}*`]),
  '',
];

/** Sections without lines take one line each. */
const untold = (sections: readonly Section[]) =>
  sections.length === 0
    ? []
    : ['## Not told', '', ...sections.map(({ title, empty }) => `- **${escape(title)}** ${escape(empty)}`), ''];

/** The words themselves stand out from the rest of their sentence. */
function sentence({ before, text, after }: Source): string {
  const words = escape(text);
  return before === '' && after === '' ? words : `${escape(before)}**${words}**${escape(after)}`;
}

function article([first, ...rest]: readonly Source[]): string[] {
  if (first === undefined) return [];
  const { publisher, headline, published, url, path } = first;
  const where = [
    publisher ?? 'Unnamed publisher',
    headline === null ? null : `“${headline}”`,
    published === null ? 'undated' : dateText(published),
    url ?? path,
  ].filter((part) => part !== null);
  return [
    `- ${where.map(escape).join(', ')}`,
    ...[first, ...rest].map((source) => `  - <a id="s${source.number}"></a>[${source.number}] “${sentence(source)}”`),
  ];
}

export function toMarkdown(report: Report): string {
  const figures = report.figures.map(({ name, value }) => `${name}: ${value}`).join(' · ');
  return [
    `# ${escape(report.title)}`,
    '',
    figures,
    '',
    ...report.sections.filter(({ lines }) => lines.length > 0).flatMap(section),
    ...untold(report.sections.filter(({ lines }) => lines.length === 0)),
    `## Sources`,
    '',
    report.sources.length === 0 ? 'None.' : `${plural(report.sources.length, 'sentence')}, as the articles have them.`,
    '',
    ...byArticle(report.sources).flatMap(article),
    '',
  ].join('\n');
}
