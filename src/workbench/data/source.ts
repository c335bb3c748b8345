/** What other rooms of the workbench need of data: the kinds of sources, and one function from a source to a network's examples. */
export * from './kinds.ts';
export { dataLimits } from './limits.ts';
export { prepare, preparing } from './prepare.ts';
export { readPreparation, readSource } from './read-source.ts';
