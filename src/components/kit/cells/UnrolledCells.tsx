import { type CellsSpec, cellSizes } from '../../../engine/cells/cells.ts';
import { at } from '../../../engine/trace/cell-names.ts';
import type { Cell } from '../../../engine/trace/layout.ts';
import { CellNumber } from '../picture/CellNumber.tsx';
import { FollowBox } from '../picture/FollowBox.tsx';
import { type PictureProps, type Sight, sightOf } from '../picture/sight.ts';
import { ParameterPlanes } from './ParameterPlanes.tsx';
import { boxWidth, cell, type SlotView, sizes, type UnitBox, unrolledLayout } from './unrolled-layout.ts';

/** Cells unrolled over time: a column a step, below each number its gradient once it is known; under them all, the parameters. */
export function UnrolledCells(props: PictureProps<CellsSpec>) {
  const { id, experiment, event, notation } = props;
  const sight = sightOf(props);
  const { hidden, inputs, steps } = cellSizes(experiment);
  const layout = unrolledLayout(experiment);
  const { width, height, x, inputTop, hiddenY } = layout;
  const name = experiment.kind === 'lstm' ? 'LSTM' : 'Recurrent';
  const doing = event === undefined ? 'nothing is computed yet' : `last computed: ${sight.words(event.write)}`;
  const label = `${name} cells over ${steps} steps${event === undefined ? '' : `, ${notation.pass(event.pass)}`}; ${doing}`;
  const time = event && at(event.write, 'time');
  const list = (count: number) => Array.from({ length: count }, (_, k) => k);
  return (
    <>
      <FollowBox label={`${name} cells over time (${id})`} focus={time ? { x: x(time), width: boxWidth } : undefined}>
        <svg class="unrolled" {...{ width, height }} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
          {list(steps).map((k) => (
            <text
              key={k}
              class={`step-name ${time === k + 1 ? 'now' : ''}`}
              x={x(k + 1) + boxWidth / 2}
              y={14}
              text-anchor="middle"
            >
              step {k + 1}
            </text>
          ))}
          {list(hidden).map((j) => (
            <Start key={j} {...{ sight, j }} y={hiddenY(j)} lstm={experiment.kind === 'lstm'} />
          ))}
          {layout.boxes.map((box) => (
            <Box key={`${box.time} ${box.unit}`} {...{ box, sight, steps }} />
          ))}
          {list(steps).map((k) => (
            <g key={k}>
              <path class="passes" d={`M${x(k + 1) + boxWidth / 2} ${inputTop - 2}v-9m-4 5l4 -5l4 5`} />
              {list(inputs).map((i) => (
                <Input
                  key={i}
                  {...{ sight, i, inputs }}
                  t={k + 1}
                  x={x(k + 1) + boxWidth / 2}
                  y={inputTop + i * sizes.row}
                />
              ))}
            </g>
          ))}
          {list(hidden).map((j) => (
            <Target key={j} {...{ sight, j }} x={x(steps) + boxWidth} y={hiddenY(j)} />
          ))}
          <text class="loss-name" x={x(steps) + boxWidth + 36} y={inputTop + 2} text-anchor="middle">
            loss E
          </text>
          <CellNumber {...{ sight }} cell={cell('loss')} x={x(steps) + boxWidth + 36} y={inputTop + 17} room={72} />
        </svg>
      </FollowBox>
      <ParameterPlanes {...{ id, sight }} spec={experiment} />
    </>
  );
}

/** A unit in one step, and the way on to the next. */
function Box({ box, sight, steps }: { readonly box: UnitBox; readonly sight: Sight; readonly steps: number }) {
  const { time, unit, x, y, height, slots } = box;
  const y0 = y + height - sizes.row / 2;
  return (
    <g class="cell">
      <rect class="body" {...{ x, y, height }} width={boxWidth} rx={6} />
      {slots.map((slot) => (
        <Slot key={slot.letter} {...{ slot, sight }} />
      ))}
      {time === steps ? null : <Passes x={x + boxWidth} y={y0} state={passState(sight, time, unit)} />}
    </g>
  );
}

/** The arrow by which the states of a step reach the next one; the other way in the backward pass. */
function Passes({ x, y, state }: { readonly x: number; readonly y: number; readonly state: string }) {
  const back = state.includes('backwards');
  const end = x + sizes.gap;
  return (
    <path
      class={`passes ${state}`}
      d={back ? `M${end} ${y}H${x + 2}m5 -4l-5 4l5 4` : `M${x} ${y}H${end - 2}m-5 -4l5 4l-5 4`}
    />
  );
}

