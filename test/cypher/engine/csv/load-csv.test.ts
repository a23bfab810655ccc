/** LOAD CSV reads what it is allowed to read, as far as it is asked to. What it gives is in recorded/cases/load-csv.cypher. */
import { describe, expect, test } from '@jest/globals';
import type { CsvFiles } from '../../../../cypher/engine/csv/files.ts';
import { openEngineSession } from '../../../../cypher/engine/session.ts';
import { PropertyGraph } from '../../../../graph/store/property-graph/property-graph.ts';

const REFUSED = 'Neo.ClientError.Statement.ExternalResourceFailed';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function* oneLine(): Generator<Uint8Array> {
  for (;;) yield bytes('a,'.repeat(1000));
}

/** A file without end, and how it was read. */
function endless(): { files: CsvFiles; read: { pieces: number; closed: boolean } } {
  const read = { pieces: 0, closed: false };
  const pieces = function* (): Generator<Uint8Array> {
    try {
      for (;;) {
        read.pieces += 1;
        yield bytes('a,b\n'.repeat(100));
      }
    } finally {
      read.closed = true;
    }
  };
  return { files: { open: () => pieces() }, read };
}

const session = (csvFiles: CsvFiles, memoryLimit = 10_000): ReturnType<typeof openEngineSession> =>
  openEngineSession(new PropertyGraph(), { csvFiles, memoryLimit });

test('a session reads no files unless it is told which', async () => {
  const run = openEngineSession(new PropertyGraph()).run('LOAD CSV FROM "file:///a.csv" AS row RETURN row');
  await expect(run).rejects.toMatchObject({ code: REFUSED });
});

test('paths are the folder’s own, without dots', async () => {
  const asked: string[] = [];
  const files: CsvFiles = {
    open(path) {
      asked.push(path);
      return null;
    },
  };
  const url = 'file:///a/./b/%2E%2E/../../c%20d.csv';
  await expect(session(files).run(`LOAD CSV FROM '${url}' AS row RETURN row`)).rejects.toMatchObject({ code: REFUSED });
  expect(asked).toEqual(['c d.csv']);
});

describe('a file', () => {
  test('is read no further than is asked, and closed', async () => {
    const { files, read } = endless();
    const { records } = await session(files).run('LOAD CSV FROM "file:///a.csv" AS row RETURN row LIMIT 150');
    expect([records.length, read]).toEqual([150, { pieces: 2, closed: true }]);
  });

  test('is closed where the query fails', async () => {
    const { files, read } = endless();
    const run = session(files).run('LOAD CSV FROM "file:///a.csv" AS row RETURN 1 / (3 - linenumber()) AS n');
    await expect(run).rejects.toMatchObject({ code: 'Neo.ClientError.Statement.ArithmeticError' });
    expect(read.closed).toBe(true);
  });

  test('is read row by row: what passes is not held', async () => {
    const rows = 'LOAD CSV FROM "file:///a.csv" AS row WITH row LIMIT 50000 RETURN count(*) AS n';
    expect((await session(endless().files).run(rows)).records[0]?.get('n')).toBe(50_000n);
  });

  test('of one endless line meets the memory limit', async () => {
    const run = session({ open: () => oneLine() }).run('LOAD CSV FROM "file:///a.csv" AS row RETURN row');
    await expect(run).rejects.toMatchObject({ code: 'Neo.TransientError.General.MemoryPoolOutOfMemoryError' });
  });

  test('without rows meets the signal', async () => {
    const controller = new AbortController();
    const blank = function* (): Generator<Uint8Array> {
      for (let piece = 0; ; piece += 1) {
        if (piece === 10) controller.abort();
        yield bytes('\n'.repeat(10));
      }
    };
    const run = session({ open: () => blank() }).run(
      'LOAD CSV FROM "file:///a.csv" AS row RETURN row',
      {},
      { signal: controller.signal },
    );
    await expect(run).rejects.toMatchObject({ code: 'Neo.ClientError.Transaction.TransactionTerminated' });
  });

  test.each([
    ['gzip', [0x1f, 0x8b, 0x08, 0x00]],
    ['ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ])('of %s is refused rather than read as text', async (_, head) => {
    const files: CsvFiles = { open: () => [Uint8Array.from(head)] };
    const run = session(files).run('LOAD CSV FROM "file:///a.csv" AS row RETURN row');
    await expect(run).rejects.toMatchObject({ code: REFUSED, message: expect.stringContaining('compressed') });
  });

  test('is text whatever its pieces are', async () => {
    const whole = bytes('\uFEFFname\nZoë\n');
    const files: CsvFiles = { open: () => Array.from(whole, (byte) => Uint8Array.of(byte)) };
    const { records } = await session(files).run(
      'LOAD CSV WITH HEADERS FROM "file:///a.csv" AS row RETURN row.name AS n',
    );
    expect(records.map((record) => record.get('n'))).toEqual(['Zoë']);
  });
});
