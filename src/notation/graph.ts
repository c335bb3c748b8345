/** What a scalar computational graph says: its nodes by their names, and derivatives of the last node by each of them. */
import type { GraphSpec } from '../engine/graph/graph.ts';
import { isOperation } from '../engine/graph/graph.ts';
import { wiresOf } from '../engine/graph/wires.ts';
import { at } from '../engine/trace/cell-names.ts';
import type { graphKinds } from '../engine/trace/kinds/graph.ts';
import type { Cell } from '../engine/trace/layout.ts';
import type { Run } from '../engine/trace/start-run.ts';
import { all, asProduct, capital, endOfComputing, passes, product, timesAsMuch } from './english.ts';
import type { Label, Notation, PartName } from './notation.ts';
import { type Named, notationOf, type Said, type Sentence } from './vocabulary.ts';

interface Place {
  readonly name: string;
  /** The operand at hand, with its place where the operation has the same one twice. */
  readonly operand: string;
  readonly twice: string;
  readonly last: string;
  readonly role: 'given' | 'computed' | 'last';
}

const by = (of: string, name: string): Label => ({ base: `∂${of}∕∂${name}` });
const roles = { given: 'input', computed: 'a', last: 'loss' } as const;
const colour = ({ role }: Place) => roles[role];

export const graphQuantities = {
  node: {
    label: ({ name }) => ({ base: name }),
    words: ({ name }) => `the node ${name}`,
    colour,
    given: 'a given number',
  },
  nodeExponent: {
    label: ({ name }) => ({ base: 'n', argument: { base: name } }),
    words: ({ name }) => `the exponent of ${name}`,
    colour: 'plain',
    given: 'part of the operation',
  },
  nodeSlope: {
    label: ({ name, operand }) => by(name, operand),
    words: ({ name, operand, twice }) => `the slope of ${name} by ${operand}${twice}`,
    colour: 'z',
    gradient: true,
  },
  nodePath: {
    // In words: two fractions side by side would read as a product that is taken twice.
    label: ({ name, operand }) => ({ base: `to ${operand} through ${name}` }),
    words: ({ name, operand, twice }) => `what reaches ${operand} through ${name}${twice}`,
    colour: 'a',
    gradient: true,
  },
  nodeGradient: {
    label: ({ last, name }) => by(last, name),
    words: ({ name }) => `the gradient of ${name}`,
    colour,
    gradient: true,
  },
} as const satisfies Record<string, Named<Place>>;

const result = ({ written, value }: Said, of: string) => `${capital(written)} is ${of}: ${value}.`;
const function_ =
  (name: string): Sentence =>
  (said) =>
    result(said, `${name} ${said.what(0)}, ${said.read(0)}`);

/**
 * @param slope the sentence of a slope, which names the operand and not what the act happened to read
 * @param arriving how many gradients arrive at the node that an event writes
 */
const sentencesOf = (slope: Sentence, arriving: (said: Said) => number) =>
  ({
    nodeAdd: (said) => result(said, `the sum of ${all(said)}`),
    nodeMultiply: (said) => result(said, product(said)),
    nodePower: (said) => result(said, `${said.what(0)}, ${said.read(0)}, to the power of ${said.read(1)}`),
    nodeMaximum: (said) => result(said, `the largest of ${all(said)}`),
    nodeExp: function_('e to the power of'),
    nodeLog: function_('the natural logarithm of'),
    nodeTanh: function_('tanh of'),
    nodeSigmoid: function_('sigmoid of'),
    slopeOfAdd: slope,
    slopeOfMultiply: slope,
    slopeOfPower: slope,
    slopeOfMaximum: slope,
    slopeOfExp: slope,
    slopeOfLog: slope,
    slopeOfTanh: slope,
    slopeOfSigmoid: slope,
    nodeSeed: ({ written, value }) => `${capital(written)} is ${value}: it changes as much as itself.`,
    chain: asProduct,
    nodeGather: (said) => {
      const { count, written, value } = said;
      if (count > 1) return `What arrives adds up: ${written} is ${value}.`;
      return arriving(said) === 1
        ? `Only this arrives: ${written} is ${value}.`
        : `Several arrive, and the last takes the place of those before: ${written} is ${value}.`;
    },
  }) as const satisfies Record<keyof typeof graphKinds, Sentence>;

/** Two ends that have a reason of their own: nothing can be divided by 0, and only numbers above 0 have a logarithm. */
function endOfGraph(said: Said): string {
  const { event, written, what, read } = said;
  const [first = 0, exponent = 0] = event.readValues;
  const why = (reason: string) =>
    `The run ends here. ${capital(written)} ${reason} With another number it would go on.`;
  if (event.kind === 'nodePower' && first === 0 && exponent < 0) return why(`is a division by zero: ${what(0)} is 0.`);
  if (event.kind === 'nodeLog' && first <= 0)
    return why(`is the logarithm of ${what(0)}, ${read(0)}: only numbers above 0 have one.`);
  return endOfComputing(said);
}

/** `node 3` for a node, its exponent and its gradient, `wire 3 0` for what belongs to an operand of it. */
export function graphPart(cell: Cell): PartName {
  const operand = at(cell, 'operand');
  return operand === undefined ? `node ${cell.index[0]}` : `wire ${cell.index.join(' ')}`;
}

export function graphNotation(run: Run<GraphSpec>): Notation {
  const { nodes } = run.experiment;
  const last = nodes.at(-1)?.name ?? '';
  const place = (cell: Cell): Place => {
    const node = nodes[cell.index[0] as number] as GraphSpec['nodes'][number];
    const operands = isOperation(node) ? node.of : [];
    const k = at(cell, 'operand') ?? 0;
    const operand = operands[k] ?? '';
    const isTwice = operands.filter((name) => name === operand).length > 1;
    return {
      name: node.name,
      operand,
      twice: isTwice ? `, operand ${k + 1}` : '',
      last,
      role: node.name === last ? 'last' : isOperation(node) ? 'computed' : 'given',
    };
  };
  const slope: Sentence = ({ event, value }) => {
    const { name, operand } = place(event.write);
    return `If ${operand} rises a little, ${name} changes ${timesAsMuch(value)}.`;
  };
  const wires = wiresOf(run.experiment);
  return notationOf(run, {
    quantities: graphQuantities,
    sentences: sentencesOf(slope, ({ event }) => wires[event.write.index[0] as number]?.length ?? 0),
    passes,
    place,
    part: graphPart,
    start: () => 'The given numbers are in place. Nothing is computed yet.',
    fault: endOfGraph,
  });
}
