// @ts-check
/**
 * Steps that run beside each other as far as they do not wait for one another, while what they print stays in order: plain
 * Node 20, no dependencies.
 */
import { printingTo } from './run.mjs';

/**
 * How many tests passed and failed, and what there is to say of single ones: it is said at the end, where the reader of a
 * long log looks first.
 *
 * @typedef {{ passed: number, failed: number, remarks?: string[] }} Count
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<Count>} act
 * @property {readonly string[]} [after] steps that end before this one begins, whatever comes of them
 * @property {readonly string[]} [needs] the same, and without their success this one is not begun
 *
 * @typedef {Count & { name: string, seconds: number }} Ended
 */

/** @param {boolean} passed @returns {Count} */
export const asCount = (passed) => (passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/**
 * Runs all steps, each as soon as those have ended that it waits for. What a step prints comes under a heading of its own:
 * at once from the step that began first of those that run, from the others when their turn has come.
 *
 * @param {readonly Step[]} steps each after those that it waits for
 * @param {(text: string) => void} write
 * @returns {Promise<Ended[]>} in the order of the steps
 */
export function runSteps(steps, write) {
  const inTurn = turns(write);
  /** @type {Map<string, Promise<Ended>>} */
  const ends = new Map();
  for (const { name, act, after = [], needs = [] } of steps) {
    const before = Promise.all([...after, ...needs].map((other) => waitFor(ends, name, other)));
    ends.set(
      name,
      before.then(async (others) => {
        const lacking = others.filter((other) => needs.includes(other.name) && other.failed > 0);
        const { print, end } = inTurn();
        print(`\n── ${name}\n`);
        const begun = performance.now();
        const count = await printingTo(print, () =>
          lacking.length === 0 ? act() : Promise.reject(new Error(`Not begun: ${lacking[0]?.name} has failed.`)),
        ).catch((error) => {
          print(`${error.message}\n`);
          return asCount(false);
        });
        end();
        return { ...count, name, seconds: (performance.now() - begun) / 1000 };
      }),
    );
  }
  return Promise.all(ends.values());
}

/** @param {ReadonlyMap<string, Promise<Ended>>} ends @param {string} name @param {string} other */
function waitFor(ends, name, other) {
  const end = ends.get(other);
  if (end === undefined) throw new Error(`${name} waits for ${other}, which does not come before it`);
  return end;
}

/**
 * Gives each speaker its turn in the order in which they have come: who is not yet at it is heard when those before have
 * ended.
 *
 * @param {(text: string) => void} write
 */
function turns(write) {
  /** @type {{ kept: string, ended: boolean }[]} */
  const speakers = [];
  const letFirstSpeak = () => {
    for (let first = speakers[0]; first; first = speakers[0]) {
      write(first.kept);
      first.kept = '';
      if (!first.ended) return;
      speakers.shift();
    }
  };
  return () => {
    const speaker = { kept: '', ended: false };
    speakers.push(speaker);
    return {
      print: (/** @type {string} */ text) => {
        speaker.kept += text;
        letFirstSpeak();
      },
      end: () => {
        speaker.ended = true;
        letFirstSpeak();
      },
    };
  };
}