/** Whether the last event took a state of this unit from this step to the next, or what comes back for it. */
function passState({ event }: Sight, time: number, unit: number): string {
  if (event === undefined) return '';
  const { write, reads } = event;
  if (write.quantity === 'recurrentPath' || write.quantity === 'cellCarry')
    return write.index[0] === time && write.index[1] === unit ? 'written backwards' : '';
  const state = (cells: Cell) => cells.quantity === 'hidden' || cells.quantity === 'cellState';
  const onwards = at(write, 'time') === time + 1 && event.pass === 'forward';
  return onwards && reads.some((read) => state(read) && read.index[0] === time && read.index[1] === unit) ? 'read' : '';
}

function Slot({ slot, sight }: { readonly slot: SlotView; readonly sight: Sight }) {
  const { letter, cell: own, gradient, of, also, x, y, tone } = slot;
  // A number begins where its letter has ended, also a wide one.
  const [middle, room] = [x + 15 + (sizes.slot - 18) / 2, sizes.slot - 19];
  return (
    <g class={`slot ${tone} ${sight.state(own, gradient, ...also)}`} {...sight.points(own)}>
      <title>{sight.words(own)}</title>
      <rect class="paper" x={x + 1} y={y + 1} width={sizes.slot - 2} height={sizes.row - 2} rx={4} />
      <text class="letter" x={x + 5} y={y + 15}>
        {letter}
      </text>
      <CellNumber {...{ sight }} cell={own} x={middle} y={y + 15} room={room} />
      {sight.value(gradient) === undefined ? null : (
        <>
          <text class="letter small" x={x + 5} y={y + 28}>
            {of ?? '∂'}
          </text>
          <CellNumber {...{ sight }} cell={gradient} x={middle} y={y + 28} room={room} size={11} class="gradient" />
        </>
      )}
    </g>
  );
}

interface AtUnit {
  readonly sight: Sight;
  readonly j: number;
  readonly y: number;
}

/** The states before the first step. */
function Start({ sight, j, y, lstm }: AtUnit & { readonly lstm: boolean }) {
  const hidden = cell('hidden', 0, j);
  const state = cell('cellState', 0, j);
  return (
    <g class={`start ${sight.state(hidden)}`}>
      <text class="letter" x={2} y={y + 4}>
        h
      </text>
      <CellNumber {...{ sight }} cell={hidden} x={25} y={y + 4} room={28} />
      {lstm ? (
        <>
          <text class="letter" x={2} y={y - 16}>
            c
          </text>
          <CellNumber {...{ sight }} cell={state} x={25} y={y - 16} room={28} />
        </>
      ) : null}
      <Passes x={sizes.start - sizes.gap} y={y} state={passState(sight, 0, j)} />
    </g>
  );
}

interface InputProps {
  readonly sight: Sight;
  readonly t: number;
  readonly i: number;
  /** How many there are: a single one needs no number. */
  readonly inputs: number;
  readonly x: number;
  readonly y: number;
}

function Input({ sight, t, i, inputs, x, y }: InputProps) {
  const [own, gradient] = [cell('input', t, i), cell('inputGradient', t, i)];
  return (
    <g class={`slot given ${sight.state(own, gradient)}`} {...sight.points(own)}>
      <title>{sight.words(own)}</title>
      <rect class="paper" x={x - 36} y={y + 1} width={72} height={sizes.row - 2} rx={4} />
      <text class="letter" x={x - 32} y={y + 15}>
        x
        {inputs === 1 ? null : (
          <tspan dy={3} font-size={11}>
            {i + 1}
          </tspan>
        )}
      </text>
      <CellNumber {...{ sight }} cell={own} x={x + 9} y={y + 15} room={48} />
      {sight.value(gradient) === undefined ? null : (
        <CellNumber {...{ sight }} cell={gradient} x={x + 9} y={y + 28} room={48} size={11} class="gradient" />
      )}
    </g>
  );
}

/** What the last state should be. */
function Target({ sight, j, x, y }: AtUnit & { readonly x: number }) {
  const own = cell('y', 0, j);
  return (
    <g class={`target ${sight.state(own, cell('lossTerm', 0, j))}`} {...sight.points(own)}>
      <path class="passes" d={`M${x} ${y}h8`} />
      <text x={x + 12} y={y - 3}>
        should be
      </text>
      <CellNumber {...{ sight }} cell={own} x={x + 40} y={y + 13} room={56} />
    </g>
  );
}
