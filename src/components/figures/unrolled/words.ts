/** What F17.1 says. */

export const whatEachStepAdds = (id: string) => `What each step adds (${id})`;
export const toUHBefore = 'to ∂u: δ · h before';
export const step = (t: number) => `step ${t}`;
export const gradient = 'gradient';
