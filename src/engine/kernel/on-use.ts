/**
 * The kernel behind the plain path: it is loaded and made when that has worked for a while, and goes on meanwhile, and wherever there
 * can be no kernel. Same bits either way.
 */
import type { Batches } from '../epoch.ts';
import type { Workspace } from '../workspace.ts';
import type { Kernels, Machines } from './kernels.ts';
import type { Subject } from './subject.ts';

/**
 * Products of an example with a parameter after which a module is made: the plain path takes about as long for them as making a module
 * does; docs/engine/kernel.md has the measurement.
 */
const worthwhile = 2_000_000;
/**
 * Of the page as a whole: the kernel, and by the number of parameters the products so far, since many short runs are a long one. It
 * decides how soon, never what, is computed.
 */
const page: { loading?: Promise<Kernels>; loaded?: Kernels; readonly products: Map<number, number> } = {
  products: new Map(),
};

const load = (): Promise<Kernels> => {
  page.loading ??= import('./kernels.ts').then(({ createKernels }) => {
    page.loaded = createKernels();
    return page.loaded;
  });
  return page.loading;
};

/** Makes the kernel of an experiment now, for those who measure and test. @returns whether there is one */
export const prepareTraining = async (subject: Subject): Promise<boolean> =>
  (await (await load()).training.make(subject)) !== undefined;
export const prepareAnswering = async (workspace: Workspace): Promise<boolean> =>
  (await (await load()).answering.make(workspace)) !== undefined;

/**
 * Waits for a machine until enough has been done without.
 * @returns the machine, once it is there; it is told the examples that are about to be computed
 */
function waiting<Its, Of extends Pick<Workspace, 'parameters'>>(
  its: (kernels: Kernels) => Machines<Of, Its>,
  subject: Of,
) {
  const parameters = subject.parameters.length;
  let machine: Its | undefined;
  let looked: true | undefined;
  let asked: true | undefined;
  return (examples: number): Its | undefined => {
    if (!looked && page.loaded) {
      looked = true;
      machine = its(page.loaded).ready(subject);
    }
    if (machine !== undefined || asked) return machine;
    const products = (page.products.get(parameters) ?? 0) + examples * parameters;
    page.products.set(parameters, products);
    if (products >= worthwhile) {
      asked = true;
      load()
        .then((kernels) => its(kernels).make(subject))
        .then(
          (made) => {
            machine = made;
          },
          // Without the file the plain path goes on.
          () => undefined,
        );
    }
    return undefined;
  };
}

/**
 * What makes updates on a state, in place, from one of a number on.
 * @returns how many; 0 where the plain path has to go on
 */
export type Helper = (state: Float64Array, batches: Batches, from: number, count: number) => number;

export function helperFor(subject: Subject): Helper {
  const { data, training } = subject.experiment;
  const examples = Math.min(training.batchSize ?? data.inputs.length, data.inputs.length);
  const machine = waiting((kernels) => kernels.training, subject);
  // For one update copying the state there and back does not pay.
  return (state, batches, from, count) =>
    count < 2 ? 0 : (machine(count * examples)?.train(subject, state, batches, from, count) ?? 0);
}

/** For so few examples putting parameters and inputs into memory does not pay. */
const fewExamples = 64;

/** The passes of many examples through a network; undefined where the plain path has to do it. */
export function answersFor(workspace: Workspace, columns: readonly Float64Array[]) {
  const examples = columns[0]?.length ?? 0;
  if (examples < fewExamples) return undefined;
  workspace.kernel ??= waiting((kernels) => kernels.answering, workspace);
  return workspace.kernel(examples)?.answer(workspace, columns);
}
