/** The console's side of the talk: takes lines, runs what is complete, keeps parameters and an open transaction. */
import { CypherError, type Result, type RunOptions, type Session, type Transaction } from '../../cypher/session.ts';
import { colour } from '../output/colour.ts';
import { remark, type RowFormat, renderRows } from '../output/rows.ts';
import type { Parameters } from '../parameters.ts';
import { splitStatements } from './statements.ts';

/** Where answers go, and who is asked before the graph changes. */
export interface Screen {
  write(text: string): void;
  /** Null where nobody can be asked: what was typed is then taken as meant. */
  readonly confirm: ((question: string) => Promise<boolean>) | null;
}

export class Conversation {
  readonly session: Session;
  readonly screen: Screen;
  parameters: Parameters = {};
  format: RowFormat = 'table';
  transaction: Transaction | null = null;
  ended = false;
  #begun = '';
  readonly #command: (conversation: Conversation, line: string) => Promise<void>;

  /** `command` runs a line that begins with a colon. */
  constructor(session: Session, screen: Screen, command: (conversation: Conversation, line: string) => Promise<void>) {
    this.session = session;
    this.screen = screen;
    this.#command = command;
  }

  get prompt(): string {
    if (this.#begun !== '') return '     …> ';
    return this.transaction === null ? 'dossier> ' : 'dossier#> ';
  }

  /** Lets go of what was begun; false where nothing was. */
  abandon(): boolean {
    const begun = this.#begun !== '';
    this.#begun = '';
    return begun;
  }

  /**
   * Runs the statements that this line completes, or the command that it is. True once nothing is left begun. Throws
   * what a statement throws; what the line has beside it is then not run.
   */
  async take(line: string, options: RunOptions = {}): Promise<boolean> {
    if (this.#begun === '' && line.trimStart().startsWith(':')) {
      await this.#command(this, line.trim().replace(/;$/, ''));
      return true;
    }
    const { statements, rest } = splitStatements(`${this.#begun}${line}\n`);
    this.#begun = rest.trim() === '' ? '' : rest;
    for (const statement of statements) await this.#run(statement, options);
    return this.#begun === '';
  }

  /** What the input ended in without a semicolon. */
  async finish(options: RunOptions = {}): Promise<void> {
    const statement = this.#begun.trim();
    this.#begun = '';
    if (statement !== '') await this.#run(statement, options);
  }

  show(result: Result): void {
    for (const notification of result.summary.notifications) this.screen.write(colour.dim(`${remark(notification)}\n`));
    this.screen.write(renderRows(result, this.format));
  }

  async #run(statement: string, options: RunOptions): Promise<void> {
    if (!(await this.#isMeant(statement))) {
      this.screen.write('Not run.\n');
      return;
    }
    this.show(await (this.transaction ?? this.session).run(statement, this.parameters, options));
  }

  /** Before a statement changes the graph for good, whoever typed it is asked; inside a transaction `:rollback` is at hand. */
  async #isMeant(statement: string): Promise<boolean> {
    const { confirm } = this.screen;
    if (confirm === null || this.transaction !== null || /^\s*(explain|profile)\b/i.test(statement)) return true;
    const changes = await this.#changes(statement);
    return !changes || confirm('This changes the graph. Run it?');
  }

  /** False also for what is no statement: running it says what is wrong, at the place where it was typed. */
  async #changes(statement: string): Promise<boolean> {
    try {
      const { summary } = await this.session.run(`EXPLAIN ${statement}`, this.parameters);
      return summary.queryType !== 'r';
    } catch (error) {
      if (error instanceof CypherError) return false;
      throw error;
    }
  }
}
