import type { Label } from './notation.ts';

/** A label as plain text: ∂E/∂w5, a_h1. */
export function labelText({ base, sub, derivative, argument, times }: Label): string {
  const symbol = sub === undefined || sub === '' ? base : /^\d/.test(sub) ? base + sub : `${base}_${sub}`;
  const whole = argument === undefined ? symbol : `${symbol}(${labelText(argument)})`;
  return (derivative ? `∂E/∂${whole}` : whole) + (times === undefined ? '' : `·${labelText(times)}`);
}
