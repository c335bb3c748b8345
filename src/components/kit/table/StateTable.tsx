import { layerSizes } from '../../../engine/experiment.ts';
import { at } from '../../../engine/trace/dense-names.ts';
import type { Cell, Quantity } from '../../../engine/trace/layout.ts';
import { cellName } from '../../../engine/trace/layout.ts';
import { valueIn } from '../../../engine/trace/record.ts';
import { formatNumber, notYet } from '../../../notation/format.ts';
import { labelText } from '../../../notation/label.ts';
import type { NetworkFrame } from '../diagram/network-frame.ts';
import { cellAttributes } from '../formula/FormulaTerm.tsx';
import type { Highlight } from '../stage/useHighlight.ts';
import { ScrollTable } from './ScrollBox.tsx';

interface Props {
  readonly frame: NetworkFrame;
  readonly highlight: Highlight;
  /** Name of the figure, so that its tables can be told from those of another figure. */
  readonly id: string;
  /** Shows why a cell has a value; see RunStage. */
  explain(cell: Cell, value: number): (() => void) | undefined;
}

/** Every number of the state, in two tables: what each unit holds, and what each weight and bias holds. */
export function StateTable({ frame, highlight, explain, id }: Props) {
  const { notation, experiment } = frame;
  const sizes = layerSizes(experiment.network);
  const last = sizes.length - 1;
  const example = (frame.event && at(frame.event.write, 'example')) ?? 0;
  const units = sizes.flatMap((count, l) => Array.from({ length: count }, (_, j): Place => [l, j]));
  const parameters = experiment.network.layers.flatMap((layer, k): Place[] => [
    ...layer.weights.flatMap((row, j) => row.map((_, i): Place => [k + 1, j, i])),
    ...layer.bias.map((_, j): Place => [k + 1, j]),
  ]);
  const cell = (quantity: Quantity, ...index: number[]): Cell => ({ quantity, index });
  const unitColumns: Column[] = [
    { title: 'weighted sum z', cell: (l, j) => (l > 0 ? cell('z', example, l, j) : undefined) },
    { title: 'activation a', cell: (l, j) => cell('a', example, l, j) },
    { title: 'target', cell: (l, j) => (l === last && frame.learns ? cell('y', example, j) : undefined) },
    { title: 'slope f′(z)', cell: (l, j) => (l > 0 ? cell('activationSlope', example, l, j) : undefined) },
    { title: '∂E/∂a', cell: (l, j) => (l > 0 ? cell('activationGradient', example, l, j) : undefined) },
    { title: 'delta δ', cell: (l, j) => (l > 0 ? cell('delta', example, l, j) : undefined) },
  ];
  const parameterColumn = (title: string, weight: Quantity, bias: Quantity): Column => ({
    title,
    cell: (l, j, i) => (i === undefined ? cell(bias, l, j) : cell(weight, l, j, i)),
  });
  const parameterColumns = [
    parameterColumn('value now', 'weights', 'bias'),
    parameterColumn('gradient', 'weightGradient', 'biasGradient'),
    parameterColumn('step', 'weightStep', 'biasStep'),
  ];
  /** Without the columns in which this run never has a number. */
  const used = (columns: readonly Column[], places: readonly Place[]) =>
    columns.filter((column) =>
      places.some((place) => {
        const its = column.cell(...place);
        return its !== undefined && frame.exists(its);
      }),
    );
  const shownUnits = used(unitColumns, units);
  const shownParameters = used(parameterColumns, parameters);
  return (
    <div class="state">
      <Rows
        {...{ frame, highlight, explain, id }}
        caption="Units"
        columns={['unit', ...shownUnits.map(({ title }) => title)]}
        rows={units.map(([l, j]) => ({
          name: notation.unit(l, j),
          cells: shownUnits.map((column) => column.cell(l, j)),
        }))}
      />
      <Rows
        {...{ frame, highlight, explain, id }}
        caption="Weights and biases"
        columns={['parameter', 'from → to', ...shownParameters.map(({ title }) => title)]}
        rows={parameters.map(([l, j, i]) => ({
          name: i === undefined ? labelText(notation.label(cell('bias', l, j))) : notation.weight(l, j, i),
          note:
            i === undefined ? `bias of ${notation.unit(l, j)}` : `${notation.unit(l - 1, i)} → ${notation.unit(l, j)}`,
          cells: shownParameters.map((column) => column.cell(l, j, i)),
        }))}
      />
    </div>
  );
}

/** Layer, unit, and for a weight the sender. */
type Place = readonly [layer: number, unit: number, from?: number | undefined];

interface Column {
  readonly title: string;
  cell(layer: number, unit: number, from?: number): Cell | undefined;
}

interface Row {
  readonly name: string;
  readonly note?: string;
  readonly cells: readonly (Cell | undefined)[];
}

function Rows({
  frame,
  highlight,
  explain,
  id,
  caption,
  columns,
  rows,
}: Props & { caption: string; columns: string[]; rows: Row[] }) {
  return (
    <ScrollTable label={`${caption} (${id})`} caption={caption} heads={columns}>
      {rows.map(({ name, note, cells }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          {note === undefined ? null : <td class="note">{note}</td>}
          {cells.map((cell, k) => (
            <TableCell key={cell ? cellName(cell) : k} {...{ frame, highlight, explain, cell }} />
          ))}
        </tr>
      ))}
    </ScrollTable>
  );
}

function TableCell({ frame, highlight, explain, cell }: Omit<Props, 'id'> & { cell: Cell | undefined }) {
  if (cell === undefined || !frame.exists(cell)) return <td class="none">–</td>;
  const value = valueIn(frame.record, cell, frame.position.done);
  const written = frame.event !== undefined && cellName(frame.event.write) === cellName(cell);
  const { class: classes, ...attributes } = cellAttributes(cell, frame.notation, highlight);
  return (
    <td {...attributes} class={`${classes}${written ? ' written' : ''}${value === undefined ? ' unknown' : ''}`}>
      {value === undefined ? <span class="soft">{notYet}</span> : <Known {...{ frame, explain, cell, value }} />}
    </td>
  );
}

/** A number of the table; one that the engine computed is a button that says how. */
function Known({ frame, explain, cell, value }: Pick<Props, 'frame' | 'explain'> & { cell: Cell; value: number }) {
  const shown = formatNumber(value, frame.digits);
  const press = explain(cell, value);
  if (press === undefined) return <>{shown}</>;
  const words = frame.notation.words(cell);
  return (
    <button
      type="button"
      class="term"
      title={`${words}: why is it this number?`}
      aria-label={`${words}, ${shown}: why?`}
      onClick={press}
    >
      {shown}
    </button>
  );
}
