/**
 * From a typed expression to the graph of its operations. A line `x = -2` gives a number, `q = x + y` names a part, the last
 * line is the result. Names without a number begin at 1, 2, 3 …, in the order in which they come.
 */
import type { GraphNode, GraphSpec, OperationName } from '../../engine/graph/graph.ts';
import { linesOf } from './parse.ts';
import { bounds, type Expression, type Line, type Misread, Unreadable } from './syntax.ts';

export type ReadGraph =
  | { readonly ok: true; readonly graph: GraphSpec }
  | { readonly ok: false; readonly misread: Misread };

/** Total: any text is a graph, or is refused with the place and what was expected there. */
export function readGraphText(text: string): ReadGraph {
  try {
    return { ok: true, graph: graphOf(linesOf(text), text.length) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ok: false, misread: { at: error.span.at, end: error.span.end, says: error.message } };
  }
}

/** The number that a text of digits stands for, with its sign or as a fraction; undefined for anything to be computed. */
function constantOf(is: Expression): number | undefined {
  if (is.kind === 'number') return is.value;
  if (is.kind === 'negate') {
    const value = constantOf(is.of);
    return value === undefined ? undefined : 0 - value;
  }
  return undefined;
}

/** A constant is called as it is written: 2, −1, 1/3. Each has a node of its own, told from its likes by signs that are not seen. */
const constantName = (value: number) => String(value).replace('-', '−');
const unseen = '\u2060';

function graphOf(lines: readonly Line[], end: number): GraphSpec {
  const last = lines.at(-1);
  if (last === undefined)
    throw new Unreadable({ at: 0, end }, 'Nothing is typed yet: expected an expression, as in (x + y) * z.');
  const nodes: GraphNode[] = [];
  /** What a name stands for: the node of that name. */
  const known = new Map<string, string>();
  const used = new Set<string>();
  /** Names that a line has given. */
  const defined = new Set<string>();
  const fresh = namesBeside(lines);
  let operations = 0;
  let unnamed = 0;

  const add = (node: GraphNode) => {
    nodes.push(node);
    return node.name;
  };
  const constant = (value: number, name = constantName(value)): string =>
    nodes.some((node) => node.name === name)
      ? constant(value, `${name}${unseen}`)
      : add({ name, value, constant: true });
  const operate = (op: OperationName, of: readonly string[], name = fresh(), exponent?: number) => {
    operations++;
    if (operations > bounds.operations)
      throw new Unreadable(
        { at: 0, end },
        `This has more than ${bounds.operations} operations: expected at most as many.`,
      );
    return add({ name, op, of, ...(exponent === undefined ? {} : { exponent }) });
  };
  const given = (name: string) => {
    used.add(name);
    const node = known.get(name);
    if (node !== undefined) return node;
    known.set(name, name);
    return add({ name, value: ++unnamed });
  };

  /** The node of an expression. @param name what it is called, where it is called anything */
  function node(is: Expression, name?: string): string {
    const value = constantOf(is);
    if (value !== undefined) return constant(value);
    switch (is.kind) {
      case 'name':
        return given(is.name);
      case 'sum':
        return operate(
          'add',
          is.of.map((part) => node(part)),
          name,
        );
      case 'product':
        return operate(
          'multiply',
          is.of.map((part) => node(part)),
          name,
        );
      case 'quotient':
        return quotient(is.of, name);
      case 'power':
        return operate('power', [node(is.of)], name, is.exponent);
      case 'call':
        return call(is, name);
      default:
        return operate('multiply', [constant(-1), node((is as { of: Expression }).of)], name);
    }
  }

  /** a ∕ b is a · b⁻¹, and 1 ∕ b is b⁻¹ alone; of a number that is written out, b⁻¹ is a constant. */
  function quotient([over, under]: readonly [Expression, Expression], name: string | undefined): string {
    const divisor = constantOf(under);
    if (divisor) {
      const inverse = () => constant(1 / divisor, `1/${constantName(divisor)}`);
      return constantOf(over) === 1 ? inverse() : operate('multiply', [node(over), inverse()], name);
    }
    if (constantOf(over) === 1) return operate('power', [node(under)], name, -1);
    const factor = node(over);
    return operate('multiply', [factor, operate('power', [node(under)], undefined, -1)], name);
  }

  function call({ name: of, of: args }: Extract<Expression, { kind: 'call' }>, name: string | undefined): string {
    const operands = args.map((part) => node(part));
    // Of equal operands the first is the maximum: ReLU has slope 0 at 0.
    if (of === 'relu') return operate('max', [constant(0), ...operands], name);
    return operate(of === 'ln' ? 'log' : of, operands, name);
  }

  for (const line of lines) {
    const { name, is } = line;
    const value = constantOf(is);
    if (name === undefined && line !== last)
      throw new Unreadable(
        line,
        'This line has no name, and only the last one, the result, may stand without: expected a name in front, as in q = x + y.',
      );
    const wrong = name && wrongName(name, known.has(name.text), defined.has(name.text));
    if (name !== undefined && wrong !== undefined) throw new Unreadable(name, wrong);
    if (name === undefined) node(is, fresh('f'));
    else known.set(name.text, value === undefined ? node(is, name.text) : add({ name: name.text, value }));
    if (name !== undefined) defined.add(name.text);
  }
  const result = nodes.at(-1);
  if (result === undefined || !('op' in result) || operations === 0)
    throw new Unreadable({ at: 0, end }, 'Nothing is computed here: expected an operation, as in x * y.');
  for (const { name } of lines)
    if (name !== undefined && name !== last.name && !used.has(name.text))
      throw new Unreadable(name, `“${name.text}” is never used: expected it in a later line.`);
  return { kind: 'graph', nodes };
}

/** Why a line cannot have this name. */
function wrongName({ text }: NonNullable<Line['name']>, isKnown: boolean, isDefined: boolean): string | undefined {
  if (text.length > bounds.name) return `This name is too long: expected at most ${bounds.name} characters.`;
  if (isDefined) return `“${text}” has been given already: expected another name.`;
  return isKnown ? `“${text}” is used before this line: expected its line to come first.` : undefined;
}

/** Names for the parts that have none: letters of which the text has none, numbered; the result is f where that is free. */
function namesBeside(lines: readonly Line[]): (wanted?: string) => string {
  const taken = new Set<string>();
  const collect = (is: Expression) => {
    if (is.kind === 'name') taken.add(is.name);
    else if (is.kind !== 'number') for (const part of [is.of].flat() as Expression[]) collect(part);
  };
  for (const { name, is } of lines) {
    if (name) taken.add(name.text);
    collect(is);
  }
  const letter =
    ['u', 'v', 't', 's', 'r', 'q', 'p'].find((each) => ![...taken].some((name) => name.startsWith(each))) ?? 'node';
  let count = 0;
  return (wanted) => (wanted !== undefined && !taken.has(wanted) ? wanted : `${letter}${++count}`);
}
