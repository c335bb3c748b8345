/** Forward passes as programs. The ones in output/ were run with each library; they print what the engine computes. */
import { expect, test } from 'vitest';
import mazurJson from '../../../content/experiments/mazur.json' with { type: 'json' };
import reluJson from '../../../content/experiments/xor-relu.json' with { type: 'json' };
import sigmoidJson from '../../../content/experiments/xor-sigmoid.json' with { type: 'json' };
import { xorVariants } from '../../../src/components/figures/two-planes/variants.ts';
import type { Experiment } from '../../../src/engine/experiment.ts';
import { exportCode, exportTargets } from '../../../src/engine/export/export.ts';
import { activationNames } from '../../../src/engine/math/activations.ts';
import { experimentOf } from '../../../src/questions/index.ts';

const xor = xorVariants(experimentOf(sigmoidJson), experimentOf(reluJson));
const cases: Readonly<Record<string, Experiment>> = { mazur: experimentOf(mazurJson), ...xor };

test.each(Object.entries(cases))('the program of %s is the one that was run', async (name, experiment) => {
  for (const target of exportTargets) {
    const exported = exportCode(experiment, target, 0);
    if (exported.ok) await expect(exported.code).toMatchFileSnapshot(`./output/forward-${name}.${target}.py`);
  }
});

test('a program holds every weight and every bias, and trains nothing', () => {
  const { network } = cases['mazur'] as Experiment;
  for (const target of exportTargets) {
    const exported = exportCode(cases['mazur'] as Experiment, target, 0);
    const code = exported.ok ? exported.code : '';
    for (const value of network.layers.flatMap(({ weights, bias }) => [...weights.flat(), ...bias]))
      expect(code, target).toContain(String(value));
    expect(code, target).not.toMatch(/backward|optimizer|gradient|loss/);
  }
});

test.each(activationNames)('a step of %s is written out, or the library is said to have none', (activation) => {
  const [hidden, output] = (cases['mazur'] as Experiment).network.layers;
  const layers = [{ ...hidden, activation, slope: 0.2 }, output] as Experiment['network']['layers'];
  for (const target of exportTargets) {
    const exported = exportCode({ ...(cases['mazur'] as Experiment), network: { inputs: 2, layers } }, target, 0);
    if (!exported.ok) expect(exported.reason).toContain(`no ${activation}`);
    else expect(exported.code).not.toContain('undefined');
  }
});

test('scikit-learn is not said to have a step', () => {
  expect(exportCode(xor['step'] as Experiment, 'sklearn', 0)).toEqual({
    ok: false,
    reason: 'scikit-learn cannot express it: its networks have no step',
  });
});
