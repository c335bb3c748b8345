/**
 * npm run bench:kernel -- [--peers FOLDER] [--write] [--memory NETWORKS]
 *
 * Updates a second of the kernel beside the plain path, the flat loop and other libraries: one process a network, medians of rounds that
 * take turns. `--write` puts the table into docs/engine/kernel.md.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import process from 'node:process';
import { type Command, readCommand, runCommand } from '../scripts/lib/command.ts';
import { contendersOf, kernelNetworks, making } from './engine/kernel.ts';
import { memoryOf } from './engine/kernel-memory.ts';
import { compare } from './engine/measure.ts';

const command: Command = {
  name: 'bench:kernel',
  says: 'Updates a second of the kernel, beside the plain path and, where they are given, other libraries.',
  options: {
    peers: {
      value: 'FOLDER',
      says: 'holds nn.ts of TensorFlow Playground, and brain.js, synaptic and convnetjs in node_modules',
    },
    only: { value: 'NAME', says: 'one network, in this process' },
    memory: {
      value: 'NETWORKS',
      says: 'what so many networks leave in memory that are made and dropped, and nothing else',
    },
    write: { says: 'writes the table to docs/engine/kernel.md' },
  },
};

const page = 'docs/engine/kernel.md';
const [begin, end] = ['<!-- measured -->', '<!-- end of measured -->'];
const fixed = (value: number) => (value >= 1000 ? Math.round(value).toLocaleString('en') : value.toPrecision(3));

/** The rows of one network, measured in this process. */
async function measure(name: string, folder: string | undefined): Promise<string> {
  const network = kernelNetworks.find((one) => one.name === name);
  if (network === undefined) throw new Error(`there is no ${name}`);
  const contenders = await contendersOf(network, folder);
  const results = compare(contenders);
  const [first] = results;
  const { written, compiled, bytes } = await making(network);
  return [
    `### ${name}`,
    '',
    `Module of ${bytes.toLocaleString('en')} bytes, written in ${written.toFixed(2)} ms and compiled in ${compiled.toFixed(2)} ms.`,
    '',
    `| | a second | of the ${first?.name} |`,
    '| --- | --: | --: |',
    ...results.map(({ name: contender, rate, ratio }) => `| ${contender} | ${fixed(rate)} | ${ratio.toFixed(2)} |`),
    '',
  ].join('\n');
}

await runCommand(async (args) => {
  const { values } = readCommand(command, args);
  if (typeof values['memory'] === 'string') return memoryOf(Number(values['memory']));
  const folder = typeof values['peers'] === 'string' ? values['peers'] : undefined;
  if (typeof values['only'] === 'string') return measure(values['only'], folder);
  const tables = kernelNetworks.map(({ name }) => {
    const given = [import.meta.filename, '--only', name, ...(folder === undefined ? [] : ['--peers', folder])];
    const table = execFileSync(process.execPath, given, { encoding: 'utf8' });
    console.log(table);
    return table;
  });
  if (values['write'] !== true) return '';
  const text = readFileSync(page, 'utf8');
  const device = `${cpus()[0]?.model}, Node ${process.versions.node}; \`npm run bench:kernel -- --peers FOLDER --write\``;
  const [before] = text.split(begin);
  const [, after] = text.split(end);
  writeFileSync(page, `${before}${begin}\n\n${device}\n\n${tables.join('\n')}${end}${after}`);
  return page;
});
