/** The steps of `npm test`: what waits for what, and that nothing is printed between the lines of another step. */
import { expect, test } from 'vitest';
import { say } from '../../scripts/lib/run.mjs';
import { asCount, runSteps } from '../../scripts/lib/steps.mjs';

/** Steps that say when they begin and end, and end when they are told to. */
function rehearsal() {
  const begun: string[] = [];
  const ends = new Map<string, (passed: boolean) => void>();
  let printed = '';
  return {
    begun,
    printed: () => printed.trim().split(/\s*\n\s*/),
    write: (text: string) => {
      printed += text;
    },
    step: (name: string, waits: { after?: string[]; needs?: string[] } = {}) => ({
      name,
      ...waits,
      act: async () => {
        begun.push(name);
        say(`${name} begins`);
        const passed = await new Promise<boolean>((resolve) => ends.set(name, resolve));
        say(`${name} ends`);
        return asCount(passed);
      },
    }),
    end: async (name: string, passed = true) => {
      ends.get(name)?.(passed);
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

test('steps run beside each other, a step waits for those before it, and each prints in one piece', async () => {
  const { begun, printed, write, step, end } = rehearsal();
  const all = runSteps([step('a'), step('b'), step('c', { after: ['a', 'b'] })], write);
  await end('');
  expect(begun).toEqual(['a', 'b']);
  expect(printed()).toEqual(['── a', 'a begins']);
  await end('b');
  expect(begun).toEqual(['a', 'b']);
  await end('a');
  expect(begun).toEqual(['a', 'b', 'c']);
  await end('c');
  expect((await all).map(({ name, passed }) => [name, passed])).toEqual([
    ['a', 1],
    ['b', 1],
    ['c', 1],
  ]);
  expect(printed()).toEqual(['a', 'b', 'c'].flatMap((name) => [`── ${name}`, `${name} begins`, `${name} ends`]));
});

test('after a failure goes on what only comes later, not what needs the success', async () => {
  const { begun, printed, write, step, end } = rehearsal();
  const all = runSteps([step('a'), step('later', { after: ['a'] }), step('needy', { needs: ['a'] })], write);
  await end('');
  await end('a', false);
  await end('later');
  expect((await all).map(({ passed, failed }) => [passed, failed])).toEqual([
    [0, 1],
    [1, 0],
    [0, 1],
  ]);
  expect(begun).toEqual(['a', 'later']);
  expect(printed()).toContain('Not begun: a has failed.');
});

test('a step that throws has failed, and says why', async () => {
  const { printed, write } = rehearsal();
  const [ended] = await runSteps([{ name: 'a', act: () => Promise.reject(new Error('no network')) }], write);
  expect(ended?.failed).toBe(1);
  expect(printed()).toEqual(['── a', 'no network']);
});

test('a step cannot wait for one that comes after it', () => {
  const { write, step } = rehearsal();
  expect(() => runSteps([step('a', { after: ['b'] }), step('b')], write)).toThrow(/a waits for b/);
});
