import process from 'node:process';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { demandOwnNode } from './scripts/lib/right-node.mjs';

demandOwnNode();

/** The files that take longest, to be begun first, so that all workers end at about the same time. */
const longest = [
  'engines',
  'scenes',
  'site',
  'picture-texts',
  'backprop',
  'figures-look',
  'step-figures',
  'prompts',
  'strict-policy',
  'loading',
  'lab-faults',
  'xor',
];

/** See harness.ts. */
const SLOWER = Number(process.env['SLOWER'] ?? 1);

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = longest.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return place < 0 ? longest.length : place;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

/**
 * Tests of the built site in a real Chromium, which all files share: three files at a time, each with contexts and a server of
 * its own. A quarter to a half of a test is waiting for a page, so three keep two cores busy; four are no quicker, and wait longer.
 */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: ['tests/browser/shared-browser.ts'],
    maxWorkers: 3,
    // What files import is the same for all, and to read it anew takes a second of each.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    testTimeout: 120_000 * SLOWER,
    hookTimeout: 60_000,
    // Not while somebody develops: a test that fails now and then is to be seen, and `npm test` names it at its end.
    retry: process.env['CI'] ? 2 : 0,
    // A busy machine takes its time to draw; what is waited for comes, or the test has failed anyway.
    expect: { poll: { timeout: 15_000 } },
  },
});
