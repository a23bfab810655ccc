#!/usr/bin/env node
/** The `dossier` command: reads what was typed, runs one command, and turns what went wrong into words and a status. */
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { z } from 'zod';
import { explainFailure } from './output/failure.ts';
import { statuses } from './status-codes.ts';
import type { Globals } from './store.ts';

const Package = z.object({ version: z.string() });

/** The package's file lies one folder above the sources and two above what is built of them. */
function version(): string {
  for (const place of ['../package.json', '../../package.json']) {
    try {
      return Package.parse(JSON.parse(readFileSync(new URL(place, import.meta.url), 'utf8'))).version;
    } catch {
      continue;
    }
  }
  return 'unknown';
}

const collect = (value: string, before: string[] = []): string[] => [...before, value];

const program = new Command('dossier')
  .description('Reads news and keeps who met whom, who proposed what, who rejected it and who said what.')
  .version(version())
  .option('--store <where>', 'a folder, or the address of a Neo4j (default: $DOSSIER_STORE, else .dossier here)')
  .option('--database <name>', 'the database of that Neo4j')
  .option('--no-color', 'no colours, as with NO_COLOR set')
  .showHelpAfterError('Run `dossier help` or `dossier help COMMAND` for what it takes.')
  .exitOverride();

const globals = (): Globals => program.opts();

program
  .command('ingest')
  .description('read articles: files, folders, web addresses')
  .argument('<input...>', 'text, Markdown, HTML, JSON lines, PDF or feed files; folders of them; http(s) addresses')
  .option('--json', 'print the summary as JSON')
  .option('--allow-private', 'let addresses lead to this machine or its own network')
  .option('--max-bytes <n>', 'largest file or page to read, in bytes', Number)
  .option('--again', 'read known articles again')
  .option('--runtime <name>', 'what runs the model: auto, native or wasm', 'auto')
  .option('--reader <name>', 'dossier, which reads on this machine, or llm: the model of $DOSSIER_LLM_URL', 'dossier')
  .option('--yes', 'with --reader llm: let the text go to another machine without asking')
  .action(async (inputs: string[], options) =>
    (await import('./commands/ingest.ts')).ingest(inputs, options, globals()),
  );

program
  .command('query')
  .description('put a Cypher query to the graph; without TEXT it is read from standard input')
  .argument('[text]', 'the query')
  .option('-p, --param <name=value>', 'a parameter: JSON where it is JSON, else text; may be repeated', collect)
  .option('--params <file>', 'parameters as a JSON object in a file')
  .option('-f, --format <format>', 'table, json, jsonl or csv', 'table')
  .option('--write', 'let the query change the graph')
  .option('--csv-folder <folder>', 'let LOAD CSV read the files of a folder')
  .option('--limit <rows>', 'stop after so many rows', Number)
  .option('--timeout <seconds>', 'stop after so many seconds', Number)
  .action(async (text: string | undefined, options) =>
    (await import('./commands/query.ts')).query(text, options, globals()),
  );

program
  .command('console')
  .description('type Cypher with completion and history, or run a file of statements from standard input')
  .option('-f, --format <format>', 'table, json, jsonl or csv', 'table')
  .option('--write', 'let statements change the graph; each is asked about first')
  .option('--csv-folder <folder>', 'let LOAD CSV read the files of a folder')
  .action(async (options) => (await import('./commands/console.ts')).console(options, globals()));

program
  .command('ask')
  .description('ask a question of the library; without a name, list them')
  .argument('[question]', 'its name, such as who-rejected-whom')
  .argument('[name=value...]', 'its parameters')
  .option('-f, --format <format>', 'table, json, jsonl or csv', 'table')
  .option('--limit <rows>', 'stop after so many rows', Number)
  .option('--timeout <seconds>', 'stop after so many seconds', Number)
  .option('--cypher', 'print the Cypher instead of running it')
  .action(async (name: string | undefined, values: string[], options) =>
    (await import('./commands/ask.ts')).ask(name, values, options, globals()),
  );

