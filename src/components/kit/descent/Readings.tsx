import { cellName } from '../../../engine/trace/layout.ts';
import { formatNumber } from '../../../notation/format.ts';
import { labelText } from '../../../notation/label.ts';
import type { Label, Notation } from '../../../notation/notation.ts';
import { CellNumber } from '../picture/CellNumber.tsx';
import { fitName } from '../picture/fit-more.ts';
import type { Sight } from '../picture/sight.ts';
import type { Arrow, DescentFrame } from './frame.ts';

const slot = { width: 98, row: 20, across: 3, label: 44 } as const;

export const readingsHeight = ({ readings }: DescentFrame) => Math.ceil(readings.length / slot.across) * slot.row + 20;

interface Props {
  readonly frame: DescentFrame;
  readonly sight: Sight;
  readonly notation: Pick<Notation, 'label'>;
  readonly arrows: readonly Arrow[];
  /** How much longer the arrows are drawn than they are. */
  readonly larger: number;
  readonly y: number;
}

/** The numbers of a descent below its picture, and what the arrows are. */
export function Readings({ frame, sight, notation, arrows, larger, y }: Props) {
  const memory = frame.memory?.[0];
  const longer = larger === 1 ? '' : ` (lengths × ${formatNumber(larger)})`;
  return (
    <g class="readings">
      {arrows.length === 0 || memory === undefined ? null : (
        <g class="legend">
          <g class="arrow downhill">
            <path class="shaft" d={`M8 ${y + 2}h18`} />
          </g>
          <text x={31} y={y + 6} font-size={11}>
            slope alone
          </text>
          <g class="arrow memory">
            <path class="shaft" d={`M100 ${y + 2}h18`} />
          </g>
          <text x={123} y={y + 6} font-size={11}>
            {memoryName(notation.label(memory))} alone{longer}
          </text>
        </g>
      )}
      {frame.readings.map((cell, k) => {
        const [x, top] = [4 + (k % slot.across) * slot.width, y + 10 + Math.floor(k / slot.across) * slot.row];
        return (
          <g key={cellName(cell)} class={`reading ${sight.state(cell)}`} {...sight.points(cell)}>
            <title>{sight.words(cell)}</title>
            <rect class="paper" x={x} y={top} width={slot.width - 4} height={slot.row - 3} rx={4} />
            <text class="label" x={x + 4} y={top + 13} font-size={11}>
              {fitName(labelText(notation.label(cell)), slot.label - 4, 11)}
            </text>
            <CellNumber {...{ sight, cell }} x={x + slot.label + 24} y={top + 13} room={48} />
          </g>
        );
      })}
    </g>
  );
}

/** v of v(w1): the same for every coordinate. */
const memoryName = ({ base, sub }: Label) => labelText(sub === undefined ? { base } : { base, sub });
