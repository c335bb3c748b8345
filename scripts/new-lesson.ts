/**
 * `npm run new-lesson <unit>/<slug>`: writes a new lesson with its questions, their test and its terms from templates, at
 * the places the plan of the course gives them. The unit may be its folder (02-how-networks-learn), with or without the
 * number.
 */
import process from 'node:process';
import { newLesson } from './lessons/new-lesson.ts';
import { BadInput, type Command, helpText, readCommand, runCommand } from './lib/command.ts';

const command: Command = {
  name: 'new-lesson',
  says: 'Writes a new lesson with its questions, their test and its terms, passing all checks.',
  rest: {
    usage: '<unit>/<slug>',
    says: 'a lesson of the plan; of one besides it both numbers, 05-my-unit/18-my-lesson',
    most: 1,
  },
  examples: ['npm run new-lesson 02-how-networks-learn/loss', 'npm run new-lesson 05-my-unit/18-my-lesson'],
};

await runCommand(async (args) => {
  const [place] = readCommand(command, args).rest;
  if (place === undefined) throw new BadInput(['No lesson is named.', '', helpText(command)]);
  const files = await newLesson(process.cwd(), place).catch((error: Error) => {
    throw new BadInput([error.message]);
  });
  const address = `/lessons/${place.replace(/^.*\/(\d+-)?|\.mdx$/g, '')}/`;
  return [...files.map((file) => `${file} written`), `npm run dev shows it at ${address}`].join('\n');
});
