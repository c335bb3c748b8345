/** An own slip is recognised in all that follows from it, and a reader's own sign of the error is kept. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { evaluateEvent } from '../../../src/engine/trace/formula.ts';
import { cellName } from '../../../src/engine/trace/layout.ts';
import { createRun } from '../../../src/engine/trace/run.ts';
import { judge, newPractice, type Practice, scoreOf, verdictSaid } from '../../../src/questions/practice/index.ts';
import { hasSignOfError } from '../../../src/questions/practice/sign.ts';
import { experiments } from '../../engine/arbitrary.ts';
import { notation, small, stepOf, stepsOf } from './steps.ts';

vi.setConfig({ testTimeout: 120_000 });

const run = createRun(small);

describe('a slip', () => {
  it('carried forward is recognised in the whole chain, through the update and into the next', () => {
    const slip = stepOf(run, 'z[0][1][0]');
    let practice: Practice = judge(newPractice, slip, '0.5').practice;
    // The reader goes on from the slip with a calculator of their own.
    const own = new Map([['z[0][1][0]', 0.5]]);
    const states: string[] = [];
    for (const step of stepsOf(run, 2)) {
      const { record, event } = step;
      if (record.update === 0 && event.index <= slip.event.index) continue;
      const values = event.reads.map((cell, k) => own.get(cellName(cell)) ?? (event.readValues[k] as number));
      const value = evaluateEvent(run, event, values);
      own.set(cellName(event.write), value);
      const judged = judge(practice, step, String(value));
      practice = judged.practice;
      states.push(judged.verdict.state);
      if (judged.verdict.state === 'carried') expect(judged.verdict.from.map(cellName)).toEqual(['z[0][1][0]']);
    }
    expect(new Set(states)).toEqual(new Set(['right', 'carried']));
    expect(states.filter((state) => state === 'carried').length).toBeGreaterThan(60);
    expect(scoreOf(practice).wrong).toBe(1);
  });

  it('is followed through steps that the reader only watches', () => {
    const { practice } = judge(newPractice, stepOf(run, 'z[0][1][0]'), '0.5');
    const product = stepOf(run, 'product[0][2][0][0]');
    const { verdict } = judge(practice, product, String(0.4 / (1 + Math.exp(-0.5))));
    expect(verdict).toMatchObject({ state: 'carried' });
    expect(verdictSaid(verdict, notation)).toContain('your own z[0][1][0]');
  });

  it('is no excuse for a second one, which is named from the own number', () => {
    const { practice } = judge(newPractice, stepOf(run, 'delta[0][2][0]'), '0.3');
    const step = stepOf(run, 'path[0][1][1][0]');
    const { verdict } = judge(practice, step, String(-0.3 * 0.45));
    expect(verdict).toMatchObject({ state: 'wrong', mistakes: [{ name: 'other-sign' }] });
    expect(verdict.state === 'wrong' && verdict.from.map(cellName)).toEqual(['delta[0][2][0]']);
  });

  it('is over where the reader has taken it back', () => {
    const slip = stepOf(run, 'z[0][1][0]');
    const wrong = judge(newPractice, slip, '0.5').practice;
    const { practice } = judge(wrong, slip, '0.3775');
    expect(scoreOf(practice)).toEqual({ right: 1, carried: 0, wrong: 0 });
    const a = stepOf(run, 'a[0][1][0]');
    expect(judge(practice, a, String(1 / (1 + Math.exp(-0.5)))).verdict.state).toBe('wrong');
  });
});

describe('a reader who counts target minus output', () => {
  it('is told so once, is right in every step, and is never told that a step was added', () => {
    fc.assert(
      fc.property(experiments({ even: true }), (experiment) => {
        let practice = newPractice;
        let told = 0;
        const ofRandom = createRun(experiment);
        for (const step of stepsOf(ofRandom, 2)) {
          const { event } = step;
          // Where there is no error its sign is nobody's; and a penalty alone is none.
          if (Math.abs(event.value) < 1e-9 || (told === 0 && event.pass === 'update')) continue;
          const value = hasSignOfError(step) ? -event.value : event.value;
          const judged = judge(practice, step, String(value));
          practice = judged.practice;
          expect([event.kind, judged.verdict.state]).toEqual([event.kind, 'right']);
          if (judged.verdict.state === 'right' && judged.verdict.otherSign) told++;
        }
        expect(told).toBeLessThanOrEqual(1);
        expect(practice.sign === -1).toBe(told === 1);
      }),
      { numRuns: 25 },
    );
  });

  const turned = () =>
    judge(
      newPractice,
      stepOf(run, 'activationGradient[0][2][0]'),
      String(-stepOf(run, 'activationGradient[0][2][0]').event.value),
    );

  it('hears it in kind words', () => {
    expect(verdictSaid(turned().verdict, notation)).toBe(
      'Right. You count target minus output: then every delta and gradient has the other sign, and the step is added: your numbers agree.',
    );
  });

  it('who forgets a factor is told which, whatever the sign', () => {
    const step = stepOf(run, 'delta[0][2][0]');
    const { verdict } = judge(turned().practice, step, String(-(step.event.readValues[0] as number)));
    expect(verdict).toMatchObject({ state: 'wrong' });
    expect(verdictSaid(verdict, notation)).toContain('without activationSlope[0][2][0]');
  });

  it('who moves a weight the wrong way is not told that they added', () => {
    const step = stepOf(run, 'weights[2][0][0]');
    const [w = 0, by = 0] = step.event.readValues;
    const { verdict } = judge(turned().practice, step, String(w + by));
    expect(verdictSaid(verdict, notation)).toContain('with your sign it is added');
    expect(judge(newPractice, step, String(w + by)).verdict).toMatchObject({ mistakes: [{ name: 'step-added' }] });
  });

  it('is understood also where practice began in the middle, from the second such answer on', () => {
    const wrong = judge(
      newPractice,
      stepOf(run, 'path[0][1][0][0]'),
      String(-stepOf(run, 'path[0][1][0][0]').event.value),
    );
    expect(wrong.verdict).toMatchObject({ state: 'wrong', mistakes: [{ name: 'other-sign' }] });
    const again = judge(
      wrong.practice,
      stepOf(run, 'path[0][1][0][1]'),
      String(-stepOf(run, 'path[0][1][0][1]').event.value),
    );
    expect(again.verdict).toEqual({ state: 'right', otherSign: true });
    expect(scoreOf(again.practice)).toEqual({ right: 2, carried: 0, wrong: 0 });
  });

  it('who goes back to the sign of the page is right as well', () => {
    const step = stepOf(run, 'delta[0][2][0]');
    const judged = judge(turned().practice, step, String(step.event.value));
    expect(judged.verdict).toEqual({ state: 'right', otherSign: false });
    expect(judged.practice.sign).toBe(1);
  });
});
