/** What the console does beside running Cypher: lines that begin with a colon. */
import { parseAssignments } from '../../cypher/library/arguments.ts';
import { ask } from '../../cypher/library/ask.ts';
import { question, questions } from '../../cypher/library/library.ts';
import { nearest, suggestion } from '../../cypher/library/nearest.ts';
import { DossierError } from '../../graph/model/errors.ts';
import { colour } from '../output/colour.ts';
import { cell } from '../output/plain.ts';
import { RowFormat } from '../output/rows.ts';
import type { Conversation } from './conversation.ts';
import { schemaText } from './schema.ts';

interface Command {
  readonly name: string;
  /** What may follow the name. */
  readonly takes: string;
  readonly explanation: string;
  readonly run: (conversation: Conversation, rest: string) => Promise<void> | void;
}

const commands: readonly Command[] = [
  { name: ':help', takes: '', explanation: 'this list', run: help },
  {
    name: ':schema',
    takes: '',
    explanation: 'labels and relationship types, how many of each, and their properties',
    run: showSchema,
  },
  {
    name: ':param',
    takes: 'NAME => EXPRESSION',
    explanation: 'set a parameter to what a Cypher expression gives',
    run: setParameter,
  },
  { name: ':params', takes: '[clear]', explanation: 'list the parameters, or forget them', run: listParameters },
  {
    name: ':ask',
    takes: '[QUESTION NAME=VALUE…]',
    explanation: 'a question of the library; without a name, list them',
    run: askLibrary,
  },
  { name: ':format', takes: 'table|json|jsonl|csv', explanation: 'how rows are shown', run: setFormat },
  { name: ':begin', takes: '', explanation: 'open a transaction', run: begin },
  { name: ':commit', takes: '', explanation: 'keep what the transaction did', run: (one) => end(one, 'commit') },
  { name: ':rollback', takes: '', explanation: 'undo what the transaction did', run: (one) => end(one, 'rollback') },
  { name: ':exit', takes: '', explanation: 'leave, as Ctrl-D does', run: leave },
];

export const commandNames: readonly string[] = commands.map(({ name }) => name);

/** Runs a line that begins with a colon; throws OPTION_INVALID or NOT_FOUND, or what a question of the library throws. */
export async function runCommand(conversation: Conversation, line: string): Promise<void> {
  const [name = '', ...words] = line.split(/\s+/);
  const command = commands.find((one) => one.name === name.toLowerCase());
  if (command === undefined) {
    throw new DossierError(
      'NOT_FOUND',
      `There is no command ${name}.${suggestion(nearest(name, commandNames)) || ' :help lists them.'}`,
    );
  }
  if (command.takes === '' && words.length > 0)
    throw new DossierError('OPTION_INVALID', `${command.name} takes nothing after it.`);
  await command.run(conversation, line.slice(name.length).trim());
}

function help({ screen }: Conversation): void {
  const usages = commands.map(({ name, takes }) => `${name} ${takes}`.trim());
  const widest = Math.max(...usages.map((usage) => usage.length));
  const lines = commands.map(
    ({ explanation }, index) => `  ${colour.bold((usages[index] ?? '').padEnd(widest))}  ${explanation}\n`,
  );
  screen.write(
    `Cypher runs when it ends in a semicolon; Tab completes, Ctrl-C stops or clears, Ctrl-D leaves.\n${lines.join('')}`,
  );
}

async function showSchema({ screen, session, transaction }: Conversation): Promise<void> {
  screen.write(await schemaText(transaction ?? session));
}

async function setParameter(conversation: Conversation, rest: string): Promise<void> {
  const { name, expression } = /^(?<name>\w+)\s*(?:=>|:)\s*(?<expression>[\s\S]+)$/.exec(rest)?.groups ?? {};
  if (name === undefined || expression === undefined) {
    throw new DossierError(
      'OPTION_INVALID',
      'A parameter is set as :param NAME => EXPRESSION, such as :param limit => 5',
    );
  }
  const { records } = await conversation.session.run(`RETURN ${expression} AS value`, conversation.parameters);
  conversation.parameters = { ...conversation.parameters, [name]: records[0]?.get('value') };
}

function listParameters(conversation: Conversation, rest: string): void {
  if (rest === 'clear') conversation.parameters = {};
  else if (rest !== '') throw new DossierError('OPTION_INVALID', ':params takes nothing, or clear.');
  const lines = Object.entries(conversation.parameters).map(([name, value]) => `${name} => ${cell(value)}\n`);
  conversation.screen.write(lines.length === 0 ? 'No parameters.\n' : lines.join(''));
}

/** Values may hold spaces: each goes on to the next `name=`. */
async function askLibrary(conversation: Conversation, rest: string): Promise<void> {
  const [name = '', ...words] = rest.split(/\s+/);
  if (name === '') {
    conversation.screen.write(
      questions()
        .map((one) => `${colour.bold(one.name)}\n    ${one.explanation}\n`)
        .join(''),
    );
    return;
  }
  const values = words
    .join(' ')
    .split(/\s+(?=\w+=)/)
    .filter((text) => text !== '');
  conversation.show(await ask(conversation.session, question(name), parseAssignments(values)));
}

function setFormat(conversation: Conversation, rest: string): void {
  const format = RowFormat.safeParse(rest);
  if (!format.success)
    throw new DossierError('OPTION_INVALID', `:format ${format.error.issues[0]?.message ?? 'is not valid'}.`);
  conversation.format = format.data;
}

async function begin(conversation: Conversation): Promise<void> {
  if (conversation.transaction !== null)
    throw new DossierError('OPTION_INVALID', 'A transaction is open already: :commit or :rollback it first.');
  conversation.transaction = await conversation.session.beginTransaction();
}

async function end(conversation: Conversation, how: 'commit' | 'rollback'): Promise<void> {
  const { transaction } = conversation;
  if (transaction === null) throw new DossierError('OPTION_INVALID', 'No transaction is open; :begin opens one.');
  conversation.transaction = null;
  await transaction[how]();
}

function leave(conversation: Conversation): void {
  conversation.ended = true;
}