program
  .command('report')
  .description('what the articles say: on two actors, on one, or on everything')
  .argument('[actor...]', 'names, such as "Ivo Lind"')
  .option('-f, --format <format>', 'md, html or json', 'md')
  .option('-o, --out <file>', 'write to a file')
  .action(async (actors: string[], options) =>
    (await import('./commands/report.ts')).report(actors, options, globals()),
  );

program
  .command('serve')
  .description('show the graph in a browser on this machine')
  .option('--port <port>', 'port to listen on; 0 takes a free one', Number, 4730)
  .option('--host <address>', 'address to listen on', '127.0.0.1')
  .action(async (options) => (await import('./commands/serve.ts')).serve(options, globals()));

program
  .command('export')
  .description('write the graph to a file')
  .requiredOption('-f, --format <format>', 'facts, json, csv, gexf, graphml or cypher')
  .option('-o, --out <file>', 'write to a file; csv needs a folder')
  .action(async (options) => (await import('./commands/export.ts')).exportGraph(options, globals()));

program
  .command('status')
  .description('what the store holds and where it is')
  .option('--json', 'print it as JSON')
  .action(async (options) => (await import('./commands/status.ts')).status(options, globals()));

program
  .command('copy')
  .description('copy articles, readings and judgements from one store into another, and make its facts')
  .requiredOption('--from <store>', 'a folder, or the address of a Neo4j')
  .requiredOption('--to <store>', 'a folder, or the address of a Neo4j')
  .option('--json', 'print what was copied as JSON')
  .action(async (options) => (await import('./commands/copy.ts')).copy(options));

program
  .command('clear')
  .description('delete all that Dossier wrote to a Neo4j, after saying what that is')
  .option('--yes', 'do not ask')
  .action(async (options) => (await import('./commands/clear.ts')).clear(options, globals()));

program
  .command('forget')
  .description('remove an article, and every fact that only it told')
  .argument('<article>', 'its path, address, or id (or the beginning of the id)')
  .option('--json', 'print what was removed as JSON')
  .action(async (article: string, options) =>
    (await import('./commands/forget.ts')).forget(article, options, globals()),
  );

program
  .command('explain')
  .description('why the graph has something: the claims, their sentences, disputes and judgements')
  .argument('<what>', 'a name, or the id of any node, relationship or claim')
  .option('--json', 'print it as JSON')
  .action(async (what: string, options) => (await import('./commands/explain.ts')).explain(what, options, globals()));

program
  .command('review')
  .description('pairs that may be one, likeliest first, for you to judge')
  .option('--limit <pairs>', 'show so many', Number, 20)
  .option('--json', 'print them as JSON')
  .action(async (options) => (await import('./commands/review.ts')).review(options, globals()));

program
  .command('same')
  .description('judge two things of the graph to be one')
  .argument('<a>', 'a name or an id')
  .argument('<b>', 'a name or an id')
  .option('--json', 'print the judgement as JSON')
  .action(async (a: string, b: string, options) => (await import('./commands/same.ts')).same(a, b, options, globals()));

program
  .command('different')
  .description('judge two things not to be one')
  .argument('<a>', 'a name or an id; a claim’s id for what that one article tells')
  .argument('<b>', 'the other one')
  .option('--json', 'print the judgement as JSON')
  .action(async (a: string, b: string, options) =>
    (await import('./commands/different.ts')).different(a, b, options, globals()),
  );

program
  .command('reject')
  .description('judge a claim to be misread')
  .argument('<claim>', 'its id, as explain shows it')
  .option('--note <text>', 'why')
  .option('--json', 'print the judgement as JSON')
  .action(async (claim: string, options) => (await import('./commands/reject.ts')).reject(claim, options, globals()));

program
  .command('judgements')
  .description('list what was judged, latest first')
  .option('--json', 'print them as JSON')
  .action(async (options) => (await import('./commands/judgements.ts')).judgements(options, globals()));

program
  .command('undo')
  .description('take a judgement back')
  .argument('<judgement>', 'its id, or the beginning of it')
  .option('--json', 'print it as JSON')
  .action(async (id: string, options) => (await import('./commands/undo.ts')).undo(id, options, globals()));

// A reader that closes the pipe (head, less) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(statuses.done);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? statuses.done : statuses.usage;
  else {
    process.stderr.write(explainFailure(error));
    process.exitCode = statuses.failed;
  }
}
