/** What F17.2 says. */

export const whatEachStepKeeps = (id: string) => `What each step keeps and lets in (${id})`;
export const keptFCBefore = 'kept: f · c before';
export const letInIG = 'let in: i · g';
export const cTheirSum = 'c: their sum';
export const shownHOTanh = 'shown: h = o · tanh(c)';
export const step = (t: number) => `step ${t}`;
