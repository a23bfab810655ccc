/** The openCypher TCK, feature by feature: what passes must keep passing, and what begins to must be said. */
import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { features, folder, namedGraph, scenariosOf } from './folder.ts';
import { runScenario } from './run-scenario.ts';

/** What is known not to hold, and why; an outline stands for those of its examples that `examples` counts. */
const Baseline = z.object({
  artifact: z.string(),
  scenarios: z.number(),
  pass: z.number(),
  differences: z.array(
    z.object({
      why: z.string(),
      scenarios: z.array(z.object({ scenario: z.string(), examples: z.number().default(1) })),
    }),
  ),
});
const baseline = Baseline.parse(JSON.parse(readFileSync(new URL('baseline.json', import.meta.url), 'utf8')));
const known = new Map(
  baseline.differences.flatMap((group) => group.scenarios.map(({ scenario, examples }) => [scenario, examples])),
);

/** Milliseconds for the scenarios of one feature on a busy machine. */
const TIME = 60_000;

/** How many examples of each scenario fail, and what the first of them says. */
async function failures(tck: string, feature: string): Promise<Map<string, { count: number; first: string }>> {
  const found = new Map<string, { count: number; first: string }>();
  for (const scenario of scenariosOf(tck, feature)) {
    const problem = await runScenario(scenario, (name) => namedGraph(tck, name));
    if (problem === null) continue;
    const name = `${feature} ${scenario.name.replace(/ #.*$/, '')}`;
    const { count, first } = found.get(name) ?? { count: 0, first: problem };
    found.set(name, { count: count + 1, first });
  }
  return found;
}

/** Without it (`npm test` fetches it) there is nothing to run. */
const tck = folder ?? '';
const all = folder === null ? [] : features(tck);

(folder === null ? describe.skip : describe)('org.opencypher:tck', () => {
  test.each(all)(
    '%s',
    async (feature) => {
      const found = await failures(tck, feature);
      const broken = [...found]
        .filter(([name, { count }]) => count > (known.get(name) ?? 0))
        .map(([name, { first }]) => `${name}: ${first}`);
      expect(broken).toEqual([]);
      const better = [...known].filter(
        ([name, count]) => name.startsWith(`${feature} `) && count > (found.get(name)?.count ?? 0),
      );
      if (better.length > 0) throw new Error(`Passes now: lower its number in baseline.json: ${better.join('; ')}`);
    },
    TIME,
  );

  test('the list of what does not pass adds up', () => {
    const scenarios = all.reduce((sum, feature) => sum + scenariosOf(tck, feature).length, 0);
    const differing = [...known.values()].reduce((sum, count) => sum + count, 0);
    expect([scenarios, baseline.pass]).toEqual([baseline.scenarios, baseline.scenarios - differing]);
  });
});
