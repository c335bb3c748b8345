import { hiddenUnits, image } from '../../../exercises/interpretability/four-pixels.ts';
import { formatNumber } from '../../../notation/format.ts';
import { PixelMap } from '../../kit/planes/PixelMap.tsx';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import type { PathFrame } from './frame.ts';
import * as words from './words.ts';

const pixelAt = (k: number) => ({ x: 40, y: 30 + k * 48 });
const unitAt = (j: number) => ({ x: 150, y: 44 + j * 68 });
const scoreAt = { x: 236, y: 112 } as const;
const side = 34;
const columns = { slope: 306, check: 380, share: 456 } as const;

interface Props {
  readonly frame: PathFrame;
  readonly highlight: Highlight;
}

/** Four pixels, three hidden units and one score; right of it what is known of each pixel. */
export function PathsPicture({ frame, highlight }: Props) {
  const { current, covered, z, of, score, ask, slopes, nudges, shares, falls, paths } = frame;
  const n = (value: number | undefined) => (value === undefined ? '?' : formatNumber(value, { significant: 3 }));
  const heads =
    ask === 'slopes' ? { slope: words.slope, check: 'nudged', share: 'slope · x' } : { slope: words.fallsBy };
  const on = (j: number) => (z[j] ?? 0) > 0;
  const isLit = (part: string) => (highlight.lit === part ? ' lit' : '');
  return (
    <svg class="whole-drawing paths-picture" viewBox="0 0 500 232" role="img" aria-label={describe(frame)}>
      {image.map((_, k) =>
        Array.from({ length: hiddenUnits }, (_unit, j) => {
          const isNow = current?.pixel === k && current.unit === j;
          const done = paths[k]?.[j] !== undefined;
          return (
            <path
              key={`${k} ${j}`}
              class={`arrow${isNow ? ' now' : done ? ' done' : ''}${on(j) ? '' : ' off'}`}
              d={`M${pixelAt(k).x + side / 2} ${pixelAt(k).y}L${unitAt(j).x - 20} ${unitAt(j).y}`}
            />
          );
        }),
      )}
      {z.map((_, j) => (
        <path
          key={j}
          class={`arrow${current?.unit === j ? ' now' : ''}${on(j) ? '' : ' off'}`}
          d={`M${unitAt(j).x + 20} ${unitAt(j).y}L${scoreAt.x - 20} ${scoreAt.y}`}
        />
      ))}
      {image.map((value, k) => {
        const { x, y } = pixelAt(k);
        const shown = k === covered ? 0 : value;
        return (
          <g
            key={k}
            class={`pixel${current?.pixel === k || covered === k ? ' now' : ''}${isLit(`pixel ${k}`)}`}
            data-mark={`pixel ${k}`}
          >
            <PixelMap values={[shown]} largest={1} kind="ink" x={x - side / 2} y={y - side / 2} size={side} />
            <rect class="frame" x={x - side / 2} y={y - side / 2} width={side} height={side} />
            <text class={shown > 0.5 ? 'on-light' : 'on-dark'} {...{ x }} y={y + 5} text-anchor="middle">
              {n(shown)}
            </text>
            <text x={x - side / 2 - 4} y={y + 5} text-anchor="end">
              {k + 1}
            </text>
          </g>
        );
      })}
      {z.map((own, j) => (
        <g
          key={j}
          class={`unit${on(j) ? '' : ' off'}${current?.unit === j ? ' now' : ''}${isLit(`unit ${j}`)}`}
          data-mark={`unit ${j}`}
        >
          <circle cx={unitAt(j).x} cy={unitAt(j).y} r={20} />
          <text x={unitAt(j).x} y={unitAt(j).y + 5} text-anchor="middle">
            {n(own)}
          </text>
          <text x={unitAt(j).x} y={unitAt(j).y - 25} text-anchor="middle">
            h{j + 1} {on(j) ? 'on' : 'off'}
          </text>
        </g>
      ))}
      <g class={`score${isLit('score')}`} data-mark="score">
        <circle cx={scoreAt.x} cy={scoreAt.y} r={20} />
        <text x={scoreAt.x} y={scoreAt.y + 5} text-anchor="middle">
          {n(covered === undefined ? score : score - (falls[covered] as number))}
        </text>
        <text x={scoreAt.x} y={scoreAt.y - 25} text-anchor="middle">
          {words.scoreOf(of + 1)}
        </text>
      </g>
      {Object.entries(heads).map(([name, head]) => (
        <text key={name} class="head" x={columns[name as keyof typeof columns]} y={10} text-anchor="middle">
          {head}
        </text>
      ))}
      {image.map((_, k) => (
        <g key={k} class={current?.pixel === k || covered === k ? 'row now' : 'row'}>
          <text x={columns.slope} y={pixelAt(k).y + 5} text-anchor="middle">
            {n(ask === 'slopes' ? slopes[k] : falls[k])}
          </text>
          {ask === 'slopes' ? (
            <>
              <text x={columns.check} y={pixelAt(k).y + 5} text-anchor="middle">
                {n(nudges[k])}
              </text>
              <text x={columns.share} y={pixelAt(k).y + 5} text-anchor="middle">
                {n(shares[k])}
              </text>
            </>
          ) : null}
        </g>
      ))}
      {shares[0] === undefined ? null : (
        <text class="head" x={columns.share + 44} y={224} text-anchor="end">
          {words.withBiases(n(frame.biases), n(score))}
        </text>
      )}
    </svg>
  );
}

function describe({ ask, slopes, falls, z, sentence }: PathFrame): string {
  const said = (values: readonly (number | undefined)[]) =>
    values.map((value, k) => words.pixel(k + 1, value)).join(', ');
  const units = z.map((own, j) => `h${j + 1} ${formatNumber(own)}`).join(', ');
  return words.fourPixelsThreeHidden(
    image.map((x) => formatNumber(x)).join(', '),
    units,
    sentence,
    ask,
    said(slopes),
    said(falls),
  );
}
