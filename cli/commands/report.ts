/** `dossier report`: what the articles say on two actors, on one, or on everything. */
import { z } from 'zod';
import { ReportFormat, render } from '../../cypher/report/render.ts';
import { report as makeReport } from '../../cypher/report/report.ts';
import { checkOptions } from '../output/options.ts';
import { writeOutput } from '../output/write.ts';
import { type Globals, withSession } from '../store.ts';

const ReportOptions = z.object({ format: ReportFormat, out: z.string().optional() });

export async function report(actors: string[], given: unknown, globals: Globals): Promise<void> {
  const { format, out } = checkOptions(ReportOptions, given);
  const made = await withSession(globals, 'read', (session, store) =>
    makeReport(session, actors, { textOf: async (id) => (await store.evidence.article(id))?.text ?? null }),
  );
  await writeOutput(render(made, format), out);
}
