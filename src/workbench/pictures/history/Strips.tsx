import { useMemo } from 'preact/hooks';
import type { Area } from '../../../components/kit/plot/Axes.tsx';
import { linear, rounded } from '../../../components/kit/plot/scale.ts';
import { pictureAsWritten } from '../../../components/kit/stage/as-written.ts';
import { ScrollTable } from '../../../components/kit/table/ScrollBox.tsx';
import { formatNumber, grouped } from '../../../notation/format.ts';
import { brokenLine } from '../curve-path.ts';
import type { PicturedHistory } from '../given.ts';
import { useCalm } from '../useCalm.ts';
import { shareAxis, sizeAxis } from './axes.ts';
import { measuredAt } from './measured.ts';

interface Props {
  /** Unique on the page. */
  readonly id: string;
  readonly history: PicturedHistory;
  /** The update whose numbers stand beside the strips. */
  readonly update: number;
  /** Whether it trains: the strips are then drawn a few times a second. */
  readonly running?: boolean;
}

const strip = { width: 150, height: 34 } as const;
const area: Area = { left: 2, right: strip.width - 2, top: 3, bottom: strip.height - 3 };

/**
 * Layer by layer, over all updates: how large its gradients are, on one scale of powers of ten for all layers, and which share of
 * its units is dead.
 */
export function Strips(props: Props) {
  const drawn = useCalm(props, props.running ?? false, props.history);
  return useMemo(() => <DrawnStrips {...drawn} />, [drawn]);
}

function DrawnStrips({ id, history, update }: Props) {
  const { updates, gradientNorms, deadShares } = history;
  const k = measuredAt(updates, update);
  const sizes = sizeAxis(gradientNorms, true, area);
  const shares = shareAxis(area);
  const newest = updates[updates.length - 1] ?? 0;
  const x = linear([0, newest || 1], [area.left, area.right]);
  const now = rounded(x(updates[k] ?? 0));
  const canDie = deadShares.some((shares) => Array.from(shares).some((share) => !Number.isNaN(share)));
  return (
    <ScrollTable
      class="strips"
      label={`The layers over the updates (${id})`}
      caption={`Size of the gradients: the scale runs from ${sizes.ticks[0]?.text} to ${sizes.ticks.at(-1)?.text}, for all layers alike${k < 0 ? '' : `; the numbers are those of update ${grouped(updates[k] as number)}`}`}
      heads={['layer', 'size of its gradients', '', ...(canDie ? ['dead units', ''] : [])]}
    >
      {gradientNorms.map((norms, layer) => {
        const dead = deadShares[layer] as ArrayLike<number>;
        return (
          <tr key={String(layer)}>
            <th scope="row">{layer + 1}</th>
            <td>
              <Strip {...{ now }} kind="gradient" d={line(updates, norms, x, sizes.at)} />
            </td>
            <td translate={'no' as unknown as boolean}>{numberOf(norms[k])}</td>
            {canDie ? (
              <>
                <td>
                  <Strip {...{ now }} kind="dead" d={line(updates, dead, x, shares.at)} />
                </td>
                <td>{shareOf(dead[k])}</td>
              </>
            ) : null}
          </tr>
        );
      })}
    </ScrollTable>
  );
}

interface StripProps {
  readonly kind: 'gradient' | 'dead';
  readonly d: string;
  readonly now: number;
}

/** The numbers stand in the cell beside it. */
function Strip({ kind, d, now }: StripProps) {
  return (
    <svg
      class={`strip of-${kind}`}
      viewBox={`0 0 ${strip.width} ${strip.height}`}
      aria-hidden="true"
      {...pictureAsWritten}
    >
      <rect width={strip.width} height={strip.height} />
      <path class="now" d={`M${now} 0V${strip.height}`} />
      <path class="curve" {...{ d }} />
    </svg>
  );
}

const line = (
  updates: ArrayLike<number>,
  values: ArrayLike<number>,
  x: (update: number) => number,
  y: (value: number) => number,
) => brokenLine(values, (value, k) => [x(updates[k] as number), y(value)]);

const numberOf = (value: number | undefined) =>
  value === undefined || Number.isNaN(value) ? '–' : formatNumber(value, { significant: 3 });
const shareOf = (value: number | undefined) =>
  value === undefined || Number.isNaN(value) ? '–' : `${Math.round(100 * value)} %`;
