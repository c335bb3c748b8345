import { ranges } from '../../../exercises/overfitting/search.ts';
import { formatNumber } from '../../../notation/format.ts';
import { rounded } from '../../kit/plot/scale.ts';
import type { RaceFrame, Searched } from './frame.ts';
import { labelPlaces } from './labels.ts';
import * as words from './words.ts';

const titles = { grid: 'grid', random: words.random } as const;
const size = { width: 172, height: 158, top: 24 } as const;
const lefts = [52, 288] as const;

/** Both searches side by side: learning rates across, penalties upwards, both in powers of ten; below, which rates were tried. */
export function RacePicture({ frame }: { readonly frame: RaceFrame }) {
  return (
    <svg class="whole-drawing race-picture" viewBox="0 0 470 238" role="img" aria-label={describe(frame)}>
      {frame.searched.map((searched, k) => (
        <Panel key={searched.search} {...{ searched, frame }} left={lefts[k] as number} />
      ))}
    </svg>
  );
}

interface PanelProps {
  readonly searched: Searched;
  readonly frame: RaceFrame;
  readonly left: number;
}

function Panel({ searched: { search, places, trials, best }, frame: { map }, left }: PanelProps) {
  const x = (place: number) => rounded(left + place * size.width);
  const y = (place: number) => rounded(size.top + (1 - place) * size.height);
  const bottom = size.top + size.height;
  const labels = labelPlaces(
    places.map(({ rate, lambda }) => ({ x: x(rate), y: y(lambda) })),
    { left: left - 4, right: left + size.width + 10, top: size.top - 6, bottom },
  );
  return (
    <g>
      <text class="plot-name" x={left} y={14}>
        {titles[search]}
        {best === undefined ? null : words.lowest(best.validation)}
      </text>
      <rect class="ground" x={left} y={size.top} width={size.width} height={size.height} />
      {map === undefined ? null : <Shades {...{ map, left }} />}
      {powers(ranges.rate).map(({ power, place }) => (
        <text key={power} x={x(place)} y={bottom + 24} text-anchor="middle">
          {written(power)}
        </text>
      ))}
      {powers(ranges.lambda).map(({ power, place }) => (
        <text key={power} x={left - 4} y={y(place) + 4} text-anchor="end">
          {written(power)}
        </text>
      ))}
      <text x={left + size.width / 2} y={bottom + 44} text-anchor="middle">
        {words.learningRate}
      </text>
      <text x={left - 6} y={14} text-anchor="end">
        λ ↑
      </text>
      <path
        class="tried"
        d={[...new Set(trials.map(({ rate }) => x(rate)))].map((at) => `M${at} ${bottom + 2}v9`).join('')}
      />
      {trials.map((trial, k) => (
        <g
          key={k}
          class={['trial', trial === best && 'best', k === trials.length - 1 && 'newest'].filter(Boolean).join(' ')}
        >
          <circle cx={x(trial.rate)} cy={y(trial.lambda)} r={trial === best ? 7 : 4.5} />
          <text x={rounded(labels[k]?.x ?? 0)} y={rounded(labels[k]?.y ?? 0)} text-anchor={labels[k]?.anchor}>
            {formatNumber(trial.validation, { significant: 2 })}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Four shades: the darker, the lower the loss. */
const bounds = [0.27, 0.3, 0.35, 0.42] as const;

function Shades({ map, left }: { readonly map: readonly (readonly number[])[]; readonly left: number }) {
  const [wide, high] = [size.width / (map[0]?.length ?? 1), size.height / map.length];
  const path = (bound: number) =>
    map
      .flatMap((row, j) =>
        row.map((loss, i) =>
          loss < bound
            ? `M${rounded(left + i * wide)} ${rounded(size.top + j * high)}h${rounded(wide)}v${rounded(high)}h${-rounded(wide)}z`
            : '',
        ),
      )
      .join('');
  return (
    <g class="shades">
      {bounds.map((bound) => (
        <path key={bound} d={path(bound)} />
      ))}
    </g>
  );
}

const powers = ([from, to]: readonly [number, number]) =>
  Array.from({ length: to - from + 1 }, (_, k) => ({ power: from + k, place: k / (to - from) }));
const written = (power: number) => formatNumber(Number(`1e${power}`));

function describe({ searched, map, step }: RaceFrame): string {
  if (step === 0) return words.twoEmptyPicturesLearning;
  const said = searched.map(({ search, trials, best, rates }) =>
    words.trialsAtDifferentLearning(search, trials.length, rates, best?.validation ?? Number.NaN),
  );
  return words.twoPicturesLearningRate(said.join('; '), map === undefined);
}
