// What a bare clone lacks: packages, the build, a browser, the openCypher TCK. Each function brings one of them and says what it does.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Folders and files whose change makes dist/ stale. */
const sources = ['ingest', 'graph', 'cypher', 'viewer', 'cli', 'package-lock.json', 'vite.config.ts', 'tsconfig.json'];

const say = (line) => process.stderr.write(`${line}\n`);

/** Runs a command in the project's root with our own output; throws where it fails. */
export function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  if (error) throw error;
  return status ?? 1;
}

const modified = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

function newest(path) {
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return modified(path);
  return Math.max(0, ...readdirSync(path).map((entry) => newest(join(path, entry))));
}

/** Installs the packages that the lock file names, where they are missing or older than it. */
export function ensurePackages() {
  if (modified(join(root, 'node_modules/.package-lock.json')) >= modified(join(root, 'package-lock.json'))) return;
  say('Installing packages …');
  if (run('npm', ['ci', '--no-audit', '--no-fund']) !== 0) {
    say('The packages could not be installed; see the lines above, then run `npm ci` and try again.');
    process.exit(1);
  }
}

/** Builds dist/ where it is missing or older than what it is built from. */
export function ensureBuild() {
  const built = modified(join(root, 'dist/viewer/app/index.html'));
  if (built > 0 && sources.every((source) => newest(join(root, source)) <= built)) return;
  say('Building …');
  if (run(process.execPath, ['scripts/build.mjs']) !== 0) process.exit(1);
}

/** The browser for the end-to-end tests, or null: `CHROMIUM`, else the system's, else from apt where that may be. */
export function ensureChromium() {
  const candidates = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const found = () => candidates.find((path) => path && existsSync(path)) ?? null;
  if (found() || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return found();
  say('Installing Chromium for the browser tests …');
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch {
    say('Chromium could not be installed.');
  }
  return found();
}

/** Whether the openCypher TCK is here; unpacked from its Maven artifact (test/tck/pom.xml) where it was not. */
export function ensureTck() {
  const kit = join(root, 'node_modules/.cache/tck');
  const pom = join(root, 'test/tck/pom.xml');
  if (modified(join(kit, 'features')) >= modified(pom)) return true;
  say('Fetching the openCypher TCK …');
  const fresh = `${kit}.${process.pid}`;
  const marks = `${fresh}.marks`;
  mkdirSync(fresh, { recursive: true });
  const goal = [
    '-q',
    '-B',
    '-f',
    pom,
    'dependency:unpack-dependencies',
    '-Dmdep.unpack.includes=features/**,graphs/**',
  ];
  const { status } = spawnSync('mvn', [...goal, `-DoutputDirectory=${fresh}`, `-DmarkersDirectory=${marks}`], {
    stdio: 'ignore',
    timeout: 180_000,
    shell: process.platform === 'win32',
  });
  if (status === 0 && existsSync(join(fresh, 'features'))) {
    rmSync(kit, { recursive: true, force: true });
    renameSync(fresh, kit);
  }
  for (const left of [fresh, marks]) rmSync(left, { recursive: true, force: true });
  return existsSync(join(kit, 'features')) || existsSync(join(root, '../shared/tck/features'));
}

/** Neo4j's own jar of the version that test/neo4j/pom.xml names. */
function neo4jJar() {
  const [, version] =
    /<version>(\d+\.\S+)<\/version>/.exec(readFileSync(join(root, 'test/neo4j/pom.xml'), 'utf8')) ?? [];
  return `neo4j-${version}.jar`;
}

/**
 * Whether a real Neo4j can be started: its jars are here, copied from Maven (test/neo4j/pom.xml) where they were not, or
 * lie in a folder that NEO4J_KIT_HOME names.
 */
export function ensureNeo4j() {
  if (spawnSync('java', ['-version'], { stdio: 'ignore' }).status !== 0) return false;
  const folder = join(root, 'node_modules/.cache/neo4j');
  const jars = join(folder, 'jars');
  const jar = neo4jJar();
  if (existsSync(join(jars, jar))) return true;
  mkdirSync(folder, { recursive: true });
  rmSync(jars, { recursive: true, force: true });
  const kit = process.env.NEO4J_KIT_HOME ?? join(homedir(), '.cache/neo4j-kit');
  const known = existsSync(kit) ? readdirSync(kit).map((name) => join(kit, name)) : [];
  const found = known.find((path) => existsSync(join(path, jar)));
  if (found) symlinkSync(found, jars, 'junction');
  else {
    say('Fetching Neo4j for the tests …');
    const fresh = `${jars}.${process.pid}`;
    const goal = ['-q', '-B', '-f', join(root, 'test/neo4j/pom.xml'), 'dependency:copy-dependencies'];
    const { status } = spawnSync('mvn', [...goal, '-DincludeScope=runtime', `-DoutputDirectory=${fresh}`], {
      stdio: 'ignore',
      timeout: 600_000,
      shell: process.platform === 'win32',
    });
    if (status === 0 && existsSync(join(fresh, jar))) renameSync(fresh, jars);
    rmSync(fresh, { recursive: true, force: true });
  }
  return existsSync(join(jars, jar));
}
