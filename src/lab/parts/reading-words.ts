/** Single readings in words. */
/** "a 4", "an 8" */
export function aDigit(digit: number): string {
  return `${digit === 8 ? 'an' : 'a'} ${digit}`;
}
