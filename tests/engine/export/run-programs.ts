/**
 * Runs all exported programs of one library and says how near they come. For developers, with a Python that has the library:
 *
 *     node tests/engine/export/run-programs.ts keras [python3]
 */
import process from 'node:process';
import { exportTargets } from '../../../src/engine/export/export.ts';
import { runPrograms } from './run.ts';

const [name, python = 'python3'] = process.argv.slice(2);
const target = exportTargets.find((known) => known === name);
if (target === undefined) throw new Error(`which library? one of ${exportTargets.join(', ')}`);
const { ran, refused } = runPrograms(target, python);
const bad = ran.filter(({ distance }) => !(distance <= 1e-9));
for (const { name, printed, expected } of bad) console.log(`${name}: ${printed} instead of ${expected}`);
for (const line of refused) console.log(`refused  ${line}`);
const largest = Math.max(...ran.map(({ distance }) => distance));
console.log(
  `${target}: ${ran.length} ran, ${bad.length} disagree, ${refused.length} refused; largest difference ${largest}`,
);
process.exitCode = bad.length === 0 ? 0 : 1;
