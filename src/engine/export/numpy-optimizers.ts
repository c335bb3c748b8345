/** The optimizers' rules in NumPy, as PyTorch has them. */
import { optimizerWords } from './optimizers.ts';
import type { Program } from './program.ts';
import { float, indented, type Lines } from './python.ts';

/** The list of parameters, the constants and the memory. */
export function optimizerSetup({ experiment, constants }: Program, parameters: readonly string[]): Lines {
  const { kind, learningRate } = experiment.training.optimizer;
  const rule = optimizerWords[kind].numpy;
  return [
    `parameters = [${parameters.join(', ')}]`,
    '',
    `learning_rate = ${float(learningRate)}`,
    rule.constants.map(([name, key]) => `${name} = ${float(constants[key])}`),
    rule.memory.map(([list]) => `${list} = [np.zeros_like(parameter) for parameter in parameters]`),
  ];
}

/** The update. */
export function optimizerLines({ experiment }: Program): Lines {
  const { kind } = experiment.training.optimizer;
  const { memory, lines } = optimizerWords[kind].numpy;
  const entries = ['parameter', 'gradient', ...memory.map(([, entry]) => entry)].join(', ');
  const lists = ['parameters', 'gradients', ...memory.map(([list]) => list)].join(', ');
  return [`# Update: ${kind}`, `for ${entries} in zip(${lists}):`, indented(lines)];
}
