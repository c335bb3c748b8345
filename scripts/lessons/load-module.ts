import { pathToFileURL } from 'node:url';

/** Loads a module by its file: the development server has a way of its own, which knows what was saved since. */
export type LoadModule = (file: string) => Promise<unknown>;

export const importFile: LoadModule = (file) => import(pathToFileURL(file).href);
