import { irisClasses } from '../../../engine/datasets/iris.ts';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import { type BuilderFrame, isCounted } from './frame.ts';
import { cellName } from './settings.ts';
import * as words from './words.ts';

interface Props {
  readonly frame: BuilderFrame;
  readonly highlight: Highlight;
  /** Lists the flowers of a cell. */
  open(cell: ReturnType<typeof cellName>): void;
}

const [left, top, wide, high] = [84, 40, 108, 62];
const [width, height] = [left + 3 * wide + 52, top + 3 * high + 26];
const [perRow, gap] = [7, 8.5];

/** The matrix: a dot for every flower entered, in the row of what it is and the column of what it was called. */
export function MatrixPicture({ frame, highlight, open }: Props) {
  const { matrix, report, cells, rate, of, step } = frame;
  const { lit, light } = highlight;
  /** What the text points at: both the name and what is named. */
  const named = (mark: 'rows' | 'columns') => ({
    class: lit === mark ? 'axis-name lit' : 'axis-name',
    'data-mark': mark,
    onPointerEnter: () => light(mark),
    onPointerLeave: () => light(undefined),
  });
  const strong = (how: 'row' | 'column', k: number) =>
    k === of && step > 0 && rate !== 'accuracy' && rate !== (how === 'row' ? 'precision' : 'recall') ? 'counted' : '';
  return (
    <svg
      class="whole-drawing matrix-picture"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={describe(frame)}
    >
      <text x={left + 1.5 * wide} y={13} text-anchor="middle" {...named('columns')}>
        {words.networkCalls}
      </text>
      <text x={4} y={29} {...named('rows')}>
        {words.itIs}
      </text>
      {irisClasses.map((name, k) => (
        <g key={name}>
          <text
            x={left + (k + 0.5) * wide}
            y={31}
            text-anchor="middle"
            class={lit === 'columns' ? 'lit' : strong('column', k)}
          >
            {name}
          </text>
          <text x={4} y={top + (k + 0.5) * high + 4} class={lit === 'rows' ? 'lit' : strong('row', k)}>
            {name}
          </text>
          <text x={left + 3 * wide + 8} y={top + (k + 0.5) * high + 4} class={`total ${strong('row', k)}`}>
            {report.classes[k]?.support}
          </text>
          <text
            x={left + (k + 0.5) * wide}
            y={top + 3 * high + 18}
            text-anchor="middle"
            class={`total ${strong('column', k)}`}
          >
            {report.classes[k]?.predicted}
          </text>
        </g>
      ))}
      {matrix.flatMap((row, truth) =>
        row.map((count, predicted) => {
          const [x, y] = [left + predicted * wide, top + truth * high];
          const part = `cell ${truth} ${predicted}`;
          const isOpen = frame.opened?.[0] === truth && frame.opened[1] === predicted;
          const state = [
            'cell',
            truth === predicted ? 'right' : 'wrong',
            isCounted(frame, truth, predicted) && 'counted',
            lit === part && 'lit',
            isOpen && 'open',
          ];
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the menu "Flowers of" does the same
            <g
              key={part}
              class={state.filter(Boolean).join(' ')}
              data-mark={part}
              onClick={() => open(cellName(truth, predicted))}
              onPointerEnter={() => light(part)}
              onPointerLeave={() => light(undefined)}
            >
              <rect x={x + 1.5} y={y + 1.5} width={wide - 3} height={high - 3} rx="4" />
              <text x={x + wide - 9} y={y + 21} text-anchor="end" class="count">
                {count}
              </text>
              {cells[truth]?.[predicted]?.map((flower, n) => (
                <circle
                  key={flower.number}
                  class={flower === frame.last ? 'latest' : ''}
                  cx={x + 12 + (n % perRow) * gap}
                  cy={y + 13 + Math.floor(n / perRow) * gap}
                  r={flower === frame.last ? 4 : 3}
                />
              ))}
            </g>
          );
        }),
      )}
    </svg>
  );
}

function describe({ matrix, step }: BuilderFrame): string {
  const rows = matrix.map(
    (row, k) => `${irisClasses[k]}: ${row.map((count, j) => words.called(count, irisClasses[j])).join(', ')}`,
  );
  return words.matrixOfThreeRows(step, rows.join('; '));
}
