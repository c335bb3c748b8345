/** Any expression, and how it is written with no more brackets than it needs. */
import fc from 'fast-check';
import { type Expression, functionNames } from '../../src/notation/expression/syntax.ts';

const leaf = fc.oneof(
  fc.record({ kind: fc.constant('number' as const), value: fc.integer({ min: 0, max: 30 }).map((n) => n / 4) }),
  fc.record({ kind: fc.constant('name' as const), name: fc.constantFrom('x', 'y', 'w1', 'bias') }),
);

const { any } = fc.letrec<{ any: Expression }>((tie) => {
  const inner = tie('any');
  const pair = fc.tuple(inner, inner);
  return {
    any: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.record({ kind: fc.constant('negate' as const), of: inner }),
      fc.record({ kind: fc.constant('sum' as const), of: fc.array(inner, { minLength: 2, maxLength: 4 }) }),
      fc.record({ kind: fc.constantFrom('product' as const, 'quotient' as const), of: pair }),
      fc.record({ kind: fc.constant('power' as const), of: inner, exponent: fc.integer({ min: -3, max: 3 }) }),
      fc
        .record({ name: fc.constantFrom(...functionNames), of: fc.array(inner, { minLength: 2, maxLength: 3 }) })
        .map(({ name, of }) => ({ kind: 'call' as const, name, of: name === 'max' ? of : of.slice(0, 1) })),
    ),
  };
});

export const expression = any;

/** How tightly a kind of expression holds together. */
const strength = { sum: 1, product: 2, quotient: 2, negate: 3, power: 4, call: 5, number: 5, name: 5 } as const;

export function printed(is: Expression): string {
  const at = (least: number, of: Expression) => (strength[of.kind] < least ? `(${printed(of)})` : printed(of));
  switch (is.kind) {
    case 'number':
      return String(is.value);
    case 'name':
      return is.name;
    case 'negate':
      return `-${at(3, is.of)}`;
    case 'sum':
      return is.of
        .map((part, k) => {
          if (k === 0) return at(2, part);
          return part.kind === 'negate' ? ` - ${at(2, part.of)}` : ` + ${at(2, part)}`;
        })
        .join('');
    case 'product':
      return `${at(2, is.of[0])} * ${at(3, is.of[1])}`;
    case 'quotient':
      return `${at(2, is.of[0])} / ${at(3, is.of[1])}`;
    case 'power':
      return `${at(5, is.of)}^${is.exponent}`;
    case 'call':
      return `${is.name}(${is.of.map(printed).join(', ')})`;
  }
}

/** The same without its places in a text. */
export function unplaced(is: Expression): unknown {
  const { span: _, ...rest } = is;
  if (!('of' in rest)) return rest;
  return { ...rest, of: Array.isArray(rest.of) ? rest.of.map(unplaced) : unplaced(rest.of as Expression) };
}
