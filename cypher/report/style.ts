/** The style sheet of the HTML report: dark ink on light paper, on screen and in print. */
export const style = `
:root { color-scheme: light; --ink: #1b1d22; --soft: #565c68; --rule: #d9dce2; --accent: #1f4e8c; --amber: #8a4b00; --amber-paper: #fdf4e3; }
* { box-sizing: border-box; }
html { font: 16px/1.5 system-ui, "Segoe UI", "Helvetica Neue", Arial, "DejaVu Sans", sans-serif; color: var(--ink); background: #fff; }
body { margin: 0 auto; padding: 2.5rem 1.25rem 3rem; max-width: 52rem; overflow-wrap: break-word; }
h1 { margin: .1rem 0 .4rem; font-size: 2rem; line-height: 1.2; letter-spacing: -.01em; }
h2 { margin: 0 0 .6rem; padding-bottom: .3rem; border-bottom: 2px solid var(--ink); font-size: 1.1rem; line-height: 1.3; }
p { margin: 0; }
a { color: var(--accent); text-decoration: none; }
a:hover, a:focus-visible { text-decoration: underline; }
.kind { color: var(--soft); font-size: .85rem; letter-spacing: .02em; }
.aliases { color: var(--soft); font-size: .9rem; }
.figures { display: flex; flex-wrap: wrap; gap: .4rem 1.8rem; margin: 1rem 0 0; }
.figures div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.figures dd { margin: 0; font-size: 1.5rem; font-weight: 600; line-height: 1.2; font-variant-numeric: tabular-nums; }
.figures dt { color: var(--soft); font-size: .8rem; }
nav { margin: 1.5rem 0 2.2rem; padding: .8rem 0; border: solid var(--rule); border-width: 1px 0; font-size: .9rem; }
nav ol { margin: 0; padding: 0; list-style: none; columns: 20rem 2; column-gap: 2rem; }
nav li { display: flex; justify-content: space-between; gap: 1rem; padding: .1rem 0; break-inside: avoid; }
nav span { color: var(--soft); font-variant-numeric: tabular-nums; }
section { margin-bottom: 2.2rem; }
.lines, .sources { margin: 0; padding: 0; list-style: none; }
.lines > li { display: grid; grid-template-columns: 9.6rem 1fr; gap: 0 1rem; padding: .45rem 0; border-bottom: 1px solid var(--rule); }
.lines.undated > li { display: block; }
.lines > li:last-child { border-bottom: 0; }
.lines > .reply > div { padding-left: 1rem; border-left: 3px solid var(--rule); }
.when { color: var(--soft); font-size: .85rem; line-height: 1.75; font-variant-numeric: tabular-nums; }
.when.undated { font-style: italic; }
q { display: block; margin: .15rem 0; font: 1.02rem/1.5 Georgia, "Iowan Old Style", "Times New Roman", "DejaVu Serif", serif; quotes: none; }
q.indirect, q.mixed { font-style: italic; }
.note { color: var(--soft); font-size: .82rem; }
.note + .note::before { content: "· "; }
.cite { font-size: .82rem; font-variant-numeric: tabular-nums; white-space: normal; }
.cite a { margin-right: .15em; }
.dispute { margin: .4rem 0 .2rem; padding: .45rem .7rem; border-left: 3px solid var(--amber); background: var(--amber-paper); }
.dispute > p { color: var(--amber); font-size: .82rem; font-weight: 600; }
.dispute dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .3rem 1.2rem; margin: .2rem 0 0; }
.dispute dt { font-weight: 600; }
.dispute dd { margin: 0; color: var(--soft); font-size: .85rem; }
#untold ul { margin: 0; padding: 0; list-style: none; }
#untold li { padding: .12rem 0; color: var(--soft); font-size: .9rem; }
#untold b { color: var(--ink); font-weight: 600; }
.empty, .more { color: var(--soft); font-size: .9rem; }
.article { margin-top: .9rem; }
h3 { margin: 0 0 .15rem; color: var(--soft); font-size: .88rem; font-weight: 400; }
h3 a { text-decoration: underline; }
h3 cite { color: var(--ink); font-style: normal; font-weight: 600; }
.sources li { display: grid; grid-template-columns: 2.6rem 1fr; padding: .15rem 0; }
.sources li:target { background: #eef4fc; }
.sources .number { color: var(--soft); font-size: .85rem; line-height: 1.75; font-variant-numeric: tabular-nums; }
mark { color: inherit; background: #fff2b8; }
blockquote { margin: 0; font: .98rem/1.5 Georgia, "Iowan Old Style", "Times New Roman", "DejaVu Serif", serif; }
.legend { margin-top: 1rem; max-width: 44rem; color: var(--soft); font-size: .82rem; }
@media (max-width: 34rem) { .lines > li { grid-template-columns: 1fr; } h1 { font-size: 1.6rem; } }
@page { size: A4; margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #565c68; } }
@media print {
  html { font-size: 10.5pt; }
  body { padding: 0; max-width: none; }
  a { color: inherit; }
  h2, h3 { break-after: avoid; }
  .lines > li, .sources li, .dispute { break-inside: avoid; }
  .dispute, mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;
