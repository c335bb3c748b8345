/** The module that answers, at work: parameters and inputs go into its memory, answers come out. */
import type { Outputs } from '../forward-many.ts';
import type { Workspace } from '../workspace.ts';
import { type LayerLayout, placesOf } from './layout.ts';
import { writeNames } from './machine.ts';
import { type Module, stretch } from './network.ts';
import { grow, type Host } from './wasm/host.ts';

export interface Answering {
  /** As forwardToOutputs. */
  answer(workspace: Workspace, columns: readonly Float64Array[]): Outputs & { readonly answers: Float64Array[][] };
}

export function createAnswering({ memory, run }: Host, module: Module): Answering {
  const { layout, size } = module;
  const { layers } = layout;
  const top = layers.at(-1) as LayerLayout;
  grow(memory, size);
  const numbers = new Float64Array(memory.buffer);
  writeNames(numbers, module, {});

  return {
    answer({ blocks, parameters }, columns) {
      const count = columns[0]?.length ?? 0;
      const columnsOf = (units: number) => Array.from({ length: units }, () => new Float64Array(count));
      const answers = [[...columns], ...layers.map(({ units }) => columnsOf(units))];
      const z = columnsOf(top.units);
      const logSumExp = new Float64Array(top.activation === 'softmax' ? count : 0);
      for (const [k, place] of placesOf(layout, blocks).entries()) numbers[place] = parameters[k] as number;
      const out = [...answers.flat(), ...z, ...(logSumExp.length > 0 ? [logSumExp] : [])];
      for (let from = 0; from < count; from += stretch) {
        const to = Math.min(count, from + stretch);
        const place = (k: number) => module.columns / 8 + k * stretch;
        for (const [k, column] of columns.entries()) numbers.set(column.subarray(from, to), place(k));
        run(0, to - from);
        for (let k = columns.length; k < out.length; k++)
          (out[k] as Float64Array).set(numbers.subarray(place(k), place(k) + to - from), from);
      }
      return { answers, z, logSumExp };
    },
  };
}
