/** Digits of every script. */

/** The value of a digit of any script: everywhere ten of them stand in a row, and 0 is the first. */
export function digitOf(sign: string): string {
  let before = sign.codePointAt(0) as number;
  const first = before;
  while (/\p{Nd}/u.test(String.fromCodePoint(before - 1))) before--;
  return String((first - before) % 10);
}
