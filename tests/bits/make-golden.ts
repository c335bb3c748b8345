/** Writes golden.json anew: `node tests/bits/make-golden.ts`. For a change of the engine that is meant to change numbers. */
import { writeFileSync } from 'node:fs';
import { hashesOfRuns } from './runs.ts';

writeFileSync(new URL('golden.json', import.meta.url), `${JSON.stringify(hashesOfRuns(), null, 2)}\n`);
