/** Why a loss may have stopped being a number: what stands out in the settings, the likeliest first. */
import { optimizerLabels } from '../protocol/setting-names.ts';
import type { LabSettings } from '../protocol/settings.ts';

/** The usual learning rates: Keras's defaults. Above ten times as much a rate stands out. */
const usualRate = { sgd: 0.01, momentum: 0.01, rmsprop: 0.001, adagrad: 0.01, adam: 0.001 } as const;

/** A sentence for the reader. */
export function likelyCause({ optimizer, pixels, network }: LabSettings): string {
  const { kind, learningRate } = optimizer;
  const usual = usualRate[kind];
  if (learningRate > 10 * usual) {
    return `The learning rate ${learningRate} is large for ${optimizerLabels[kind]}: ${usual} is usual. Each step overshoots further than the one before.`;
  }
  if (pixels === 'raw') {
    return 'The pixels are not divided by 255: inputs up to 255 make the first gradients hundreds of times larger.';
  }
  const unbounded =
    network.kind !== 'cnn' &&
    (network.kind === 'dense' ? network.hidden : network.blocks).filter(
      (layer) => 'activation' in layer && layer.activation === 'linear',
    ).length > 1;
  if (unbounded) return 'Several linear layers in a row multiply what they are given, and nothing bounds it.';
  return 'A smaller learning rate usually helps.';
}
