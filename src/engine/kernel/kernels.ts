/** Machines by shape: networks of one shape share a module and its memory, whose numbers are those of the one at work. */
import type { Experiment } from '../experiment.ts';
import { parameterBlocks, totalSize } from '../parameters.ts';
import type { Workspace } from '../workspace.ts';
import { fieldModule } from './field.ts';
import { createFieldMachine, type FieldMachine, fieldLayers } from './field-machine.ts';
import { createMachine, type Machine } from './machine.ts';
import { shapeOf } from './shape.ts';
import { updateModule } from './update.ts';
import { type WebAssemblyApi, webAssembly } from './wasm/host.ts';

/** So many shapes of a kind are kept: two runs beside each other, and those that a reader goes to and fro between. */
const kept = 6;

/** Machines of one kind, for whatever it is that they work on. */
export interface Machines<Subject, Its> {
  /** The machine of this shape; undefined as long as there is none. */
  ready(subject: Subject): Its | undefined;
  /** Makes it. Undefined where there can be none: beyond the kernel, or no WebAssembly, forbidden, or without SIMD. */
  make(subject: Subject): Promise<Its | undefined>;
}

/** What makes the machine of a shape, and the shape in words. */
interface Recipe<Its> {
  readonly key: string;
  make(api: WebAssemblyApi): Promise<Its>;
}

function machinesOf<Subject, Its>(recipeOf: (subject: Subject) => Recipe<Its> | undefined): Machines<Subject, Its> {
  /** The one that was asked for last stands last. */
  const machines = new Map<string, { readonly made: Promise<Its>; machine?: Its }>();
  let possible = true;

  const keep = (key: string, entry: { readonly made: Promise<Its>; machine?: Its }) => {
    machines.delete(key);
    machines.set(key, entry);
    for (const oldest of machines.keys()) if (machines.size > kept) machines.delete(oldest);
  };

  return {
    ready(subject) {
      const key = possible ? recipeOf(subject)?.key : undefined;
      const entry = key === undefined ? undefined : machines.get(key);
      if (key === undefined || entry?.machine === undefined) return undefined;
      keep(key, entry);
      return entry.machine;
    },
    async make(subject) {
      const [recipe, api] = [possible ? recipeOf(subject) : undefined, webAssembly()];
      if (recipe === undefined || api === undefined) return undefined;
      const entry = machines.get(recipe.key) ?? { made: recipe.make(api) };
      keep(recipe.key, entry);
      try {
        entry.machine = await entry.made;
        return entry.machine;
      } catch {
        // The host compiles nothing of the kind: a policy, a browser without SIMD, no memory.
        possible = false;
        machines.clear();
        return undefined;
      }
    },
  };
}

/** Of whole updates. */
export const createTraining = () =>
  machinesOf<Experiment, Machine>((experiment) => {
    const shape = shapeOf(experiment);
    return (
      shape && {
        key: JSON.stringify(shape),
        async make(api) {
          const module = updateModule(shape, totalSize(parameterBlocks(experiment)));
          return createMachine(api, await api.compile(module.bytes), shape, module);
        },
      }
    );
  });

/** Of answers to many examples. */
const createAnswering = () =>
  machinesOf<Workspace, FieldMachine>((workspace) => {
    const layers = fieldLayers(workspace);
    return {
      key: JSON.stringify(layers),
      async make(api) {
        const module = fieldModule(layers);
        return createFieldMachine(api, await api.compile(module.bytes), layers, module);
      },
    };
  });

export interface Kernels {
  readonly training: Machines<Experiment, Machine>;
  readonly answering: Machines<Workspace, FieldMachine>;
}

export const createKernels = (): Kernels => ({ training: createTraining(), answering: createAnswering() });
