// The other command: brings what the tests need, runs them all, and says in its last lines what was left out and why.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuild, ensureChromium, ensureNeo4j, ensurePackages, ensureTck, run } from './setup.mjs';

const long = process.argv.includes('--long');
const ci = process.env.CI === 'true';
const results = mkdtempSync(join(tmpdir(), 'dossier-tests-'));
const counts = { passed: 0, failed: 0, skipped: 0 };
const leftOut = [];

/** Runs one jest configuration and adds up what it counted; a suite that cannot start counts as a failure. */
function suite(name, config) {
  const file = join(results, `${name}.json`);
  const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
  const status = run(process.execPath, [...jest, '--config', config, '--json', '--outputFile', file]);
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    report = { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, numRuntimeErrorTestSuites: 0 };
  }
  counts.passed += report.numPassedTests;
  counts.failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
  counts.skipped += report.numPendingTests;
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
}

ensurePackages();
ensureBuild();
const neo4j = ensureNeo4j();
if (!neo4j) {
  leftOut.push('the tests on a real Neo4j: install Maven and a JDK of 17 or later, and be on the network once');
}
if (long) suite('long', 'test/long/jest.config.js');
else {
  if (!ensureTck()) {
    leftOut.push(
      'the openCypher TCK: Maven (`mvn`) could not fetch it; install Maven and a JDK, and be on the network once',
    );
  }
  suite('unit', 'jest.config.js');
  if (neo4j) suite('neo4j', 'test/neo4j/jest.config.js');
  const chromium = ensureChromium();
  if (chromium) {
    process.env.CHROMIUM = chromium;
    suite('e2e', 'test/e2e/jest.config.js');
  } else {
    leftOut.push(
      'the browser tests: no Chromium here; install it (`apt-get install chromium`) or name one in CHROMIUM',
    );
  }
}
rmSync(results, { recursive: true, force: true });

for (const what of leftOut) process.stdout.write(`Left out: ${what}.\n`);
if (ci && leftOut.length > 0) {
  process.stdout.write('Under CI=true nothing may be left out.\n');
  counts.failed += leftOut.length;
}
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
process.exit(counts.failed > 0 ? 1 : 0);
