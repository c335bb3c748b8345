import { type Made, parts, type Stage, stages } from '../../../exercises/evaluation/pipeline.ts';
import { grouped } from '../../../notation/format.ts';
import { fitNumber } from '../../kit/picture/fit.ts';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import { secondNames, stageNames, type TaintFrame } from './frame.ts';
import { box, grid, movedUp, placeOf, rowOf, size } from './layout.ts';
import * as said from './words.ts';

interface Props {
  readonly frame: TaintFrame;
  readonly highlight: Highlight;
}

/** Every number in its row and column; what the test cards have touched is hatched, and framed twice where it must not be. */
export function NumbersPicture({ frame, highlight }: Props) {
  const { made, step, stage } = frame;
  const lit = made.find(({ id }) => highlight.lit === id);
  const from = (cards: readonly number[]) => grid.left + (cards[0] as number) * grid.wide;
  return (
    <svg
      class={frame.marked ? 'whole-drawing taint-picture marked' : 'whole-drawing taint-picture'}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={describe(frame)}
    >
      {Object.entries(parts).map(([name, cards]) => (
        <rect
          key={name}
          class={`part ${name}`}
          x={from(cards)}
          y={grid.top}
          width={cards.length * grid.wide}
          height={size.height - grid.top - 2}
        />
      ))}
      <g class="moved-rows" data-up={movedUp(stage)}>
        {stages.slice(0, step + 1).map((name) => (
          <StageName key={name} {...{ name }} isCurrent={name === stage} />
        ))}
        {made.map((its) => (
          <Box key={its.id} {...{ its, frame, highlight }} reads={lit?.reads ?? []} />
        ))}
      </g>
      <rect class="head" width={size.width} height={grid.top} />
      {Object.entries(parts).map(([name, cards]) => (
        <text key={name} class="part-name" x={from(cards) + (cards.length * grid.wide) / 2} y={13} text-anchor="middle">
          {name}
        </text>
      ))}
      {Object.values(parts)
        .flat()
        .map((n) => (
          <text key={n} class="card-name" x={grid.left + (n + 0.5) * grid.wide} y={31} text-anchor="middle">
            {said.card(n + 1)}
          </text>
        ))}
    </svg>
  );
}

/** What the row of a stage is called, and its second row where it has two. */
function StageName({ name, isCurrent }: { readonly name: Stage; readonly isCurrent: boolean }) {
  const words = [stageNames[name], secondNames[name]];
  return words.map((word, k) =>
    word === undefined ? null : (
      <text
        key={word}
        class={isCurrent ? 'stage-name current' : 'stage-name'}
        x={2}
        y={grid.top + (rowOf(name) + k) * grid.high + 20}
      >
        {word}
      </text>
    ),
  );
}

interface BoxProps extends Props {
  readonly its: Made;
  /** What the number that is pointed at was made of. */
  readonly reads: readonly string[];
}

function Box({ its, frame: { touched, leaked, marked, keptBack }, highlight: { lit, light }, reads }: BoxProps) {
  const { id, stage, value, symbol, words } = its;
  const { x, y } = placeOf(its);
  const text =
    id === keptBack
      ? '?'
      : stage === 'choice'
        ? grouped(value)
        : fitNumber(value, box.width - 0.5, box.letters, 3).text;
  const state = [
    'box',
    marked && touched.has(id) && 'touched',
    marked && leaked.has(id) && 'leak',
    lit === id && 'lit',
    reads.includes(id) && 'read',
  ];
  return (
    <g
      class={state.filter(Boolean).join(' ')}
      data-mark={id}
      data-id={id}
      onPointerEnter={() => light(id)}
      onPointerLeave={() => light(undefined)}
    >
      <title>{`${symbol}, ${words}`}</title>
      <rect x={x} y={y} width={box.width} height={box.height} rx="3" />
      <text x={x + box.width / 2} y={y + 16} text-anchor="middle">
        {text}
      </text>
      {marked && touched.has(id) ? <path class="sign" d={`M${x + box.width - 8} ${y}h8v8z`} /> : null}
    </g>
  );
}

function describe({ made, marked, touched, leaked, stage }: TaintFrame): string {
  const so = marked ? said.ofThemAreMarked(touched.size, leaked.size) : '';
  return said.numbersInRows(made.length, stageNames[stage], so);
}
