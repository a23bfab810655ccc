/** Runs one scenario on a graph of its own and says what of it does not hold. */
import type { Procedure } from '../../cypher/engine/procedures/procedure.ts';
import { openEngineSession } from '../../cypher/engine/session.ts';
import { CypherError, type Result, type Session } from '../../cypher/session.ts';
import { PropertyGraph } from '../../graph/store/property-graph/property-graph.ts';
import type { Value } from '../../graph/store/value/value.ts';
import { readCell } from './cell.ts';
import { describeError, isExpected } from './errors.ts';
import type { Scenario } from './gherkin.ts';
import { parameters, procedure } from './given.ts';
import { observed } from './observed.ts';
import { changes, effectsText, type GraphState, stateOf } from './side-effects.ts';
import { readStep, type Step } from './step.ts';
import { textOf } from './value.ts';

/** Milliseconds that a query of a scenario may take. */
const TIMEOUT = 20_000;

/** Null where all holds; otherwise what was expected and what came. */
export async function runScenario(
  scenario: Scenario,
  namedGraph: (name: string) => readonly string[],
): Promise<string | null> {
  const steps = scenario.steps.map(readStep);
  const run = new ScenarioRun(steps.some(({ kind }) => kind === 'side effects'));
  for (const step of steps) {
    const problem = await run.take(step, namedGraph);
    if (problem !== null) return problem;
  }
  return run.error === null || steps.some(({ kind }) => kind === 'error') ? null : raised(run.error);
}

const raised = (error: CypherError): string => `raised ${error.code}: ${error.message}`;

class ScenarioRun {
  error: CypherError | null = null;
  private readonly graph = new PropertyGraph();
  private readonly procedures: Procedure[] = [];
  private readonly watchesEffects: boolean;
  private given: Record<string, Value> = {};
  private query = '';
  private result: Result | null = null;
  private before: GraphState | null = null;

  constructor(watchesEffects: boolean) {
    this.watchesEffects = watchesEffects;
  }

  async take(step: Step, namedGraph: (name: string) => readonly string[]): Promise<string | null> {
    switch (step.kind) {
      case 'empty graph':
        return null;
      case 'named graph':
        for (const statement of namedGraph(step.name)) await this.session().run(statement);
        return null;
      case 'setup':
        await this.session().run(step.query, this.given);
        return null;
      case 'parameters':
        this.given = parameters(step.cells);
        return null;
      case 'procedure':
        this.procedures.push(procedure(step.signature, step.rows));
        return null;
      case 'query':
        await this.execute(step.query);
        return null;
      case 'error':
        return this.expectError(step);
      default:
        return this.error === null ? this.expectOutcome(step) : raised(this.error);
    }
  }

  private session(): Session {
    return openEngineSession(this.graph, { write: true, procedures: this.procedures, timeout: TIMEOUT });
  }

  private async execute(query: string): Promise<void> {
    if (this.watchesEffects) this.before = await stateOf(this.session());
    this.query = query;
    this.error = null;
    try {
      this.result = await this.session().run(query, this.given);
    } catch (error) {
      if (!(error instanceof CypherError)) throw error;
      this.error = error;
    }
  }

  private async expectOutcome(
    step: Extract<Step, { kind: 'rows' | 'no rows' | 'side effects' }>,
  ): Promise<string | null> {
    if (step.kind === 'side effects') {
      const expected = effectsText(step.effects);
      const found = this.before === null ? '' : changes(this.before, await stateOf(this.session()));
      return expected === found ? null : `expected changes {${expected}}, came {${found}}`;
    }
    const { keys = [], records = [] } = this.result ?? {};
    if (step.kind === 'no rows') return records.length === 0 ? null : `expected no rows, came ${records.length}`;
    const columns = keys.toSorted().join(', ');
    if (columns !== step.columns.toSorted().join(', '))
      return `expected columns ${step.columns.join(', ')}, came ${columns}`;
    const text = (value: unknown): string => textOf(observed(value), step.anyListOrder);
    const found = records.map((record) => step.columns.map((column) => text(record.get(column))).join(' | '));
    const expected = step.rows.map((row) => row.map((cell) => textOf(readCell(cell), step.anyListOrder)).join(' | '));
    const [wanted, came] = (step.ordered ? [expected, found] : [expected.toSorted(), found.toSorted()]).map((rows) =>
      rows.join('\n'),
    );
    return wanted === came ? null : `expected rows\n${wanted}\ncame\n${came}`;
  }

  private async expectError(step: Extract<Step, { kind: 'error' }>): Promise<string | null> {
    if (this.error === null) return `expected ${step.type} at ${step.phase}: ${step.detail}, but the query answered`;
    const found = describeError(this.error, await this.failsBeforeRunning());
    return isExpected(step, found)
      ? null
      : `expected ${step.type} at ${step.phase}: ${step.detail}, came ${found.type} at ${found.phase}: ${found.detail} (${this.error.message.split('\n', 1)[0]})`;
  }

  /** EXPLAIN reads, checks and plans a query without running it. */
  private async failsBeforeRunning(): Promise<boolean> {
    try {
      await this.session().run(`EXPLAIN ${this.query}`, this.given);
      return false;
    } catch {
      return true;
    }
  }
}
