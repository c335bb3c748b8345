/** Machines by shape: networks of one shape share a module and its memory, whose numbers are those of the one at work. */
import type { Workspace } from '../workspace.ts';
import { type Answering, createAnswering } from './answers.ts';
import { createMachine, type Machine } from './machine.ts';
import { type Module, moduleOf } from './network.ts';
import { answeringShape, type Shape, shapeOf, type TrainingShape } from './shape.ts';
import type { Subject } from './subject.ts';
import { type Host, start, type WebAssemblyApi, webAssembly } from './wasm/host.ts';

/** So many shapes of a kind are kept: two runs beside each other, and those that a reader goes to and fro between. */
const kept = 6;

/** Machines of one kind, for whatever it is that they work on. */
export interface Machines<Subject, Its> {
  /** The machine of this shape; undefined as long as there is none. */
  ready(subject: Subject): Its | undefined;
  /** Makes it. Undefined where there can be none: beyond the kernel, or no WebAssembly, forbidden, or without SIMD. */
  make(subject: Subject): Promise<Its | undefined>;
}

type Layers = Pick<Workspace, 'layers'>;

/** A module of this shape, and its memory. */
export async function hosted(api: WebAssemblyApi, shape: Shape, { layers }: Layers): Promise<[Host, Module]> {
  const module = moduleOf(shape);
  // The host computes gelu: erf has loops, and a table. Where no layer has it, nothing calls it.
  const gelu = layers.find(({ activation }) => activation?.name === 'gelu')?.activation;
  return [await start(api, module.bytes, gelu ?? { f: Number, df: Number }), module];
}

/** One of the machines that are kept. */
interface Entry<Its> {
  readonly made: Promise<Its>;
  machine?: Its;
}

function machinesOf<Its, Subject extends Layers>(
  shapeOf: (subject: Subject) => Shape | undefined,
  create: (host: Host, module: Module, shape: Shape) => Its,
): Machines<Subject, Its> {
  /** The one that was asked for last stands last. */
  const machines = new Map<string, Entry<Its>>();
  let possible = true;

  /** @param make makes what is not there */
  const find = (subject: Subject, make?: (shape: Shape) => Promise<Its>): Entry<Its> | undefined => {
    const shape = possible ? shapeOf(subject) : undefined;
    const key = shape && JSON.stringify(shape);
    const entry = key && (machines.get(key) ?? (make && { made: make(shape) }));
    if (!entry) return undefined;
    machines.delete(key);
    machines.set(key, entry);
    for (const oldest of machines.keys()) if (machines.size > kept) machines.delete(oldest);
    return entry;
  };

  return {
    ready: (subject) => find(subject)?.machine,
    async make(subject) {
      const api = webAssembly();
      const entry = api && find(subject, async (shape) => create(...(await hosted(api, shape, subject)), shape));
      try {
        if (entry) entry.machine = await entry.made;
        return entry?.machine;
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
  machinesOf<Machine, Subject>(shapeOf, (host, module, { training }) =>
    createMachine(host, training as TrainingShape, module),
  );

export interface Kernels {
  readonly training: Machines<Subject, Machine>;
  /** Of answers to many examples. */
  readonly answering: Machines<Workspace, Answering>;
}

export const createKernels = (): Kernels => ({
  training: createTraining(),
  answering: machinesOf<Answering, Workspace>(answeringShape, createAnswering),
});
