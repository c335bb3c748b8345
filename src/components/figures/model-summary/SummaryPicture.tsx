import { grouped } from '../../../notation/format.ts';
import { nameOf, type SummaryFrame, shapeOf } from './frame.ts';
import * as words from './words.ts';

const high = 21;
const top = 20;
const width = 470;
/** Where each column begins, and the widths of the bars. */
const at = { name: 2, shape: 122, parameters: 222, multiplications: 312, field: 418 } as const;
const bar = { parameters: 82, multiplications: 98 } as const;

/** The summary as a table in which bars say how much of all each row has. */
export function SummaryPicture({ frame }: { readonly frame: SummaryFrame }) {
  const { rows, known, totals, column } = frame;
  const largest = (what: keyof typeof bar) => Math.max(...rows.map((its) => its[what]));
  const heads = {
    name: words.layer,
    shape: 'gives',
    parameters: words.parameters,
    multiplications: 'products',
    field: 'sees',
  };
  const bottom = top + rows.length * high;
  return (
    <svg
      class="whole-drawing summary-picture"
      viewBox={`0 0 ${width} ${bottom + high + 4}`}
      role="img"
      aria-label={describe(frame)}
    >
      {Object.entries(heads).map(([name, head]) => (
        <text key={name} class={name === column ? 'head chosen' : 'head'} x={at[name as keyof typeof at]} y={14}>
          {head}
        </text>
      ))}
      {rows.map((its, k) => {
        const y = top + k * high;
        const isKnown = k < known;
        const isCurrent = k === known - 1 && totals === undefined;
        const number = (what: keyof typeof bar) => (
          <>
            {isKnown ? (
              <rect
                class="bar"
                x={at[what]}
                y={y + high - 4}
                width={Math.round((100 * bar[what] * its[what]) / largest(what)) / 100}
                height={3}
              />
            ) : null}
            <text x={at[what] + 3} y={y + 14}>
              {isKnown ? grouped(its[what]) : '?'}
            </text>
          </>
        );
        return (
          <g key={k} class={isCurrent ? 'layer current' : 'layer'} data-mark={`row ${k}`}>
            {isCurrent ? <rect class="ground" x={0} y={y} width={width} height={high} /> : null}
            <text class="name" x={at.name} y={y + 14}>
              {nameOf(its)}
            </text>
            <text x={at.shape} y={y + 14}>
              {isKnown ? shapeOf(its.output) : '?'}
            </text>
            {number('parameters')}
            {number('multiplications')}
            <text x={at.field} y={y + 14}>
              {isKnown ? (its.sees ?? 'all') : '?'}
            </text>
          </g>
        );
      })}
      <path class="rule" d={`M0 ${bottom + 1}h${width}`} />
      <text class="name" x={at.name} y={bottom + 17}>
        {words.total}
      </text>
      {(['parameters', 'multiplications'] as const).map((what) => (
        <text key={what} class="total" x={at[what] + 3} y={bottom + 17}>
          {totals === undefined ? '?' : grouped(totals[what])}
        </text>
      ))}
    </svg>
  );
}

function describe({ rows, known, totals }: SummaryFrame): string {
  const said = rows.slice(0, known).map((its) => {
    const sees = its.sees === undefined ? words.seesTheWholeImage : words.seesPixels(its.sees);
    return words.parametersProducts(nameOf(its), shapeOf(its.output), its.parameters, its.multiplications, sees);
  });
  const all = totals && words.inAllParameters(totals.parameters, totals.multiplications);
  const open = rows.slice(known).map(nameOf);
  return [
    said.length > 0 ? `${said.join('; ')}.` : words.noRowIsComputed,
    ...(open.length > 0 ? [words.stillToCome(open.join(', '))] : []),
    ...(all === undefined ? [] : [all]),
  ].join(' ');
}
