import type { GraphSpec } from '../../../engine/graph/graph.ts';
import { grouped } from '../../../language.ts';
import { formatNumber, notYet } from '../../../notation/format.ts';
import type { RunStage } from '../../kit/stage/useStage.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import { agree, listed, type PathRow, type PathsFrame } from './frame.ts';
import * as words from './words.ts';
import { costWaits } from './words.ts';

interface Props {
  readonly stage: Pick<RunStage<GraphSpec>, 'id' | 'experiment' | 'digits' | 'awake'>;
  readonly frame: PathsFrame;
  /** The path that the picture shows. */
  readonly picked: string | undefined;
  pick(names: string | undefined): void;
  /** Lists the paths of another given number. */
  ask(to: number): void;
  /** Whether it says what both ways cost: not of a graph whose few paths are what there is to see. */
  readonly counts: boolean;
  /** The prediction that asks for these costs; until it is answered nothing is counted. */
  readonly waits?: string | undefined;
}

/** The paths to one given number, each with its slopes and their product; their sum; and what the sweep has found. */
export function PathTable({
  stage: { id, experiment, digits, awake },
  frame,
  picked,
  pick,
  ask,
  counts,
  waits,
}: Props) {
  const { rows, count, sum, swept, nudged, to, asked } = frame;
  const last = experiment.nodes.at(-1)?.name ?? '';
  const name = (k: number) => experiment.nodes[k]?.name ?? '';
  const known = (paths: number) => (waits === undefined ? `${grouped(paths)} ` : '');
  const number = (value: number | undefined) => (value === undefined ? '?' : formatNumber(value, digits));
  return (
    <div class="paths">
      <label class="field">
        <span>{words.pathsFrom(last)}</span>
        <select value={to} disabled={!awake} onChange={({ currentTarget }) => ask(Number(currentTarget.value))}>
          {asked.map((k) => (
            <option key={k} value={k}>
              {name(k)}
            </option>
          ))}
        </select>
      </label>
      <ScrollTable class="state" label={words.paths(id)} heads={[words.path, words.slopesMultiplied, words.product]}>
        {rows.map((row) => (
          <tr key={row.names} class={row.names === picked ? 'now' : ''}>
            <th scope="row">
              <button
                type="button"
                class="term"
                aria-pressed={row.names === picked}
                disabled={!awake}
                onClick={() => pick(row.names === picked ? undefined : row.names)}
              >
                {row.names}
              </button>
            </th>
            <td>{slopesOf(row, digits)}</td>
            <td>{number(row.product)}</td>
          </tr>
        ))}
        {count > rows.length ? (
          <tr>
            <th scope="row">{words.andMore(known(count - listed))}</th>
            <td>{words.notListed}</td>
            <td />
          </tr>
        ) : null}
        <tr class="total">
          <th scope="row">{count === 1 ? words.onlyPath : words.allPathsTogether(known(count))}</th>
          <td />
          <td>{number(sum)}</td>
        </tr>
        <tr class="total">
          <th scope="row">{words.backwardPass}</th>
          <td />
          <td class={sum === undefined || swept === undefined || agree(sum, swept) ? '' : 'differs'}>
            {number(swept)}
          </td>
        </tr>
        {nudged === undefined ? null : (
          <tr class="total">
            <th scope="row">{words.byNudging(name(to))}</th>
            <td />
            <td>{number(nudged)}</td>
          </tr>
        )}
      </ScrollTable>
      <p class="verdict" role="status">
        {verdictOf(frame)}
      </p>
      {counts ? <Cost {...{ frame, waits }} /> : null}
    </div>
  );
}

const slopesOf = ({ slopes }: PathRow, digits: Parameters<typeof formatNumber>[1]) =>
  slopes === undefined
    ? notYet
    : slopes.map((slope) => (slope < 0 ? `(${formatNumber(slope, digits)})` : formatNumber(slope, digits))).join(' · ');

/** What the numbers say of the sweep, once all of them are there. */
function verdictOf({ sum, swept, nudged }: PathsFrame): string {
  const other = sum ?? nudged;
  if (swept === undefined || other === undefined) return '';
  if (agree(other, swept)) return words.backwardPassAgrees;
  return nudged === undefined || !agree(nudged, other) ? words.backwardPassDiffers : words.backwardPassDiffersThePaths;
}

/** How many multiplications both ways need, for all given numbers. */
function Cost({ frame: { cost }, waits }: Pick<Props, 'frame' | 'waits'>) {
  if (waits !== undefined) return <p class="cost">{costWaits(waits)}</p>;
  const count = (value: number, noun: string) => `${grouped(value)} ${noun}${value === 1 ? '' : 's'}`;
  return (
    <p class="cost">
      {words.toAllGivenNumbers(
        count(cost.paths, 'path'),
        <strong>{grouped(cost.byPaths)}</strong>,
        <strong>{grouped(cost.bySweep)}</strong>,
      )}
    </p>
  );
}
