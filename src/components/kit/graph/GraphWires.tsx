import { useMemo } from 'preact/hooks';
import {
  type GraphNode,
  type GraphSpec,
  isConstant,
  isOperation,
  type OperationNode,
} from '../../../engine/graph/graph.ts';
import { at } from '../../../engine/trace/cell-names.ts';
import type { Cell } from '../../../engine/trace/layout.ts';
import { asWritten } from '../../../language.ts';
import { CellNumber } from '../picture/CellNumber.tsx';
import { FollowBox } from '../picture/FollowBox.tsx';
import { fitName } from '../picture/fit-more.ts';
import { type PictureProps, type Sight, sightOf } from '../picture/sight.ts';
import { layOutGraph, type Point, sizes, type Wire } from './layout.ts';

const { radius, stub } = sizes;
/** A picture of at most these widths is drawn as wide as its box, everywhere or in wide boxes; others keep their letters, and scroll. */
const [few, some] = [380, 640];
const cellOf = (quantity: 'node' | 'nodeGradient', k: number): Cell => ({ quantity, index: [k] });

interface Props extends PictureProps<GraphSpec> {
  /** Wires that are shown as one way through the graph: `4 0` leads into node 4 as its first operand. */
  readonly path?: ReadonlySet<string> | undefined;
}

/** A scalar graph: operations in the nodes, on the wire behind each its value, and below it the gradient once it is known. */
export function GraphWires(props: Props) {
  const { id, experiment, event, notation, highlight, path } = props;
  // Other numbers in the same places leave every node where it was.
  const shape = useMemo(() => shapeOf(experiment), [experiment]);
  const layout = useMemo(() => layOutGraph(experiment), [shape]);
  const { nodes, wires, width, height } = layout;
  const sight = sightOf(props);
  const point = (k: number) => nodes[k] as Point;
  const doing = event === undefined ? 'nothing is computed yet' : `last computed: ${sight.words(event.write)}`;
  const drawn = (wire: Wire, state = '') => (
    <path
      key={`${wire.from} ${wire.to} ${wire.operand}`}
      class={`wire ${state}`}
      d={pathOf(point(wire.from), wire, point(wire.to))}
    />
  );
  const resting = useMemo(() => wires.map((wire) => drawn(wire)), [layout]);
  const used = wires.flatMap((wire) => {
    const onPath = path?.has(`${wire.to} ${wire.operand}`) ? 'on-path' : '';
    const slope: Cell = { quantity: 'nodeSlope', index: [wire.to, wire.operand] };
    const lit = highlight.lit !== undefined && highlight.lit === notation.part(slope) ? 'lit' : '';
    const state = [stateOfWire(wire, sight), onPath, lit].filter((name) => name !== '').join(' ');
    return state === '' ? [] : [drawn(wire, state)];
  });
  const node = event && at(event.write, 'node');
  // A step has to do with two or three nodes: of the others nothing is asked.
  const touched = new Set(event && [event.write, ...event.reads].map(({ index }) => index[0]));
  const focus = node === undefined ? undefined : point(node);
  return (
    <FollowBox
      label={`Graph (${id})`}
      focus={focus && { x: focus.x - radius, width: 2 * radius + stub, y: focus.y - radius, height: 3 * radius }}
    >
      <svg
        class={['graph-of-wires', width <= few ? 'few' : width <= some ? 'some' : ''].filter(Boolean).join(' ')}
        {...{ width, height }}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`Graph of ${nodes.length} nodes${event === undefined ? '' : `, ${notation.pass(event.pass)}`}; ${doing}`}
      >
        {/* What the last event used is drawn once more, over the others: none of them has to move for a step. */}
        <g>{resting}</g>
        <g>{used}</g>
        {experiment.nodes.map((its, k) => (
          <Node
            key={its.name}
            node={its}
            {...{ k, sight }}
            at={point(k)}
            last={k === nodes.length - 1}
            busy={touched.has(k) || highlight.lit !== undefined}
          />
        ))}
      </svg>
    </FollowBox>
  );
}

/** What the layout of a graph depends on: who reads whom. */
const shapeOf = ({ nodes }: GraphSpec) =>
  JSON.stringify(nodes.map((node) => [node.name, isOperation(node) ? node.of : 0]));

