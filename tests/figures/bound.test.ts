/** Could a wrong figure pass? Every number of every experiment of lessons 1, 3 and 4 can be seen in its figure, as the engine has it. */
import { type ComponentType, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import lineJson from '../../content/experiments/decision-line.json' with { type: 'json' };
import mazurJson from '../../content/experiments/mazur.json' with { type: 'json' };
import unitJson from '../../content/experiments/perceptron.json' with { type: 'json' };
import linearJson from '../../content/experiments/warp-linear.json' with { type: 'json' };
import warpReluJson from '../../content/experiments/warp-relu.json' with { type: 'json' };
import tanhJson from '../../content/experiments/warp-tanh.json' with { type: 'json' };
import xorLineJson from '../../content/experiments/xor-line.json' with { type: 'json' };
import reluJson from '../../content/experiments/xor-relu.json' with { type: 'json' };
import sigmoidJson from '../../content/experiments/xor-sigmoid.json' with { type: 'json' };
import DecisionLine from '../../src/components/figures/decision-line/Figure.tsx';
import ForwardPass from '../../src/components/figures/forward-pass/Figure.tsx';
import GridWarp from '../../src/components/figures/grid-warp/Figure.tsx';
import Perceptron from '../../src/components/figures/perceptron/Figure.tsx';
import TwoPlanes from '../../src/components/figures/two-planes/Figure.tsx';
import type { Experiment } from '../../src/engine/experiment.ts';
import { forwardTrace } from '../../src/engine/forward-trace.ts';
import { cellName } from '../../src/engine/trace/layout.ts';
import { formatNumber } from '../../src/notation/format.ts';
import { targetsOf } from '../../src/player/edit.ts';
import { edited, experimentOf } from '../../src/questions/index.ts';
import { all, type Element, hasClass, parse, textOf } from './markup.ts';
import { shownIn } from './readings.ts';

const digits = { decimals: 9 } as const;
const end = 9999;

const cases = {
  'Figure 1.1': [Perceptron, unitJson],
  'Figure 1.2': [DecisionLine, lineJson],
  'Figure 3.1': [DecisionLine, xorLineJson],
  'Figure 3.2, sigmoid': [TwoPlanes, sigmoidJson],
  'Figure 3.2, relu': [TwoPlanes, reluJson],
  'Figure 3.3, linear': [GridWarp, linearJson],
  'Figure 3.3, tanh': [GridWarp, tanhJson],
  'Figure 3.3, relu': [GridWarp, warpReluJson],
  'Figure 4.1': [ForwardPass, mazurJson],
} as const;

function drawn(figure: unknown, experiment: Experiment): Element {
  const props = {
    id: 'f0-0',
    experiment,
    cursor: end,
    digits,
    granularity: 'operation',
    variants: { only: experiment },
  };
  return parse(renderToString(h(figure as ComponentType<typeof props>, props)));
}

/** What a reader sees: the numbers and sentences, and how the picture is drawn. */
function seen(root: Element) {
  const marks = all(root, ({ tag }) => ['line', 'path', 'circle', 'polygon', 'rect'].includes(tag));
  return [textOf(root), ...marks.map(({ attributes }) => JSON.stringify(attributes))].join('\n');
}

/** Every number of the forward passes, by the name of its cell. */
function engine({ network, data }: Experiment): Map<string, number> {
  const given = network.layers.flatMap(({ weights, bias }, k) => [
    ...weights.flatMap((row, j) => row.map((w, i) => [`weights[${k + 1}][${j}][${i}]`, w] as const)),
    ...bias.map((b, j) => [`bias[${k + 1}][${j}]`, b] as const),
  ]);
  const inputs = data.inputs.flatMap((x, n) => x.map((value, i) => [`a[${n}][0][${i}]`, value] as const));
  const events = data.inputs.flatMap((x, n) => forwardTrace(network, x, n));
  return new Map([...given, ...inputs, ...events.map(({ write, value }) => [cellName(write), value] as const)]);
}

describe.each(Object.entries(cases))('%s', (name, [figure, json]) => {
  const experiment = experimentOf(json);
  const before = seen(drawn(figure, experiment));
  const targets = targetsOf(experiment).filter((target) => /^[wb]/.test(target));

  test.each(targets)('looks different when %s is another number', (target) => {
    expect(seen(drawn(figure, edited(experiment, { [target]: 0.6180339 })))).not.toBe(before);
  });

  test('shows the engine’s numbers, before and after a change', () => {
    for (const its of [experiment, edited(experiment, { 'w.1.0.0': 0.6180339 })]) {
      const values = engine(name === 'Figure 1.1' ? edited(its, { 'b.1.0': 0 }) : its);
      const shown = shownIn(drawn(figure, its)).filter(({ place }) => place !== 'picture');
      // A threshold stands where a bias would: its own test looks at it.
      const known = shown.filter(({ name: cell }) => !(name === 'Figure 1.1' && /^bias|^a\[0\]\[1\]/.test(cell)));
      expect(known.length).toBeGreaterThan(3);
      for (const { name: cell, text } of known)
        expect(text, cell).toBe(formatNumber(values.get(cell) as number, digits));
    }
  });

  test('names what it does in the picture', () => {
    const pictures = all(
      drawn(figure, experiment),
      ({ tag, attributes }) => tag === 'svg' && attributes['role'] === 'img',
    );
    expect(pictures.length).toBeGreaterThan(0);
    for (const { attributes } of pictures) expect((attributes['aria-label'] ?? '').length).toBeGreaterThan(30);
  });
});

test('what was said before a number is asked for stays away: a class for every mark that waits', () => {
  const experiment = experimentOf(sigmoidJson);
  const props = { id: 'f3-2', experiment, cursor: 0, digits, variants: { sigmoid: experiment } };
  const root = parse(renderToString(h(TwoPlanes, props)));
  expect(all(root, hasClass('flyer')).filter(hasClass('landed'))).toHaveLength(0);
});
