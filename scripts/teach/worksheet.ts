/**
 * npm run worksheet -- --lesson backprop --seed 7 --variants 30 --out DIR
 *
 * Writes worksheets and their keys as HTML and, where there is a Chromium, as PDF: the same that /teach/worksheets/ makes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { curriculum } from '../../src/curriculum.ts';
import { nearestName } from '../../src/engine/problems.ts';
import { type LessonPart, lessonParts, questionNames, questionNumbers } from '../../src/lesson-parts.ts';
import type { Exercise } from '../../src/questions/exercise.ts';
import { findExercises, lessonNumber, lessonSlug } from '../../src/teach/worksheet/find.ts';
import { readWhole } from '../../src/teach/worksheet/limits.ts';
import { sortForPaper, whyNotOnPaper } from '../../src/teach/worksheet/on-paper.ts';
import { alikeWords, type Sheet, sheetMaker } from '../../src/teach/worksheet/sheet.ts';
import { lessonFiles, questionsOf } from '../lessons/rubric.ts';
import { chromiumArguments, findChromium } from '../lib/chromium.mjs';
import { BadInput, type Command, readCommand, runCommand } from '../lib/command.ts';
import { keyFile, sheetsFile } from './sheet-file.ts';

const papers = ['a4', 'letter'] as const;
type Paper = (typeof papers)[number];

export const command: Command = {
  name: 'worksheet',
  says: 'Writes worksheets with other numbers for each variant, and their keys: as HTML and, where there is a Chromium, as PDF.',
  options: {
    lesson: { value: 'SLUG[,SLUG …]', says: 'all exercises of these lessons that can be answered on paper' },
    exercises: { value: 'ID[,ID …]', says: 'these exercises, as in x9-5,x9-6; after those of the lessons' },
    seed: { value: 'N', says: 'the same seed gives the same sheets; 1 unless given' },
    variants: { value: 'N', says: 'how many sheets, each with numbers of its own; 1 unless given' },
    out: { value: 'DIR', says: 'where the files go; worksheets unless given' },
    paper: { value: 'a4|letter', says: 'the paper of the PDF; a4 unless given' },
    site: { value: 'ADDRESS', says: 'where the site is, for the address and the QR code on each sheet' },
    html: { says: 'writes no PDF' },
  },
  examples: [
    'npm run worksheet -- --lesson backprop --seed 7 --variants 30 --out worksheets',
    'npm run worksheet -- --exercises x9-5,x8-1 --seed 7 --paper letter',
  ],
};

/** What lessons call their exercises, by id: “Exercise 9.2”. */
type Names = Readonly<Record<string, string>>;

interface Wanted {
  readonly exercises: ReadonlyMap<string, Exercise>;
  readonly leftOut: readonly { readonly id: string; readonly why: string }[];
  readonly seed: number;
  readonly variants: number;
  readonly out: string;
  readonly paper: Paper;
  readonly address: string | undefined;
  readonly html: boolean;
}

/** Writes the files and says which. @throws BadInput with every problem; nothing is written then */
export async function worksheet(args: readonly string[]): Promise<string> {
  const wanted = await readWanted(args);
  const { out, seed, variants, exercises, leftOut, address } = wanted;
  const sheetOf = sheetMaker(exercises, seed);
  const sheets = Array.from({ length: variants }, (_, k) => sheetOf(k + 1));
  const files = write(out, sheets, address, namesOf([...exercises.keys()]));
  return [
    `${files.join(' and ')}: ${sheets.length === 1 ? 'one sheet' : `${sheets.length} sheets`} of ${exercises.size} exercises, seed ${seed}.`,
    ...(wanted.html ? [] : [await writePdf(files, wanted.paper)]),
    ...leftOut.map(({ id, why }) => `Left out: ${id}, as ${why}.`),
    ...[alikeWords(sheets) ?? []].flat(),
  ].join('\n');
}

function write(out: string, sheets: readonly Sheet[], address: string | undefined, names: Names): string[] {
  const files = { 'sheets.html': sheetsFile(sheets, address), 'key.html': keyFile(sheets, names) };
  try {
    mkdirSync(out, { recursive: true });
    return Object.entries(files).map(([name, text]) => {
      writeFileSync(path.join(out, name), text);
      return path.join(out, name);
    });
  } catch (error) {
    throw new BadInput([`--out: ${out} cannot be written to (${(error as Error).message}); expected a folder.`]);
  }
}

async function writePdf(files: readonly string[], paper: Paper): Promise<string> {
  const executablePath = await findChromium();
  if (executablePath === undefined) return 'No PDF: there is no Chromium or Chrome. Any browser prints the HTML files.';
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  try {
    const page = await browser.newPage();
    const written: string[] = [];
    for (const file of files) {
      await page.goto(pathToFileURL(path.resolve(file)).href);
      const name = file.replace(/html$/, 'pdf');
      await page.pdf({ path: name, format: paper === 'a4' ? 'A4' : 'Letter', margin, tagged: true });
      written.push(name);
    }
    return `${written.join(' and ')}: the same as PDF, on ${paper === 'a4' ? 'A4' : 'Letter'}.`;
  } finally {
    await browser.close();
  }
}

