/** Trains what lesson 14 only quotes, since it takes a minute, and writes what came of it: node scripts/lessons/record-overfitting.ts */
import { writeFileSync } from 'node:fs';
import { bestOf, placesOf, type SearchName, trialAt } from '../../src/exercises/overfitting/search.ts';
import { runNames, summaryOf, trainingNamed } from '../../src/exercises/overfitting/summary.ts';

const [across, down] = [21, 15];
const map = Array.from({ length: down }, (_, j) =>
  Array.from({ length: across }, (_, i) => {
    const { validation } = trialAt({ rate: (i + 0.5) / across, lambda: 1 - (j + 0.5) / down });
    return Math.round(1000 * validation) / 1000;
  }),
);
const best = (search: SearchName, seed: number) => bestOf(placesOf(search, seed).map(trialAt))?.validation as number;
const grid = best('grid', 1);
const races = Array.from({ length: 100 }, (_, k) => best('random', k + 1));
const randomWins = races.filter((loss) => loss < grid).length;
const random = [Math.min(...races), Math.max(...races)];
const runs = Object.fromEntries(runNames.map((name) => [name, summaryOf(trainingNamed(name))]));
const file = new URL('../../src/exercises/overfitting/recorded.json', import.meta.url);
writeFileSync(file, `${JSON.stringify({ runs, map, randomWins, grid, random })}\n`);
const turns = runNames.map((name) => `${name} ${runs[name]?.turn}`).join(', ');
console.log(`${file.pathname}: random trials win in ${randomWins} of 100; turns: ${turns}`);
