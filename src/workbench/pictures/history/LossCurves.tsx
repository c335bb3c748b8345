import { useMemo } from 'preact/hooks';
import { type Area, Axes } from '../../../components/kit/plot/Axes.tsx';
import { Clip } from '../../../components/kit/plot/Clip.tsx';
import { rounded } from '../../../components/kit/plot/scale.ts';
import { pictureAsWritten } from '../../../components/kit/stage/as-written.ts';
import type { Curves, PicturedHistory } from '../given.ts';
import { useCalm } from '../useCalm.ts';
import { type CurveAxis, shareAxis, sizeAxis, updateAxis } from './axes.ts';
import { curvePath, drawnSets, markPlaces } from './measured.ts';
import { Scrubber } from './Scrubber.tsx';

export interface LossCurvesProps {
  /** Unique on the page. */
  readonly id: string;
  readonly history: PicturedHistory;
  /** A run to compare with, drawn below this one's curves, and what it is called. */
  readonly other?: { readonly history: PicturedHistory; readonly name: string } | undefined;
  /** The update that is shown, and how many have been made. */
  readonly update: number;
  readonly last: number;
  /** Whether the axis of the loss counts powers of ten. */
  readonly log: boolean;
  /** What was measured, and at which update. */
  readonly reading: string;
  /** Whether it trains: the curves are then drawn a few times a second. */
  readonly running?: boolean;
  /** Shows another update; undefined while the page's script is not there. */
  readonly onScrub: ((update: number) => void) | undefined;
}

const width = 480;
const [left, right] = [80, width - 10];
const lossArea: Area = { left, right, top: 22, bottom: 172 };
const accuracyArea: Area = { left, right, top: 208, bottom: 278 };

/** Loss, and the share that is right, over the updates; the marker in them is the time: it is pulled, pressed, or moved by keys. */
export function LossCurves(props: LossCurvesProps) {
  const drawn = useCalm(props, props.running ?? false, props.history);
  return useMemo(() => <DrawnCurves {...drawn} />, [drawn]);
}

function DrawnCurves({ id, history, other, update, last, log, reading, onScrub }: LossCurvesProps) {
  const histories = [...(other === undefined ? [] : [other.history]), history];
  const sets = drawnSets(history.loss);
  const hasAccuracy = drawnSets(history.accuracy).length > 0;
  const lowest = hasAccuracy ? accuracyArea : lossArea;
  const newest = Math.max(last, ...histories.map(({ updates }) => updates[updates.length - 1] ?? 0));
  const x = updateAxis(newest, lossArea);
  const losses = histories.flatMap(({ loss }) => Object.values(loss) as ArrayLike<number>[]);
  const height = lowest.bottom + 46;
  return (
    <figure class="update-curves">
      {/* biome-ignore lint/a11y/useSemanticElements: no fieldset stands for a picture */}
      <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label="Loss over the updates" {...pictureAsWritten}>
        <Panel
          id={`${id}-loss`}
          title="loss"
          area={lossArea}
          y={sizeAxis(losses, log, lossArea)}
          curvesOf={({ loss }) => loss}
          {...{ x, histories }}
          below={hasAccuracy ? undefined : 'updates →'}
        />
        {hasAccuracy ? (
          <Panel
            id={`${id}-accuracy`}
            title="right answers"
            area={accuracyArea}
            y={shareAxis(accuracyArea)}
            curvesOf={({ accuracy }) => accuracy}
            {...{ x, histories }}
            below="updates →"
          />
        ) : null}
        <Scrubber
          {...{ update, last, onScrub }}
          x={x.at}
          span={x.span}
          area={{ ...lossArea, bottom: lowest.bottom }}
          says={reading}
        />
      </svg>
      <figcaption>
        <span class="curve-legend">
          {sets.map((set) => (
            <span key={set}>
              <svg class="update-curve" viewBox="0 0 28 10" width="28" height="10" aria-hidden="true">
                <path class={set} d="M1 5H27" />
              </svg>
              {set}
            </span>
          ))}
          {other === undefined ? null : (
            <span>
              <svg class="update-curve other" viewBox="0 0 28 10" width="28" height="10" aria-hidden="true">
                <path d="M1 5H27" />
                <circle cx="14" cy="5" r="3" />
              </svg>
              {other.name}
            </span>
          )}
        </span>
        <span class="curve-reading" {...pictureAsWritten}>
          {reading}
        </span>
      </figcaption>
    </figure>
  );
}

interface PanelProps {
  readonly id: string;
  readonly title: string;
  readonly area: Area;
  readonly x: CurveAxis;
  readonly y: CurveAxis;
  readonly histories: readonly PicturedHistory[];
  /** Which curves of a history. */
  curvesOf(history: PicturedHistory): Curves;
  /** The name of the axis below; undefined where another panel has it. */
  readonly below: string | undefined;
}

/** Rings along the curves of the run that is compared with. */
const rings = 8;

function Panel({ id, title, area, x, y, histories, curvesOf, below }: PanelProps) {
  return (
    <g class="panel">
      <Axes
        {...{ area }}
        xTicks={below === undefined ? [] : x.ticks}
        yTicks={y.ticks}
        below={20}
        {...(below === undefined ? {} : { name: { text: below, below: 40 } })}
      />
      <text class="panel-name" x={area.left} y={area.top - 8}>
        {title}
      </text>
      <Clip {...{ id, area }}>
        {histories.map((history, k) => {
          const isOther = k < histories.length - 1;
          const curves = curvesOf(history);
          return (
            <g key={isOther ? 'other' : 'own'} class={`update-curve ${isOther ? 'other' : 'own'}`}>
              {drawnSets(curves).map((set) => {
                const values = curves[set] as ArrayLike<number>;
                return (
                  <g key={set}>
                    <path class={set} d={curvePath(history.updates, values, x.at, y.at)} />
                    {isOther
                      ? markPlaces(history.updates, values, x.at, y.at, rings).map(([cx, cy]) => (
                          <circle key={cx} cx={rounded(cx)} cy={rounded(cy)} r="3" />
                        ))
                      : null}
                  </g>
                );
              })}
            </g>
          );
        })}
      </Clip>
    </g>
  );
}