/** From the end of the operand's own stretch, through its bends, to the node that reads it. */
function pathOf(from: Point, { through }: Wire, to: Point): string {
  const start = { x: from.x + radius + stub, y: from.y };
  // A bend is as long as a node with its stretch, so that a wire passes by level.
  const stops = through.flatMap(({ x, y }) => [
    { x: x - radius, y },
    { x: x + radius + stub, y },
  ]);
  const all = [start, ...stops, { x: to.x - radius - 5, y: to.y }];
  return all
    .map(({ x, y }, k) => {
      if (k === 0) return `M${x} ${y}`;
      const before = all[k - 1] as Point;
      const half = Math.round((before.x + x) / 2);
      return before.y === y ? `H${x}` : `C${half} ${before.y} ${half} ${y} ${x} ${y}`;
    })
    .join('');
}

/** Whether the last event went along a wire: an operand read, or what flows back through it. */
function stateOfWire({ from, to, operand }: Wire, { event }: Sight): string {
  if (event === undefined) return '';
  const { write, reads } = event;
  const along = (cell: Cell) =>
    (cell.quantity === 'nodeSlope' || cell.quantity === 'nodePath') &&
    cell.index[0] === to &&
    cell.index[1] === operand;
  if (along(write)) return 'written backwards';
  if (reads.some(along)) return 'read backwards';
  const forward = write.quantity === 'node' && write.index[0] === to;
  return forward && reads.some((cell) => cell.quantity === 'node' && cell.index[0] === from) ? 'read' : '';
}

interface NodeProps {
  readonly node: GraphNode;
  readonly k: number;
  readonly at: Point;
  readonly sight: Sight;
  readonly last: boolean;
  /** Whether a step or the reader may be at it. */
  readonly busy: boolean;
}

/** Most nodes of a large graph are the same after a step as before: these are kept as they are drawn. */
function Node(props: NodeProps) {
  const { node, k, at, sight, last, busy } = props;
  const [value, gradient] = [cellOf('node', k), cellOf('nodeGradient', k)];
  const states = busy ? [sight.state(value, gradient), sight.state(value), sight.state(gradient)] : ['', '', ''];
  return useMemo(
    () => <DrawnNode {...props} />,
    [
      ...[node, at, last, sight.value(value), sight.value(gradient)],
      ...[isOperation(node) ? undefined : sight.edit(value), ...states],
    ],
  );
}

function DrawnNode({ node, k, at: { x, y }, sight, last }: Omit<NodeProps, 'busy'>) {
  const [value, gradient] = [cellOf('node', k), cellOf('nodeGradient', k)];
  const computed = isOperation(node);
  const middle = x + radius + stub / 2;
  // Constants of one value are told apart by signs that are not seen.
  const name = fitName(node.name.replaceAll(/\p{Cf}/gu, ''), computed ? 2 * radius + 26 : 2 * radius + 8, 12);
  return (
    <g
      class={`node ${computed ? 'computed' : isConstant(node) ? 'given constant' : 'given'} ${sight.state(value, gradient)}`}
      {...sight.points(value)}
    >
      <title>{`${node.name}, ${sight.words(value)}`}</title>
      <path class="wire" d={`M${x + radius} ${y}h${stub}`} />
      {computed ? <path class="arrow" d={`M${x - radius - 6} ${y - 4}l6 4l-6 4Z`} /> : null}
      {computed ? (
        <circle cx={x} cy={y} r={radius} />
      ) : (
        <rect x={x - radius - 8} y={y - 12} width={2 * radius + 10} height={24} rx={6} />
      )}
      <text
        class="symbol"
        x={computed ? x : x - 3}
        y={y + 4}
        text-anchor="middle"
        font-size={computed ? symbolSize(node) : 12}
      >
        {computed ? <OperationSign node={node} /> : name}
      </text>
      {computed ? (
        <text class="name" x={x} y={y + radius + 11} font-size={12} text-anchor="middle">
          {name}
        </text>
      ) : null}
      <CellNumber {...{ sight }} cell={value} x={middle} y={y - 5} room={stub - 4} />
      {sight.value(gradient) === undefined ? null : (
        <CellNumber {...{ sight }} cell={gradient} x={middle} y={y + 15} room={stub - 4} class="gradient" />
      )}
      {last ? <path class="end" d={`M${x + radius + stub} ${y - 5}v10`} /> : null}
    </g>
  );
}

const symbols = { add: '+', multiply: '×', max: 'max', exp: 'exp', log: 'ln', tanh: 'tanh', sigmoid: 'σ' } as const;
const symbolSize = ({ op }: OperationNode) => (op === 'add' || op === 'multiply' || op === 'sigmoid' ? 17 : 12);

/** The operation of a node; a power with its exponent. */
function OperationSign({ node: { op, exponent } }: { readonly node: OperationNode }) {
  if (op !== 'power') return <>{symbols[op]}</>;
  return (
    <>
      x
      <tspan dy={-5} font-size={11}>
        {asWritten(exponent as number)}
      </tspan>
    </>
  );
}
