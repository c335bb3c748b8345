/**
 * `npm run new-lesson <unit>/<slug>`: writes a new lesson with its questions, their test and its terms from templates, at
 * the places the plan of the course gives them. The unit may be its folder (02-how-networks-learn), with or without the
 * number.
 */
import process from 'node:process';
import { newLesson } from './lessons/new-lesson.ts';

const usage = 'Usage: npm run new-lesson <unit>/<slug>, for example npm run new-lesson 02-how-networks-learn/loss';
const place = process.argv[2];

try {
  if (place === undefined) throw new Error(usage);
  const files = await newLesson(process.cwd(), place);
  console.log(`${files.map((file) => `${file} written`).join('\n')}`);
  console.log(`npm run dev shows it at /lessons/${place.replace(/^.*\/(\d+-)?|\.mdx$/g, '')}/`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
