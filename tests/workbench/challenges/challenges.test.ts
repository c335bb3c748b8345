/** The challenges that come with the workbench: each can be solved, and is not solved by who does nothing, or only lets it run. */
import { describe, expect, it, test } from 'vitest';
import { type Challenge, readChallenge } from '../../../src/workbench/challenges/challenge.ts';
import list from '../../../src/workbench/challenges/challenges.json';
import { linesOf, reached } from '../../../src/workbench/challenges/goal.ts';
import { measuredAt } from '../../../src/workbench/challenges/measure.ts';
import { changedParts, keptBy } from '../../../src/workbench/challenges/parts.ts';
import { createSession } from '../../../src/workbench/session/session.ts';
import { experimentOf } from '../../../src/workbench/state/experiment-of.ts';
import type { WorkbenchState } from '../../../src/workbench/state/state.ts';
import { solutions, training } from './solutions.ts';

const challenges = list.map((json) => {
  const challenge = readChallenge(json);
  if ('problems' in challenge) throw new Error(JSON.stringify(challenge.problems));
  return challenge;
});
const named = (name: string) => challenges.find((its) => its.name === name) as Challenge;

function sessionOf(state: WorkbenchState) {
  const built = experimentOf(state);
  if ('problems' in built) throw new Error(JSON.stringify(built.problems));
  return createSession(built.experiment, built.prepared);
}

it('there are a dozen of them, each with a name of its own', () => {
  expect(challenges.length).toBeGreaterThanOrEqual(12);
  expect(new Set(challenges.map(({ name }) => name)).size).toBe(challenges.length);
});

it('for each there is a solution here', () => {
  expect(Object.keys(solutions).sort()).toEqual(challenges.map(({ name }) => name).sort());
});

describe.each(challenges.map((challenge) => [challenge.name, challenge] as const))('%s', (name, challenge) => {
  const { goal, state } = challenge;

  test('is not solved by doing nothing', () => {
    expect(reached(goal, measuredAt(sessionOf(state), 0, goal))).toBe(false);
  });

  test('is not solved by training alone, wherever it is stopped', () => {
    const session = sessionOf(state);
    // A network of 44,611 parameters has too many whatever it learns.
    const most = Math.min(goal.updates ?? 2000, session.parametersAt(0).length > 10_000 ? 50 : 3000);
    const { nudged, ...cheap } = goal;
    for (let update = 0; update <= most; update += Math.max(1, Math.round(most / 15))) {
      session.train(update - session.update);
      const measured = measuredAt(session, session.update, nudged !== undefined && update >= 200 ? goal : cheap);
      expect(reached(goal, measured), `after ${update} updates`).toBe(false);
    }
  });

  test('is solved by a state that keeps what it has to keep', () => {
    const [solved, updates] = (solutions[name] as (typeof solutions)[string])(state);
    expect(changedParts(state, solved, keptBy(challenge))).toEqual([]);
    const session = sessionOf(solved);
    session.train(updates);
    const measured = measuredAt(session, session.update, goal);
    expect(
      reached(goal, measured),
      linesOf(goal, measured)
        .map(({ words }) => words)
        .join('; '),
    ).toBe(true);
  });
});

it('what is said of Adam is what Adam does', () => {
  const { state, goal } = named('Momentum against Adam');
  const session = sessionOf(training(state, { optimizer: { kind: 'adam', learningRate: 0.03 } }));
  session.train(200);
  const { loss } = measuredAt(session, 200, goal);
  expect(loss.toFixed(3)).toBe('0.105');
  expect(goal.lossBelow).toBeLessThan(loss);
});

it('what is said of sizes is so', () => {
  const sizes = { 'The cheapest spiral': 105, 'Learned by heart': 337, '150 flowers, 44,611 parameters': 44_611 };
  for (const [name, size] of Object.entries(sizes))
    expect(sessionOf(named(name).state).parametersAt(0).length, name).toBe(size);
});
