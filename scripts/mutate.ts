/**
 * npm run mutate -- [--room ROOM] [--only TEXT] [--write]
 *
 * Makes deliberate faults, one after the other, in a copy of the last commit, and says which of them no test notices. One process
 * at a time; the working tree stays as it is.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { BadInput, type Command, readCommand, runCommand } from './lib/command.ts';
import type { Fault } from './mutate/fault.ts';
import { mutationsPage, type Tried } from './mutate/report.ts';
import { occurrences, rooms } from './mutate/table.ts';

const root = path.resolve(import.meta.dirname, '..');
/** A fault that keeps its tests from ending has been noticed. */
const longest = 180_000;

const command: Command = {
  name: 'mutate',
  says: 'Makes deliberate faults in a copy of the last commit, and says which of them no test notices; takes minutes.',
  options: {
    room: { value: Object.keys(rooms).join('|'), says: 'those of one room' },
    only: { value: 'TEXT', says: 'those whose file or text holds this' },
    write: { says: 'writes docs/mutations.md; of all faults only' },
  },
};

interface Ran {
  readonly passed: boolean;
  readonly ended: boolean;
  /** The first test that failed. */
  readonly failure?: string | undefined;
}

/** Runs test files in a copy. */
function runTests(copy: string, tests: readonly string[], timeout = longest): Ran {
  const report = path.join(copy, '.mutate.json');
  rmSync(report, { force: true });
  const vitest = path.join(copy, 'node_modules/vitest/vitest.mjs');
  // A busy machine must not be taken for a test that noticed.
  const args = [
    vitest,
    'run',
    '--bail=1',
    '--maxWorkers=1',
    `--testTimeout=${longest}`,
    '--reporter=json',
    `--outputFile=${report}`,
    ...tests,
  ];
  const { status, signal } = spawnSync(process.execPath, args, { cwd: copy, stdio: 'ignore', timeout });
  return { passed: status === 0, ended: signal === null, failure: status === 0 ? undefined : firstFailure(report) };
}

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

function firstFailure(report: string): string | undefined {
  try {
    const { testResults }: Report = JSON.parse(readFileSync(report, 'utf8'));
    for (const { name, message, assertionResults } of testResults) {
      const failed = assertionResults.find(({ status }) => status === 'failed');
      if (failed) return `${path.basename(name)} › ${failed.fullName.trim()}`;
      if (message !== '') return `${path.basename(name)}: ${message.split('\n')[0]}`;
    }
  } catch {
    // It ended before it could say.
  }
  return undefined;
}

function tryFault(copy: string, room: string, fault: Fault): Tried {
  const file = path.join(copy, fault.file);
  const before = readFileSync(file, 'utf8');
  if (occurrences(before, fault) !== 1)
    throw new BadInput([
      `${fault.file}: ${fault.from} stands there ${occurrences(before, fault)} times; expected once`,
    ]);
  writeFileSync(
    file,
    before.replace(fault.from, () => fault.to),
  );
  const begun = performance.now();
  const { made } = fault;
  const sound = made && readFileSync(path.join(copy, made.file));
  if (made) execFileSync(process.execPath, [path.join(copy, made.by)], { cwd: copy, stdio: 'ignore' });
  const { passed, ended, failure } = runTests(copy, fault.tests);
  writeFileSync(file, before);
  if (made) writeFileSync(path.join(copy, made.file), sound!);
  const outcome = passed ? 'survived' : ended ? 'noticed' : 'did not end';
  return { room, fault, outcome, by: failure, seconds: (performance.now() - begun) / 1000 };
}

function chosen(values: Readonly<Record<string, string | boolean | undefined>>): readonly (readonly [string, Fault])[] {
  const { room, only = '' } = values as { room?: string; only?: string };
  if (room !== undefined && !Object.hasOwn(rooms, room))
    throw new BadInput([`--room: there is no ${room}; expected one of ${Object.keys(rooms).join(', ')}`]);
  const all = Object.entries(rooms).flatMap(([name, faults]) => faults.map((fault) => [name, fault] as const));
  const found = all.filter(([name, { file, from }]) => (room ?? name) === name && `${file} ${from}`.includes(only));
  if (found.length === 0) throw new BadInput([`--only: no fault holds ${only}`]);
  if (values['write'] === true && found.length < all.length)
    throw new BadInput(['--write is of all faults; expected it without --room and --only']);
  return found;
}

await runCommand((args) => {
  const { values } = readCommand(command, args);
  const faults = chosen(values);
  const git = (...words: string[]) => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim();
  const copy = path.join(mkdtempSync(path.join(tmpdir(), 'mutate-')), 'copy');
  try {
    git('worktree', 'add', '--quiet', '--detach', copy, 'HEAD');
    symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
    const files = [...new Set(faults.flatMap(([, { tests }]) => tests))];
    console.log(`Without a fault first: ${files.length} test files …`);
    const sound = runTests(copy, files, 10 * longest);
    if (!sound.passed) throw new BadInput([`Without a fault a test fails already: ${sound.failure}`]);
    console.log(`Without a fault the ${files.length} test files pass.`);
    const tried = faults.map(([room, fault]) => {
      const one = tryFault(copy, room, fault);
      const mark = one.outcome === 'survived' ? (fault.survives === undefined ? 'SURVIVED' : 'explained') : 'noticed ';
      console.log(
        `${mark}  ${one.seconds.toFixed(1).padStart(5)} s  ${room}: ${fault.file}: ${fault.from} → ${fault.to || 'nothing'}`,
      );
      return one;
    });
    if (values['write'] === true)
      writeFileSync(
        path.join(root, 'docs/mutations.md'),
        mutationsPage(tried, { day: git('show', '-s', '--format=%cs', 'HEAD'), node: process.versions.node }),
      );
    const survived = tried.filter(({ outcome, fault }) => outcome === 'survived' && fault.survives === undefined);
    if (survived.length > 0) process.exitCode = 1;
    return `${tried.length} faults, ${survived.length} that nothing notices and nothing explains`;
  } finally {
    git('worktree', 'remove', '--force', copy);
    rmSync(path.dirname(copy), { recursive: true, force: true });
  }
});
