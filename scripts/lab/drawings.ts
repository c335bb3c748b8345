/**
 * Measures how well drawings and pictures are read, by lesson 12's own network of 10,000 images, and writes docs/lab/drawings.md:
 *
 *     npm run lab:drawings
 *
 * The drawings are made by scripts/lab/drawings, from shapes and seeds. Takes about half a minute.
 */
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { lessonRuns, seeds } from '../../src/exercises/mnist-lab/runs.ts';
import { luminance, reduced } from '../../src/lab/draw/load-picture.ts';
import { preparePicture } from '../../src/lab/draw/picture/prepare-picture.ts';
import { allOn, type Prepared, prepare, type Reason, type Switches } from '../../src/lab/draw/preprocessing.ts';
import { likeliest } from '../../src/lab/protocol/metrics.ts';
import type { Model } from '../../src/lab/worker/model.ts';
import { type Command, readCommand, runCommand } from '../lib/command.ts';
import { drawings, otherDrawings } from './drawings/drawings.ts';
import { otherPictures, type Picture, pictures } from './drawings/pictures.ts';
import { loadWasm, trainRun } from './train.ts';

const outputFile = path.resolve(import.meta.dirname, '../../docs/lab/drawings.md');
/** The stages that MNIST's makers had, and no others. */
const plain: Switches = { ...allOn, paper: false, ink: false, pen: false, contrast: false };
const otherSeed = 5;

/** One thing to read, prepared with all stages and with MNIST's own. */
interface Case {
  readonly name: string;
  readonly says: number | Reason;
  readonly whole: Prepared;
  readonly plain: Prepared;
}

function ofPicture({ name, says, width, height, rgba }: Picture): Case {
  const picture = reduced(luminance(rgba(), width, height));
  return { name, says, whole: preparePicture(picture, allOn), plain: preparePicture(picture, plain) };
}

const ofDrawings = (all: typeof drawings): Case[] =>
  all.map(({ name, digit, strokes }) => ({
    name,
    says: digit,
    whole: prepare(strokes),
    plain: prepare(strokes, plain),
  }));

const sets: Readonly<Record<string, readonly Case[]>> = {
  drawings: ofDrawings(drawings),
  pictures: pictures.map(ofPicture),
  'other drawings': ofDrawings(otherDrawings(12, otherSeed)),
  'other pictures': otherPictures(3, otherSeed).map(ofPicture),
};

async function answer(model: Model, { reason, pixels }: Prepared): Promise<number | Reason> {
  return reason ?? likeliest([...(await model.predict(pixels))]);
}

/** How many are read rightly, and what the others are taken for. */
async function readAll(model: Model, cases: readonly Case[], how: 'whole' | 'plain') {
  const wrong: string[] = [];
  for (const one of cases) {
    const said = await answer(model, one[how]);
    if (said !== one.says) wrong.push(`${one.name}: ${said}`);
  }
  return { right: cases.length - wrong.length, wrong };
}

const command: Command = {
  name: 'lab:drawings',
  says: 'Measures how well drawings and pictures are read, and writes docs/lab/drawings.md; takes half a minute.',
};

await runCommand(async (args) => {
  readCommand(command, args);
  const tensorFlow = await loadWasm();
  const rows: Record<string, { whole: number[]; plain: number[]; wrong: string[] }> = {};
  for (const seed of seeds) {
    await trainRun(tensorFlow, { ...lessonRuns.plain, seed }, async (model) => {
      for (const [name, cases] of Object.entries(sets)) {
        const row = rows[name] ?? { whole: [], plain: [], wrong: [] };
        rows[name] = row;
        const { right, wrong } = await readAll(model, cases, 'whole');
        row.whole.push(right);
        row.wrong.push(...wrong.map((text) => `seed ${seed}: ${text}`));
        row.plain.push((await readAll(model, cases, 'plain')).right);
      }
    });
  }
  const table = Object.entries(rows).map(
    ([name, { whole, plain }]) => `| ${name} | ${sets[name]?.length} | ${plain.join(', ')} | ${whole.join(', ')} |`,
  );
  const misread = Object.entries(rows).map(
    ([name, { wrong }]) => `- ${name}: ${wrong.length === 0 ? 'none' : wrong.join('; ')}`,
  );
  const text = `# How well drawings and pictures are read

By lesson 12’s own network: 32 ReLU units, the first 10,000 images, 5 epochs, seeds ${seeds.join(', ')}. Read rightly means: the likeliest class
is the digit, or, where there is nothing to read, that is said and why. Drawings and pictures are made by \`scripts/lab/drawings\`; the
stages were made with the first two sets in view, not with the others, whose hands, sizes, places and light are drawn at random.

- Command: \`npm run lab:drawings\`
- Device: ${cpus()[0]?.model ?? 'unknown'}, one thread; Node ${process.versions.node}

| set | of | right with MNIST’s own stages only | right with all stages |
| --- | --- | --- | --- |
${table.join('\n')}

“MNIST’s own stages”: light on dark, crop, fit, centre of mass, ÷ 255; the others are switched off, as a reader can switch them.

## Misread with all stages

${misread.join('\n')}
`;
  await writeFile(outputFile, text);
  console.log([...table, ...misread].join('\n'));
  return undefined;
});
