/** What is said of a number that somebody asks about. */

/** Below the question, which names the number already. @param name the number in words, @param state where it comes from */
export function aboutNumber(name: string, state: 'ahead' | 'given' | 'made'): string {
  const subject = name.charAt(0).toUpperCase() + name.slice(1);
  if (state === 'ahead') return `${subject} lies ahead: step on, then ask again.`;
  if (state === 'given') return `${subject} was given: no operation of this update made it.`;
  return `${subject} was made by this operation, from the numbers below it.`;
}

export const close = 'Close';
export const goToStep = 'Go to this step';
export const comeFrom = (numbers: number) => `where ${numbers === 1 ? 'this comes' : 'these come'} from`;
