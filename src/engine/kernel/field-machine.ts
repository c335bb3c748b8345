/** The module that answers, at work: parameters and inputs go into its memory, answers come out. */
import type { Outputs } from '../forward-many.ts';
import type { Workspace } from '../workspace.ts';
import { column, type FieldLayer, type FieldModule, stretch } from './field.ts';
import { hostFunctions } from './scalars.ts';
import { grow, type WebAssemblyApi } from './wasm/host.ts';

export interface FieldMachine {
  /** As forwardToOutputs. */
  answer(workspace: Workspace, columns: readonly Float64Array[]): Outputs & { readonly answers: Float64Array[][] };
}

/** The layers of a network as its arrays have them. */
export const fieldLayers = ({ layers }: Workspace): FieldLayer[] =>
  layers.map(({ inputs, units, activation }) => ({
    inputs,
    units,
    activation: (activation?.name ?? 'softmax') as FieldLayer['activation'],
  }));

export function createFieldMachine(
  api: WebAssemblyApi,
  compiled: object,
  layers: readonly FieldLayer[],
  module: FieldModule,
): FieldMachine {
  const memory = new api.Memory({ initial: 1 });
  grow(memory, module.memory.size);
  const host = { memory, ...hostFunctions };
  const run = new api.Instance(compiled, { host }).exports['run'] as (bytes: number) => void;
  const numbers = new Float64Array(memory.buffer);
  for (const [address, value] of module.memory.constants) numbers.fill(value, address / 8, address / 8 + 2);
  const sizes = [layers[0]?.inputs as number, ...layers.map(({ units }) => units)];
  const softmax = layers.at(-1)?.activation === 'softmax';

  return {
    answer({ parameters }, columns) {
      const count = columns[0]?.length ?? 0;
      const rows = (units: number) => Array.from({ length: units }, () => new Float64Array(count));
      const answers = [[...columns], ...sizes.slice(1).map(rows)];
      const z = rows(sizes.at(-1) as number);
      const logSumExp = new Float64Array(softmax ? count : 0);
      numbers.set(parameters, module.parameters / 8);
      for (let from = 0; from < count; from += stretch) {
        const to = Math.min(count, from + stretch);
        const take = (row: Float64Array, address: number) =>
          row.set(numbers.subarray(address / 8, address / 8 + to - from), from);
        const put = (row: Float64Array, k: number) =>
          numbers.set(row.subarray(from, to), ((module.answers[0] as number) + k * column) / 8);
        for (const [k, row] of columns.entries()) put(row, k);
        run(8 * (to - from));
        for (const [l, units] of answers.slice(1).entries())
          for (const [k, row] of units.entries()) take(row, (module.answers[l + 1] as number) + k * column);
        for (const [k, row] of z.entries()) take(row, module.z + k * column);
        if (softmax) take(logSumExp, module.logSumExp);
      }
      return { answers, z, logSumExp };
    },
  };
}
