/**
 * `npm run new-lesson <unit>/<slug>`: writes a new lesson from the template, at the place the plan of the course gives
 * it. The unit may be its folder (02-how-networks-learn), with or without the number.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { CURRICULUM } from '../src/curriculum.ts';
import { nearestName } from '../src/engine/problems.ts';
import { lessonTemplate } from './lessons/template.ts';

const USAGE = 'Usage: npm run new-lesson <unit>/<slug>, for example npm run new-lesson 02-how-networks-learn/loss';

async function main(place: string | undefined): Promise<void> {
  const planned = CURRICULUM.flatMap(({ folder, lessons }) => lessons.map((lesson) => ({ folder, lesson })));
  const [unit = '', slug = ''] = (place ?? '')
    .replace(/\.mdx$/, '')
    .split('/')
    .map(withoutNumber);
  const found = planned.find(({ folder, lesson }) => withoutNumber(folder) === unit && lesson.slug === slug);
  if (!found) {
    const places = planned.map(({ folder, lesson }) => `${withoutNumber(folder)}/${lesson.slug}`);
    const nearest = place && nearestName(`${unit}/${slug}`, places);
    const guess = nearest ? `Did you mean ${nearest}?` : `Planned are:\n  ${places.join('\n  ')}`;
    throw new Error(
      `${place ? `The course plans no lesson ${place}. ${guess}\n` : ''}${USAGE}\nA lesson joins the plan in src/curriculum.ts.`,
    );
  }
  const { folder, lesson } = found;
  const file = path.join('content/lessons', folder, `${String(lesson.number).padStart(2, '0')}-${lesson.slug}.mdx`);
  if (existsSync(file)) throw new Error(`${file} is there already.`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, lessonTemplate(lesson));
  console.log(`${file} written. npm run dev shows it at /lessons/${lesson.slug}/`);
}

function withoutNumber(name: string): string {
  return name.replace(/^\d+-/, '');
}

await main(process.argv[2]).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
