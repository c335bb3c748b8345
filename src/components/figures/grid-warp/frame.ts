/**
 * Everything Figure 3.3 draws at one moment: the grid lines of the input plane on their way through a layer of two units.
 * First multiplied by the weights, then shifted by the biases, then sent through the activation function.
 */
import type { Experiment, LayerSpec } from '../../../engine/experiment.ts';
import { outputsFor } from '../../../engine/forward-trace.ts';
import type { Cut, Domain, Point } from '../../kit/plane/geometry.ts';

export const stages = ['input', 'weights', 'biases', 'activation'] as const;
export type Stage = (typeof stages)[number];

export interface WarpFrame {
  readonly stage: Stage;
  readonly domain: Domain;
  /** Lines along x₁, then lines along x₂, each as places at this stage. */
  readonly lines: readonly { readonly along: 1 | 2; readonly points: readonly Point[] }[];
  readonly points: readonly { readonly x: Point; readonly at: Point; readonly target: number }[];
  /** The line of the output unit, once the activations are there. */
  readonly cut: Cut | undefined;
  readonly right: number | undefined;
  readonly sentence: string;
}

const grid = Array.from({ length: 7 }, (_, k) => k / 4 - 0.25);
const fine = Array.from({ length: 25 }, (_, k) => k / 16 - 0.25);

/** The hidden layer as far as a stage goes; undefined for the input itself. */
function layerAt(hidden: LayerSpec, stage: Stage): LayerSpec | undefined {
  if (stage === 'input') return undefined;
  if (stage === 'activation') return hidden;
  const bias = stage === 'biases' ? hidden.bias : hidden.bias.map(() => 0);
  return { ...hidden, activation: 'linear', bias };
}

/** @param done how many stages are behind */
export function warpFrame({ network, data }: Experiment, done: number): WarpFrame {
  const stage = stages[done] ?? 'activation';
  const [hidden, output] = network.layers as readonly [LayerSpec, LayerSpec];
  const layer = layerAt(hidden, stage);
  const send = (x: Point): Point =>
    layer === undefined ? x : (outputsFor({ inputs: 2, layers: [layer] }, x) as unknown as Point);
  const lines = [
    ...grid.map((fixed) => ({ along: 1 as const, points: fine.map((t) => send([t, fixed])) })),
    ...grid.map((fixed) => ({ along: 2 as const, points: fine.map((t) => send([fixed, t])) })),
  ];
  const points = data.inputs.map((x, n) => {
    const here = x as unknown as Point;
    return { x: here, at: send(here), target: data.targets[n]?.[0] as number };
  });
  const isEnd = stage === 'activation';
  const right = isEnd
    ? data.inputs.filter((x, n) => (outputsFor(network, x)[0] as number) >= 0.5 === (data.targets[n]?.[0] === 1)).length
    : undefined;
  return {
    stage,
    domain: { min: -2.2, max: 1.6 },
    lines,
    points,
    cut: isEnd ? { w: output.weights[0] as unknown as Point, b: (output.bias[0] as number) - 0.5 } : undefined,
    right,
    sentence: sentenceOf(stage, hidden.activation, right, points.length),
  };
}

function sentenceOf(stage: Stage, activation: string, right: number | undefined, count: number): string {
  if (stage === 'input') return 'The grid of the input plane, with the four points.';
  if (stage === 'weights')
    return 'The weights stretch and shear the grid. Straight lines stay straight, parallel lines parallel.';
  if (stage === 'biases') return 'The biases shift the whole grid.';
  const effect = activation === 'linear' ? 'A linear unit changes nothing more' : `${activation} bends the grid`;
  return `${effect}. The output’s line gets ${right} of ${count} right.`;
}
