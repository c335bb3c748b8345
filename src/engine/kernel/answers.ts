/** The module that answers, at work: parameters and inputs go into its memory, answers come out. */
import type { Outputs } from '../forward-many.ts';
import type { Workspace } from '../workspace.ts';
import { placesOf } from './layout.ts';
import { writeNames } from './machine.ts';
import { type Module, stretch } from './network.ts';
import { type Host, roomFor } from './wasm/host.ts';

export interface Answering {
  /** As forwardToOutputs. */
  answer(workspace: Workspace, columns: readonly Float64Array[]): Outputs & { readonly answers: Float64Array[][] };
}

export function createAnswering({ memory, run }: Host, module: Module): Answering {
  const { layers, top } = module.layout;
  const numbers = roomFor(memory, module.size);
  writeNames(numbers, module, {});

  return {
    answer({ blocks, parameters }, columns) {
      const count = columns[0]?.length ?? 0;
      const columnsOf = (units: number) => Array.from({ length: units }, () => new Float64Array(count));
      const answers = [[...columns], ...layers.map(({ units }) => columnsOf(units))];
      const z = columnsOf(top.units);
      const last = top.activation === 'softmax' ? columnsOf(1) : [];
      for (const [k, place] of placesOf(module.layout, blocks).entries()) numbers[place] = parameters[k] as number;
      const all = [...answers.flat(), ...z, ...last];
      for (let from = 0; from < count; from += stretch) {
        const to = Math.min(count, from + stretch);
        const placeOf = (k: number) => module.columns / 8 + k * stretch;
        for (const [k, column] of columns.entries()) numbers.set(column.subarray(from, to), placeOf(k));
        run(0, to - from);
        for (const [k, column] of all.entries())
          if (k >= columns.length) column.set(numbers.subarray(placeOf(k), placeOf(k) + to - from), from);
      }
      return { answers, z, logSumExp: last[0] ?? new Float64Array(0) };
    },
  };
}
