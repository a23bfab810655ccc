/** A report as one HTML page that stands alone: no script, nothing loaded, fit to be printed. */
import { byArticle, type Dispute, type Line, type Report, type Section, type Source } from './model.ts';
import { style } from './style.ts';
import { dateText, plural, slotText, whenText } from './wording.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

/** Only what a browser opens without running anything. */
const isLink = (url: string) => /^https?:\/\//i.test(url);

const cite = (references: readonly number[]) =>
  references.length === 0
    ? ''
    : `<span class="cite">${references.map((number) => `<a href="#s${number}">[${number}]</a>`).join('')}</span>`;

function dispute({ slot, sayings }: Dispute): string {
  const sides = sayings.map(
    ({ value, words: said, publishers, references }) =>
      `<div class="side"><dt>${escape(value)}</dt><dd>${said.map((text) => `<i>“${escape(text)}”</i> · `).join('')}${publishers.map(escape).join(', ')} ${cite(references)}</dd></div>`,
  );
  return `<div class="dispute"><p>Disputed: ${escape(slotText(slot))}</p><dl>${sides.join('')}</dl></div>`;
}

function words({ quote }: Line): string {
  if (quote === null) return '';
  const text = quote.kind === 'direct' ? `“${escape(quote.text)}”` : escape(quote.text);
  return `<q class="${quote.kind}">${text}</q>`;
}

function dateCell(one: Line): string {
  const text = whenText(one) ?? 'no date';
  return one.when === null
    ? `<span class="when undated">${escape(text)}</span>`
    : `<time class="when" datetime="${one.when.earliest}">${escape(text)}</time>`;
}

/** `dated`: the section has a column for dates. */
function line(one: Line, dated: boolean): string {
  const when = dated ? dateCell(one) : '';
  const notes = one.notes.map((note) => `<span class="note">${escape(note)}</span>`).join(' ');
  return `<li${one.reply ? ' class="reply"' : ''}>${when}<div><p>${escape(one.text)}${words(one)} ${notes} ${cite(one.references)}</p>${one.disputes.map(dispute).join('')}</div></li>`;
}

function section({ id, title, lines, more }: Section): string {
  const dated = lines.some((one) => whenText(one) !== null);
  const body = `<ol class="lines${dated ? '' : ' undated'}">${lines.map((one) => line(one, dated)).join('\n')}</ol>`;
  const rest = more === null ? '' : `<p class="more">${escape(more)}</p>`;
  return `<section id="${id}"><h2>${escape(title)}</h2>${body}${rest}</section>`;
}

/** Sections without lines take one line each. */
function untold(sections: readonly Section[]): string {
  if (sections.length === 0) return '';
  const items = sections.map(({ id, title, empty }) => `<li id="${id}"><b>${escape(title)}</b> ${escape(empty)}</li>`);
  return `<section id="untold"><h2>Not told</h2><ul>${items.join('\n')}</ul></section>`;
}

function sentence({ number, before, text, after }: Source): string {
  const quotation =
    before === '' && after === '' ? escape(text) : `${escape(before)}<mark>${escape(text)}</mark>${escape(after)}`;
  return `<li id="s${number}"><span class="number">[${number}]</span><blockquote>${quotation}</blockquote></li>`;
}

function article(sources: readonly Source[]): string {
  const [first] = sources;
  if (first === undefined) return '';
  const { publisher, headline, published, url, path } = first;
  const place = url ?? path ?? '';
  const link = isLink(place) ? `<a href="${escape(place)}" rel="noreferrer">${escape(place)}</a>` : escape(place);
  const parts = [
    `<cite>${escape(publisher ?? 'Unnamed publisher')}</cite>`,
    headline === null ? '' : escape(headline),
    published === null ? 'undated' : escape(dateText(published)),
    link,
  ].filter((part) => part !== '');
  return `<div class="article"><h3>${parts.join(' · ')}</h3><ol class="sources">${sources.map(sentence).join('\n')}</ol></div>`;
}

const legend =
  'Every line ends in the numbers of the sentences it rests on. “Independent origins” count a story that several outlets print alike once. A date that spans several days is as exact as the articles are. What those say and do who speak for a state or organization is told under it, in their own names. Nothing here has been checked against anything but the articles.';

export function toHtml(report: Report): string {
  const figures = report.figures.map(({ name, value }) => `<div><dt>${escape(name)}</dt><dd>${value}</dd></div>`);
  const aliases = report.subjects
    .filter((subject) => subject.aliases.length > 0)
    .map((subject) => `${escape(subject.name)} is also called ${subject.aliases.map(escape).join(', ')}.`);
  const told = report.sections.filter(({ lines }) => lines.length > 0);
  const rest = report.sections.filter(({ lines }) => lines.length === 0);
  const contents = told.map(
    ({ id, title, lines }) => `<li><a href="#${id}">${escape(title)}</a> <span>${lines.length}</span></li>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(report.title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<p class="kind">${report.kind === 'overview' ? 'Overview' : 'Dealings'}, as the articles tell them</p>
<h1>${escape(report.title)}</h1>
${aliases.length === 0 ? '' : `<p class="aliases">${aliases.join(' ')}</p>`}
<dl class="figures">${figures.join('')}</dl>
<p class="legend">${legend}</p>
</header>
<nav aria-label="Contents"><ol>${contents.join('')}<li><a href="#sources">Sources</a> <span>${report.sources.length}</span></li></ol></nav>
<main>
${told.map(section).join('\n')}
${untold(rest)}
<section id="sources"><h2>Sources</h2>
<p class="empty">${plural(report.sources.length, 'sentence')}, as the articles have them.</p>
${byArticle(report.sources).map(article).join('\n')}</section>
</main>
</body>
</html>
`;
}
