/**
 * npm run package -- offline | scorm --lesson backprop | web
 *
 * Packs the built site: for double click, for a learning platform, or as it is.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { nearestName } from '../src/engine/problems.ts';
import { assemble, type LessonList, packageName } from '../src/teach/scorm/package.ts';
import { BadInput, type Command, readCommand, runCommand } from './lib/command.ts';
import { type Files, packZip, readSite, webFiles } from './package/files.ts';
import { megabytes, offlineEdition } from './package/offline/edition.ts';
import { listFile } from './package/scorm/lists.ts';
import { version } from './package/version.ts';

const kinds = ['offline', 'scorm', 'web'] as const;
type Kind = (typeof kinds)[number];

export const command: Command = {
  name: 'package',
  says: 'Packs the built site as zips: for double click, for learning platforms, or as it is.',
  options: {
    lesson: { value: 'SLUG[,SLUG …]', says: 'with scorm: these lessons, a package each; all unless given' },
    out: { value: 'DIR', says: 'where the zips go; packages unless given' },
    dist: { value: 'DIR', says: 'the built site; dist unless given' },
  },
  rest: {
    usage: kinds.join('|'),
    says: 'offline: to be opened by double click; scorm: for a learning platform (SCORM 1.2); web: for any host',
    most: 1,
  },
  examples: [
    'npm run build && npm run package -- offline',
    'npm run package -- scorm --lesson backprop',
    'npm run package -- web --out /media/stick',
  ],
};

/** A zip to be written: its name without an ending, what is in it, and the folder that it unpacks to. */
interface Package {
  readonly name: string;
  readonly folder: string;
  readonly files: Files;
}

/** Writes the packages and says which. @throws BadInput with every problem; nothing is written then */
export async function pack(args: readonly string[]): Promise<string> {
  const { values, rest } = readCommand(command, args);
  const given = (name: string, usual: string) => (typeof values[name] === 'string' ? values[name] : usual);
  const dist = path.resolve(given('dist', 'dist'));
  const out = path.resolve(given('out', 'packages'));
  const kind = kinds.find((one) => one === rest[0]);
  const { slugs, problems } = lessonsOf(dist, typeof values['lesson'] === 'string' ? values['lesson'] : undefined);
  if (kind === undefined)
    problems.push(`What is to be packed? Expected ${kinds.join(', ')}; got ${rest[0] ?? 'nothing'}.`);
  if (kind !== 'scorm' && values['lesson'] !== undefined) problems.push('--lesson goes with scorm only.');
  if (!existsSync(path.join(dist, 'index.html')))
    problems.push(`There is no built site in ${dist}. Run: npm run build`);
  if (problems.length > 0) throw new BadInput(problems);

  mkdirSync(out, { recursive: true });
  const said: string[] = [];
  for await (const { name, folder, files } of packagesOf(kind as Kind, dist, slugs)) {
    const file = path.join(out, `${name}.zip`);
    const zip = packZip(files, folder);
    writeFileSync(file, zip);
    const unpacked = [...files.values()].reduce((sum, { length }) => sum + length, 0);
    said.push(
      `${path.relative(process.cwd(), file)}: version ${version}, ${megabytes(zip.length)}, unpacked ${megabytes(unpacked)}`,
    );
  }
  return said.join('\n');
}

async function* packagesOf(kind: Kind, dist: string, slugs: readonly string[]): AsyncGenerator<Package> {
  const folder = `perceptible-${version}`;
  if (kind === 'offline') yield { name: `perceptible-offline-${version}`, folder, files: await offlineEdition(dist) };
  const site = await readSite(dist);
  if (kind === 'web') yield { name: `perceptible-web-${version}`, folder, files: webFiles(site) };
  // A platform looks for the manifest at the root.
  if (kind !== 'scorm') return;
  for (const slug of slugs) {
    const list: LessonList = JSON.parse(Buffer.from(site.get(listFile(slug)) ?? []).toString('utf8'));
    const files = await assemble(list, async (file) => site.get(file) as Uint8Array);
    yield { name: packageName(list), folder: '', files };
  }
}

/** The lessons of a built site that are named; all where none is. */
function lessonsOf(
  dist: string,
  list: string | undefined,
): { readonly slugs: readonly string[]; readonly problems: string[] } {
  const known = existsSync(path.join(dist, 'lessons')) ? readdirSync(path.join(dist, 'lessons')).sort() : [];
  const asked = list?.split(',').map((slug) => slug.trim()) ?? known;
  const problems = asked
    .filter((slug) => !known.includes(slug))
    .map((slug) => {
      const nearest = nearestName(slug, known);
      return `--lesson: “${slug}” is not known; expected one of ${known.join(', ')}${nearest === undefined ? '' : `; did you mean ${nearest}?`}`;
    });
  return { slugs: known.filter((slug) => asked.includes(slug)), problems };
}

if (import.meta.main) await runCommand(pack);
