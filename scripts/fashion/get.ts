/**
 * npm run data:fashion: all 70,000 images of Fashion-MNIST for the next build, from Debian's package dataset-fashion-mnist, or
 * from the four IDX files where they are given. Nothing is used that is not, byte for byte, what was published.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { firstFashion } from '../../src/lab/protocol/settings.ts';
import { pixelsPerImage } from '../../src/lab/protocol/shard.ts';
import { BadInput, type Command, readCommand, runCommand } from '../lib/command.ts';
import { type FashionFile, fashionFileNames, fashionProblem, whichFile } from './known-files.ts';
import { packImages } from './packed.ts';
import { committedFile, fullFolder, readFashion } from './source.ts';

const debianPackage = 'dataset-fashion-mnist';
const published = 'https://github.com/zalandoresearch/fashion-mnist';

const command: Command = {
  name: 'data:fashion',
  says: `Gets all 70,000 images of Fashion-MNIST for the next build: from Debian's package ${debianPackage}, where apt is, or from the four files that ${published} has.`,
  options: { pack: { says: 'writes the file of the first 12,000 images anew, which is part of the repository' } },
  rest: {
    usage: '[FILE …]',
    says: 'the four IDX files, as they are or with gzip, or a folder that holds them, or the Debian package',
    most: 4,
  },
  examples: ['npm run data:fashion', 'npm run data:fashion -- ~/Downloads/fashion-mnist/'],
};

/** The four files by what they are. @throws BadInput with everything that is wrong */
export async function takeFashion(given: readonly string[]): Promise<Map<FashionFile, Buffer>> {
  const problems: string[] = [];
  const found = new Map<FashionFile, Buffer>();
  for (const file of (await Promise.all(given.map(filesIn))).flat()) {
    const bytes = await unzipped(file);
    if (typeof bytes === 'string') {
      problems.push(`${file}: ${bytes}.`);
      continue;
    }
    const name = whichFile(bytes);
    const problem = name ? fashionProblem(name, bytes) : 'it is none of the four IDX files';
    if (name && problem === undefined) found.set(name, bytes);
    else problems.push(`${file}: ${problem}.`);
  }
  const missing = Object.entries(fashionFileNames).filter(([name]) => !found.has(name as FashionFile));
  if (missing.length > 0)
    throw new BadInput([
      ...problems,
      `Missing: ${missing.map(([, file]) => file).join(', ')}. Nothing was changed.`,
      `The four files are at ${published}.`,
    ]);
  return found;
}

/** A file itself, or what a folder holds that can be one of the four. */
async function filesIn(given: string): Promise<string[]> {
  const found = await stat(given).catch(() => undefined);
  if (!found) throw new BadInput([`${given}: there is no such file.`]);
  if (!found.isDirectory()) return [given];
  const names = (await readdir(given)).filter((name) => /ubyte(\.gz)?$/.test(name)).sort();
  return names.map((name) => path.join(given, name));
}

/** The bytes of a file after gunzip, or why there are none. */
async function unzipped(file: string): Promise<Buffer | string> {
  const bytes = await readFile(file);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes);
  } catch (error) {
    return `it is damaged: gunzip says "${(error as Error).message}"`;
  }
}

/** Unpacks a Debian package. @returns the folder of its data */
function unpackDebian(file: string, folder: string): string {
  try {
    execFileSync('dpkg-deb', ['-x', file, folder], { stdio: 'pipe' });
  } catch (error) {
    throw new BadInput([`${file} could not be unpacked with dpkg-deb: ${(error as Error).message.split('\n')[0]}`]);
  }
  return path.join(folder, 'usr/share/datasets/fashion-mnist');
}

/** Downloads the Debian package. @returns its path */
async function downloadDebian(folder: string): Promise<string> {
  try {
    execFileSync('apt-get', ['download', debianPackage], { cwd: folder, stdio: 'pipe' });
  } catch (error) {
    const { code, stderr } = error as { code?: string; stderr?: Buffer };
    const why =
      code === 'ENOENT'
        ? 'There is no apt-get on this machine.'
        : `apt-get could not download ${debianPackage}: ${String(stderr).trim().split('\n').at(-1)}`;
    throw new BadInput([
      why,
      `Download the four files from ${published} (30 MB) and give them: ${command.examples?.[1]}`,
    ]);
  }
  const file = (await readdir(folder)).find((name) => name.endsWith('.deb'));
  if (!file) throw new BadInput([`apt-get said that all is well, and left no package.`]);
  return path.join(folder, file);
}

/** Puts the files where the build looks for them: all of them, or none. */
async function keep(files: ReadonlyMap<FashionFile, Buffer>, folder: string): Promise<void> {
  const next = `${folder.replace(/\/$/, '')}.new`;
  await rm(next, { recursive: true, force: true });
  await mkdir(next, { recursive: true });
  for (const [name, bytes] of files) await writeFile(path.join(next, fashionFileNames[name]), bytes);
  await rm(folder, { recursive: true, force: true });
  await rename(next, folder);
}

/** Writes the file of the first images from all that are here. */
async function pack(): Promise<string> {
  const { parts } = await readFashion();
  const { train, test } = firstFashion;
  if (parts.train.labels.length === train)
    throw new BadInput([`Only the first ${train + test} images are here. Run npm run data:fashion first.`]);
  const first = {
    pixels: Buffer.concat([
      parts.train.pixels.subarray(0, train * pixelsPerImage),
      parts.test.pixels.subarray(0, test * pixelsPerImage),
    ]),
    labels: Buffer.concat([parts.train.labels.subarray(0, train), parts.test.labels.subarray(0, test)]),
  };
  const bytes = packImages(first);
  await writeFile(committedFile, bytes);
  return `${path.relative('.', committedFile)} is written: ${bytes.length} bytes.`;
}

async function main(words: readonly string[]): Promise<string> {
  const { values, rest } = readCommand(command, words);
  if (values['pack']) return pack();
  const folder = await mkdtemp(path.join(tmpdir(), 'fashion-mnist-'));
  try {
    const given = rest.length > 0 ? rest : [await downloadDebian(folder)];
    const files = given.map((file) => (file.endsWith('.deb') ? unpackDebian(file, path.join(folder, 'deb')) : file));
    await keep(await takeFashion(files), fullFolder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return 'All 70,000 images of Fashion-MNIST are here, and are what was published. The next build holds them.';
}

if (import.meta.main) await runCommand(main);
