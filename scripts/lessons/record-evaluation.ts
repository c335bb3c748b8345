/** Trains what lesson 13 only quotes, since it takes seconds, and writes what came of it: node scripts/lessons/record-evaluation.ts */
import { writeFileSync } from 'node:fs';
import { namedFlowers, smallNetwork } from '../../src/exercises/evaluation/iris-network.ts';
import { splitOf } from '../../src/exercises/evaluation/iris-splits.ts';
import { largeNetwork } from '../../src/exercises/evaluation/recorded.ts';

const splits = Array.from({ length: 100 }, (_, k) => namedFlowers(smallNetwork, splitOf(k + 1)).testRight);
const { matrix, trainRight, testRight } = namedFlowers(largeNetwork, splitOf(0));
const file = new URL('../../src/exercises/evaluation/recorded.json', import.meta.url);
writeFileSync(file, `${JSON.stringify({ splits, large: { matrix, trainRight, testRight } })}\n`);
console.log(`${file.pathname}: ${Math.min(...splits)} to ${Math.max(...splits)} of 30; large ${testRight} of 30`);
