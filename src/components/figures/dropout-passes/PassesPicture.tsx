import { activations, passCount, weights } from '../../../exercises/overfitting/dropout.ts';
import { formatNumber } from '../../../notation/format.ts';
import type { DropoutFrame, ShownPass } from './frame.ts';
import * as words from './words.ts';

const short = (value: number) => formatNumber(value, { significant: 3 });

/** Columns of the four units and of the next unit's sum; a row for what the units say, one a pass, and one for the mean. */
const column = (i: number) => 112 + 78 * i;
const sumAt = column(4) + 6;
const rowAt = (k: number) => 50 + 33 * k;
const lastRow = rowAt(passCount + 1) - 8;

/** The same input five times through the same four units. */
export function PassesPicture({ frame }: { readonly frame: DropoutFrame }) {
  const { passes, mean } = frame;
  return (
    <svg class="whole-drawing passes-picture" viewBox="0 0 470 246" role="img" aria-label={describe(frame)}>
      {activations.map((_, i) => (
        <text key={i} class="plot-name" x={column(i)} y={14} text-anchor="middle">
          {words.unit(i + 1)}
        </text>
      ))}
      <text class="plot-name" x={sumAt} y={14} text-anchor="middle">
        {words.nextSum}
      </text>
      <text x={4} y={36}>
        {words.says}
      </text>
      {activations.map((a, i) => (
        <text key={i} class="says" x={column(i)} y={36} text-anchor="middle">
          {short(a)}
        </text>
      ))}
      {passes.map((pass, k) => (
        <PassRow key={k} {...{ pass, k }} />
      ))}
      {mean === undefined ? null : (
        <g class="mean">
          <path d={`M4 ${lastRow - 17}H466`} />
          <text x={4} y={lastRow + 2}>
            {words.mean}
          </text>
          {mean.out.map((value, i) => (
            <text key={i} x={column(i)} y={lastRow + 2} text-anchor="middle">
              {short(value)}
            </text>
          ))}
          <text x={sumAt} y={lastRow + 2} text-anchor="middle">
            {short(mean.sum)}
          </text>
        </g>
      )}
    </svg>
  );
}

function PassRow({ pass: { stage, drawn, mask, out, sum }, k }: { readonly pass: ShownPass; readonly k: number }) {
  const y = rowAt(k) + 4;
  return (
    <g class="pass">
      <text x={4} y={y + 4}>
        {words.pass(k + 1)}
      </text>
      {mask.map((factor, i) => {
        const isDropped = stage !== 'drawn' && factor === 0;
        const text =
          stage === 'drawn'
            ? short(drawn?.[i] as number)
            : stage === 'masked'
              ? isDropped
                ? '0'
                : '1'
              : short(out[i] as number);
        return (
          <g key={i} class={stage === 'drawn' ? 'drawn' : isDropped ? 'dropped' : 'kept'}>
            <rect x={column(i) - 30} y={y - 13} width="60" height="26" rx="13" />
            {isDropped ? <path d={`M${column(i) - 24} ${y + 9}L${column(i) + 24} ${y - 9}`} /> : null}
            <text x={column(i)} y={y + 4.5} text-anchor="middle">
              {text}
            </text>
          </g>
        );
      })}
      {stage === 'done' ? (
        <text class="sum" x={sumAt} y={y + 4.5} text-anchor="middle">
          {short(sum)}
        </text>
      ) : null}
    </g>
  );
}

function describe({ passes, mean, mode }: DropoutFrame): string {
  const says = words.fourUnitsSay(activations.map(short).join(', '), weights.map(short).join(', '));
  const done = passes.filter(({ stage }) => stage === 'done');
  const rows = done.map(({ out, sum }, k) => words.passWithTheSum(k + 1, out.map(short).join(', '), sum));
  const listed = rows.length === 0 ? words.noPassIsDone : words.inOf(mode, rows.join('; '));
  return `${says}${listed}${mean === undefined ? '' : words.onAverageOverAll(mean.out.map(short).join(', '))}`;
}
