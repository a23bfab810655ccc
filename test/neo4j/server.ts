/** A real Neo4j on this machine, for tests: started with a folder and a password of its own, stopped, killed, started again. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** Where scripts/setup.mjs puts what test/neo4j/pom.xml names. */
const jars = fileURLToPath(new URL('../../node_modules/.cache/neo4j/jars', import.meta.url));

export const username = 'neo4j';
export const password = 'only-for-tests';

export interface ServerOptions {
  /** For data and configuration; default: a fresh one, removed with `remove`. */
  readonly folder?: string;
  /** 0 takes any that is free. */
  readonly port?: number;
  /** The Java heap, as Java writes it. */
  readonly heap?: string;
  /** For measuring: lets Java optimise fully, which a test need not wait for. */
  readonly optimised?: boolean;
  /** Further lines of neo4j.conf. */
  readonly settings?: readonly string[];
}

/** Milliseconds until a server that has not answered counts as broken. */
const PATIENCE = 180_000;

export const isNeo4jHere = (): boolean => existsSync(jars);

/** For a suite that is left out where there is no server: says so in one line. */
export function neo4jOrSay(): boolean {
  if (isNeo4jHere()) return true;
  process.stderr.write('Left out: no Neo4j is here; `npm test` fetches it with Maven and a JDK.\n');
  return false;
}

export class Neo4jServer {
  readonly folder: string;
  readonly port: number;
  readonly #options: ServerOptions;
  #process: ChildProcess | null = null;

  private constructor(folder: string, port: number, options: ServerOptions) {
    this.folder = folder;
    this.port = port;
    this.#options = options;
  }

  /** Resolves once it answers. */
  static async start(options: ServerOptions = {}): Promise<Neo4jServer> {
    if (!isNeo4jHere()) throw new Error('No Neo4j is here: `npm test` fetches it with Maven and a JDK.');
    const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'dossier-neo4j-'));
    const server = new Neo4jServer(folder, options.port || (await freePort()), options);
    server.#configure();
    await server.again();
    return server;
  }

  get uri(): string {
    return `bolt://127.0.0.1:${this.port}`;
  }

  /** What the command reads the user and password from. */
  get environment(): Record<string, string> {
    return { NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
  }

  /** Starts it on the same folder and port, after it was stopped or killed. */
  async again(): Promise<void> {
    const { heap = '1g', optimised = false } = this.#options;
    const log = openSync(this.#log, 'a');
    const java = [
      `-Xmx${heap}`,
      ...(optimised ? [] : ['-XX:TieredStopAtLevel=1']),
      '-XX:+ExitOnOutOfMemoryError',
      ...['java.nio', 'java.io', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
      '-Dfile.encoding=UTF-8',
      '-cp',
      join(jars, '*'),
      'org.neo4j.server.CommunityEntryPoint',
      `--home-dir=${this.folder}`,
      `--config-dir=${join(this.folder, 'conf')}`,
      '--console-mode',
    ];
    this.#process = spawn('java', java, { stdio: ['ignore', log, log] });
    closeSync(log);
    const end = Date.now() + PATIENCE;
    while (!(await answers(this.port))) {
      if (this.#process.exitCode !== null || Date.now() > end)
        throw new Error(`Neo4j did not start:\n${readFileSync(this.#log, 'utf8').slice(-2000)}`);
      await wait(100);
    }
  }

  /** As whoever runs it would; waits until it is gone. */
  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  /** As where the power goes. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  /** Kills it and removes its folder. */
  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  get #log(): string {
    return join(this.folder, 'console.log');
  }

  async #end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const running = this.#process;
    this.#process = null;
    if (running === null || running.exitCode !== null || running.signalCode !== null) return;
    const gone = new Promise((resolve) => running.once('exit', resolve));
    running.kill(signal);
    await gone;
  }

  #configure(): void {
    const conf = join(this.folder, 'conf');
    mkdirSync(conf, { recursive: true });
    const address = `127.0.0.1:${this.port}`;
    const lines = [
      'server.default_listen_address=127.0.0.1',
      `server.bolt.listen_address=${address}`,
      `server.bolt.advertised_address=${address}`,
      'server.http.enabled=false',
      'server.https.enabled=false',
      'server.memory.pagecache.size=128m',
      'db.tx_log.preallocate=false',
      'dbms.usage_report.enabled=false',
      'client.allow_telemetry=false',
      'server.bolt.telemetry.enabled=false',
      ...(this.#options.settings ?? []),
    ];
    writeFileSync(join(conf, 'neo4j.conf'), `${lines.join('\n')}\n`);
    if (existsSync(join(this.folder, 'data'))) return;
    const admin = ['-XX:TieredStopAtLevel=1', '-cp', join(jars, '*'), 'org.neo4j.cli.AdminTool'];
    const { status, stderr } = spawnSync('java', [...admin, 'dbms', 'set-initial-password', password], {
      env: { ...process.env, NEO4J_HOME: this.folder, NEO4J_CONF: conf },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`Neo4j did not take its password:\n${stderr}`);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Opens Bolt (https://neo4j.com/docs/bolt/current/bolt/handshake/), proposing 5.0 to 5.4: a server that is ready takes one. */
function answers(port: number): Promise<boolean> {
  const handshake = Buffer.from('6060b01700040405000004040000000000000000', 'hex');
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(handshake));
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(2000, () => end(false));
    socket.once('data', (bytes) => end(bytes.length === 4));
    socket.once('error', () => end(false));
    socket.once('close', () => resolve(false));
  });
}
