/** What F9.1 says. */

export const goTo = 'Go to';
export const bias = 'bias';
export const pathThrough = (via: string) => `path through ${via}`;
export const chainOfOnePath = (name: string) => `The chain of ${name}: one path`;
export const chainOfPathsAdded = (name: string, paths: number) => `The chain of ${name}: ${paths} paths, added`;
export const networkAtThisStep = (units: string) =>
  `The network at this step: ${units}. All numbers stand in the tables below the figure.`;
