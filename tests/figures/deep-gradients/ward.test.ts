/** Figure 11.5: every patient is a training of its own, with the gradients of the traced run. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test, vi } from 'vitest';
import { treatedOf, untreatedOf, wardFrame } from '../../../src/components/figures/ward-round/frame.ts';
import { wardSpec } from '../../../src/components/figures/ward-round/settings.ts';
import { WardTable } from '../../../src/components/figures/ward-round/WardTable.tsx';
import {
  courseOf,
  diseases,
  moments,
  patientNames,
  patients,
  treated,
  wardExperiment,
} from '../../../src/exercises/deep-gradients/ward.ts';
import { all, parse, textOf } from '../markup.ts';
import { unlit } from '../unlit.ts';
import { traced } from './traced.ts';

vi.setConfig({ testTimeout: 60_000 });

/** The slope of each activation function, from what it says. */
const slopeOf = {
  sigmoid: (a: number) => a * (1 - a),
  tanh: (a: number) => 1 - a * a,
  relu: (a: number) => (a > 0 ? 1 : 0),
} as const;

describe('Figure 11.5', () => {
  test.each(patientNames)('patient %s has the gradients and losses of the traced run', (name) => {
    const { recipe } = patients[name];
    const experiment = wardExperiment(recipe);
    const course = courseOf(recipe);
    for (const [k, moment] of [0, 1, 5].entries()) {
      const value = traced(experiment, moment);
      expect(course.losses[moment]).toBe(value('loss'));
      experiment.network.layers.forEach(({ units, weights }, l) => {
        const inputs = weights[0]?.length as number;
        let total = 0;
        for (let j = 0; j < units; j++)
          for (let i = 0; i < inputs; i++) total += Math.abs(value('weightGradient', l + 1, j, i));
        expect(course.readings[k]?.[l]?.size).toBe(total / (units * inputs));
        const examples = experiment.data.inputs.map((_, n) => n);
        const slopes = examples.flatMap((n) =>
          Array.from({ length: units }, (_, j) => {
            const a = value('a', n, l + 1, j);
            return slopeOf[experiment.network.layers[l]?.activation as keyof typeof slopeOf](a);
          }),
        );
        if (l === experiment.network.layers.length - 1) expect(course.readings[k]?.[l]?.slope).toBeUndefined();
        else expect(course.readings[k]?.[l]?.slope).toBeCloseTo(slopes.reduce((x, y) => x + y, 0) / slopes.length, 12);
      });
    }
  });

  test('each patient shows the sign of its own disease, and of no other', () => {
    const at = (name: (typeof patientNames)[number], look = 0) => courseOf(patients[name].recipe).readings[look] ?? [];
    const hidden = (name: (typeof patientNames)[number], look = 0) => at(name, look).slice(0, -1);
    const signs = {
      vanishing: (name) =>
        (at(name).at(-1)?.size as number) > 100 * (at(name)[1]?.size as number) && (at(name)[1]?.size as number) > 0,
      exploding: (name) => hidden(name).every(({ size }) => size > 10),
      dead: (name) => at(name).every(({ zero }) => zero === 1),
      symmetric: (name) => hidden(name).every(({ different, zero }) => different === 1 && zero < 1),
      'too high a rate': (name) =>
        hidden(name).every(({ different, size }) => different === 8 && size > 0.001 && size < 1) &&
        (courseOf(patients[name].recipe).losses[5] as number) > 2,
    } satisfies Record<(typeof diseases)[number], (name: (typeof patientNames)[number]) => boolean>;
    for (const name of patientNames)
      expect(
        diseases.filter((disease) => signs[disease](name)),
        name,
      ).toEqual([patients[name].disease]);
  });

  test('puts p − y for a slope into the row of the output, and into no other', () => {
    for (const patient of patientNames) {
      const courses = { untreated: untreatedOf(patient), treated: undefined };
      for (const step of moments.keys()) {
        const frame = wardFrame(courses, step, { ...wardSpec('').opened.values, patient });
        const rows = all(
          parse(renderToString(h(WardTable, { id: 'f11-5', frame, highlight: unlit }))),
          ({ tag }) => tag === 'tr',
        );
        expect(rows.slice(1).map((row) => textOf(row).endsWith('p − y'))).toEqual(
          (courses.untreated.readings[step] ?? []).map((_, l, { length }) => l === length - 1),
        );
      }
    }
  });

  test('gives at every look the numbers from which a right diagnosis follows', () => {
    const say = (patient: (typeof patientNames)[number], step: number) =>
      wardFrame({ untreated: untreatedOf(patient), treated: undefined }, step, {
        ...wardSpec('').opened.values,
        patient,
        diagnosis: patients[patient].disease,
      }).verdict?.say;
    expect(say('B', 0)).toMatch(/the last layer has gradients of 0\.00278, the first of 6\.09.*exactly 0\.$/);
    expect(say('B', 5)).toMatch(/By now the last, .* is down to 6\.00/);
    expect(say('C', 0)).not.toMatch(/leaps/);
    expect(say('C', 2)).toMatch(/leaps from 0\.668 to 14\.9/);
    expect(say('E', 0)).not.toMatch(/update/);
    expect(say('E', 2)).toMatch(/By now all gradients are exactly 0/);
    expect(say('D', 3)).toMatch(/exactly 0/);
    expect(say('A', 3)).toMatch(/not 0/);
  });

  test('says nothing of the disease before a diagnosis, and judges each', () => {
    const opened = wardSpec('').opened.values;
    for (const patient of patientNames) {
      const courses = { untreated: untreatedOf(patient), treated: undefined };
      const verdict = (diagnosis: (typeof opened)['diagnosis']) =>
        wardFrame(courses, 0, { ...opened, patient, diagnosis }).verdict;
      expect(verdict('none')).toBeUndefined();
      for (const disease of diseases) expect(verdict(disease)?.right).toBe(disease === patients[patient].disease);
    }
  });

  test('shows of every course only what has happened', () => {
    const opened = wardSpec('').opened.values;
    const courses = {
      untreated: untreatedOf('E'),
      treated: treatedOf({ patient: 'E', treatment: 'leaky' }),
    };
    for (const [step, moment] of moments.entries()) {
      const frame = wardFrame(courses, step, { ...opened, patient: 'E', treatment: 'leaky' });
      expect(frame.untreated.losses.length).toBe(moment + 1);
      expect(frame.treated?.losses.length).toBe(Math.min(moment + 1, courses.treated?.losses.length as number));
      expect(frame.treated?.failed === undefined).toBe(moment < (courses.treated?.failed as number));
    }
  });

  test('a treatment changes one thing, and the start of its training with it', () => {
    const { recipe } = patients.B;
    expect(courseOf(treated(recipe, 'none'))).toEqual(courseOf(recipe));
    expect(courseOf(treated(recipe, 'he')).losses[0]).not.toBe(courseOf(recipe).losses[0]);
    expect(courseOf(treated(recipe, 'slower')).losses[0]).toBe(courseOf(recipe).losses[0]);
  });
});
