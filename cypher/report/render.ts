/** A report as a file's text. */
import { z } from 'zod';
import { toHtml } from './html.ts';
import { toMarkdown } from './markdown.ts';
import type { Report } from './model.ts';

export const ReportFormat = z.enum(['md', 'html', 'json']);
export type ReportFormat = z.infer<typeof ReportFormat>;

const renderers: Readonly<Record<ReportFormat, (report: Report) => string>> = {
  md: toMarkdown,
  html: toHtml,
  json: (report) => `${JSON.stringify(report, null, 2)}\n`,
};

export const render = (report: Report, format: ReportFormat): string => renderers[format](report);
