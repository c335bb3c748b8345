/** Graphs and expressions as text: what stands in the field of an editor, and what stands in a link. */
import { type GraphSpec, isConstant, isOperation, type OperationNode } from '../../engine/graph/graph.ts';
import { tokensOf } from './tokens.ts';

/** The lines that make a graph: its numbers, then each operation under its name. */
export function textOfGraph({ nodes }: GraphSpec): string {
  return nodes
    .flatMap((node) => {
      if (isOperation(node)) return `${node.name} = ${operation(node)}`;
      return isConstant(node) ? [] : `${node.name} = ${node.value}`;
    })
    .join('\n')
    .replaceAll('−', '-');
}

const functions = { max: 'max', exp: 'exp', log: 'ln', tanh: 'tanh', sigmoid: 'sigmoid' } as const;

/** An operand between signs: what has one of its own stands in brackets, as −2^3 would be −(2^3). */
const factor = (name: string) => (/^−|\//.test(name) ? `(${name})` : name);

function operation({ op, of: names, exponent }: OperationNode): string {
  const of = names.map(factor);
  if (op === 'add') return of.join(' + ');
  if (op === 'multiply') return of.join(' * ');
  if (op === 'power') return `${of[0]}^${exponent}`;
  return `${functions[op]}(${of.join(', ')})`;
}

/** A link's parts hold no comma: one between operands is written as an exclamation mark, which no expression has. */
export const toLink = (text: string) =>
  tokensOf(text)
    .map((token) => {
      if (token.kind === 'number') return String(token.value);
      if (token.kind === 'name') return token.name;
      return token.kind === 'sign' ? (token.sign === ',' ? '!' : token.sign) : text.slice(token.at, token.end);
    })
    .join('');

/** The text of a link as it is edited: a line for each part. */
export const fromLink = (text: string) =>
  text
    .replaceAll('!', ', ')
    .split(';')
    .map((line) => line.replace('=', ' = '))
    .join('\n');