const margin = { top: '15mm', right: '16mm', bottom: '15mm', left: '16mm' };

async function readWanted(args: readonly string[]): Promise<Wanted> {
  const { values } = readCommand(command, args);
  const text = (name: string, otherwise: string) => String(values[name] ?? otherwise);
  const [seed, variants] = [readWhole('seed', text('seed', '1')), readWhole('variants', text('variants', '1'))];
  const problems = [seed, variants].flatMap((read) => ('problem' in read ? [`--${read.problem}`] : []));
  const paper = papers.find((name) => name === text('paper', 'a4').toLowerCase());
  if (paper === undefined) problems.push(`--paper: “${values['paper']}”; expected one of ${papers.join(', ')}.`);
  const site = values['site'] === undefined ? undefined : siteOf(String(values['site']));
  if (site === null) problems.push(`--site: “${values['site']}”; expected an address as in https://example.org/.`);
  const chosen = await chosenIds(listed(values['lesson']), listed(values['exercises']));
  problems.push(...chosen.problems);
  const found = await findExercises(chosen.ids, loadLesson);
  // Without any name that is known, that none is chosen goes without saying.
  if ('problems' in found && chosen.problems.length === 0)
    problems.push(...found.problems.map((problem) => `--${problem}`));
  if ('problems' in found || 'problem' in seed || 'problem' in variants || paper === undefined || problems.length > 0)
    throw new BadInput(problems);
  const notForPaper = [...found.exercises].flatMap(([id, exercise]) => {
    const why = whyNotOnPaper(id, exercise);
    return why === undefined ? [] : [`--exercises: ${id} is not for paper, as ${why}; expected another.`];
  });
  if (notForPaper.length > 0) throw new BadInput(notForPaper);
  return {
    exercises: found.exercises,
    leftOut: chosen.leftOut,
    seed: seed.value,
    variants: variants.value,
    out: text('out', 'worksheets'),
    paper,
    address: site ?? undefined,
    html: values['html'] === true,
  };
}

const loadLesson = async (slug: string) => (await questionsOf(slug)).exercises;

const listed = (value: string | boolean | undefined) =>
  String(value ?? '')
    .split(/[\s,]+/)
    .filter((part) => part !== '');

/** The page that opens a sheet, of the site at an address; null where that is none. */
function siteOf(text: string): string | null {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return null;
  return new URL('teach/sheet/', text.endsWith('/') ? text : `${text}/`).href;
}

async function chosenIds(slugs: readonly string[], ids: readonly string[]) {
  const known = curriculum.flatMap((unit) => unit.lessons.map(({ slug }) => slug));
  const problems: string[] = [];
  const leftOut: { id: string; why: string }[] = [];
  const chosen: string[] = [];
  for (const slug of slugs) {
    const exercises = known.includes(slug) ? await loadLesson(slug) : {};
    const sorted = sortForPaper(exercises);
    const own = inPageOrder(
      slug,
      sorted.paper.filter(({ exercise }) => exercise.grade !== 'warm-up').map(({ id }) => id),
    );
    if (!known.includes(slug)) problems.push(unknownLesson(slug, known));
    else if (own.length === 0) problems.push(`--lesson: “${slug}” has no exercises for paper.`);
    chosen.push(...own);
    leftOut.push(...sorted.leftOut);
  }
  return { ids: [...chosen, ...ids.filter((id) => !chosen.includes(id))], leftOut, problems };
}

/** Ids in the order in which their lesson asks for them, as the page lists them. */
function inPageOrder(slug: string, ids: readonly string[]): readonly string[] {
  const order = [...questionNumbers(0, partsOf(slug)).keys()];
  return ids.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
}

/** What the lessons call these exercises. */
function namesOf(ids: readonly string[]): Names {
  const byLesson = Map.groupBy(ids, (id) => lessonNumber(id) ?? 0);
  const each = [...byLesson].map(([number, its]) => questionNames(number, partsOf(lessonSlug(its[0] ?? '')), its));
  return Object.assign({}, ...each);
}

function partsOf(slug: string | undefined): readonly LessonPart[] {
  const source = lessonFiles().find((lesson) => lesson.slug === slug)?.source ?? '';
  return lessonParts(source.replace(/^---\r?\n[\s\S]*?^---[ \t]*$/m, ''));
}

function unknownLesson(slug: string, known: readonly string[]): string {
  const nearest = nearestName(slug, known);
  return `--lesson: “${slug}” is not known; expected one of ${known.join(', ')}${nearest === undefined ? '' : `; did you mean ${nearest}?`}`;
}

if (import.meta.main) await runCommand(worksheet);
