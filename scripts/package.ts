/**
 * npm run package -- offline
 *
 * Packs the built site for places without a server: a zip that works by double click.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { BadInput, type Command, readCommand, runCommand } from './lib/command.ts';
import { packZip } from './package/files.ts';
import { megabytes, offlineEdition } from './package/offline/edition.ts';
import { version } from './package/version.ts';

export const command: Command = {
  name: 'package',
  says: 'Packs the built site as a zip for places without a server.',
  options: {
    out: { value: 'FILE', says: 'where the zip goes; packages/perceptible-offline-VERSION.zip unless given' },
    dist: { value: 'DIR', says: 'the built site; dist unless given' },
  },
  rest: { usage: 'offline', says: 'offline: the whole site, to be opened by double click', most: 1 },
  examples: ['npm run build && npm run package -- offline'],
};

/** Writes the package and says where. @throws BadInput */
export async function pack(args: readonly string[]): Promise<string> {
  const { values, rest } = readCommand(command, args);
  const dist = path.resolve(typeof values['dist'] === 'string' ? values['dist'] : 'dist');
  const out = path.resolve(
    typeof values['out'] === 'string' ? values['out'] : `packages/perceptible-offline-${version}.zip`,
  );
  const problems = [
    ...(rest[0] === 'offline' ? [] : [`What is to be packed? Expected: offline. Got: ${rest[0] ?? 'nothing'}.`]),
    ...(existsSync(path.join(dist, 'index.html')) ? [] : [`There is no built site in ${dist}. Run: npm run build`]),
  ];
  if (problems.length > 0) throw new BadInput(problems);
  const files = await offlineEdition(dist);
  const zip = packZip(files, `perceptible-${version}`);
  mkdirSync(path.dirname(out), { recursive: true });
  writeFileSync(out, zip);
  const unpacked = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  return `${path.relative(process.cwd(), out)}: version ${version}, ${megabytes(zip.length)}, unpacked ${megabytes(unpacked)}. Unpack it, and open index.html.`;
}

if (import.meta.main) await runCommand(pack);
