/** `dossier console`: Cypher, statement by statement, with a person or from what is piped in. */
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Session } from '../../cypher/session.ts';
import { checkOptions } from '../output/options.ts';
import { RowFormat } from '../output/rows.ts';
import { runCommand } from '../console/commands.ts';
import { Conversation, type Screen } from '../console/conversation.ts';
import { Terminal } from '../console/terminal.ts';
import { vocabularyOf } from '../console/vocabulary.ts';
import { type Globals, withSession } from '../store.ts';

const ConsoleOptions = z.object({
  write: z.boolean().default(false),
  format: RowFormat,
  csvFolder: z.string().optional(),
});

const write = (text: string): void => void process.stdout.write(text);

export async function console(given: unknown, globals: Globals): Promise<void> {
  const options = checkOptions(ConsoleOptions, given);
  const talk = async (session: Session): Promise<void> => {
    const start = (screen: Screen): Conversation => {
      const conversation = new Conversation(session, screen, runCommand);
      conversation.format = options.format;
      return conversation;
    };
    if (!process.stdin.isTTY) return readThrough(start({ write, confirm: null }));
    const terminal = new Terminal(await vocabularyOf(session));
    write(`Cypher on this graph${options.write ? '' : ', to read'}; :help for what else there is.\n`);
    return terminal.talk(start({ write, confirm: terminal.confirm }));
  };
  await withSession(globals, options.write ? 'write' : 'read', talk, { csvFolder: options.csvFolder });
}

/** Statement by statement; the first that fails ends it, and what its transaction did is undone. */
async function readThrough(conversation: Conversation): Promise<void> {
  try {
    for await (const line of createInterface({ input: process.stdin })) {
      await conversation.take(line);
      if (conversation.ended) return;
    }
    await conversation.finish();
  } finally {
    await conversation.transaction?.rollback();
  }
}
