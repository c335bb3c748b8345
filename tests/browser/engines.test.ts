/**
 * What has to hold in every browser engine: widths of pages, pictures in their boxes, specimens there and back, the workbench, lessons to their end,
 * the bits of runs. An engine is started once for all of it. One that is not installed is left out, except in continuous integration, where it is missed.
 */
import { describe } from 'vitest';
import { bitsIn, useBits } from './engines/bits.ts';
import { boxesIn } from './engines/boxes.ts';
import { lessonsIn } from './engines/lessons.ts';
import { specimensIn } from './engines/specimens.ts';
import { widthsIn } from './engines/widths.ts';
import { workbenchIn } from './engines/workbench.ts';
import { engines, useEngine } from './engines.ts';

const bits = useBits();

describe.each(engines)('%s', (engine) => {
  const site = useEngine(engine);
  widthsIn(site);
  boxesIn(site);
  specimensIn(site);
  lessonsIn(site, engine);
  workbenchIn(site);
  bitsIn(site, bits);
});
