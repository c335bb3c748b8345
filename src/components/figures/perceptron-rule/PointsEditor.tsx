import { useState } from 'preact/hooks';
import type { Experiment } from '../../../engine/experiment.ts';
import { asWritten } from '../../../language.ts';
import { NudgeField } from '../../kit/plane/NudgeField.tsx';
import { mostPoints, objection } from '../../kit/stage/subjects/rule.ts';
import { type LabelledPoint, pointEdits, pointsOf, withPoint } from './tasks.ts';
import * as words from './words.ts';

interface Props {
  /** Prefix for ids, unique on the page. */
  readonly id: string;
  readonly experiment: Experiment;
  edit(changes: Readonly<Record<string, number>>): void;
}

const written = ({ x, target }: LabelledPoint) => `(${x.map(asWritten).join(', ')}) → ${target}`;

/** All that the pointer can do to the points, and their order, by fields and buttons. */
export default function PointsEditor({ id, experiment, edit }: Props) {
  const points = pointsOf(experiment);
  const [chosen, choose] = useState(0);
  const n = Math.min(chosen, points.length - 1);
  const { x, target } = points[n] as LabelledPoint;
  const put = (to: readonly LabelledPoint[], then = n) => {
    edit(pointEdits(to));
    choose(Math.max(0, Math.min(then, to.length - 1)));
  };
  const earlier = () =>
    put([...points.slice(0, n - 1), points[n], points[n - 1], ...points.slice(n + 1)] as LabelledPoint[], n - 1);
  return (
    <div class="settings">
      <ol class="points-in-order">
        {points.map((point, k) => (
          <li key={String(k)}>
            <button
              type="button"
              aria-pressed={k === n}
              aria-label={words.point(written(point))}
              onClick={() => choose(k)}
            >
              {written(point)}
            </button>
          </li>
        ))}
      </ol>
      <fieldset>
        <legend>{words.pointOf(n + 1)}</legend>
        {x.map((value, i) => (
          <NudgeField
            key={`${n}-${i}`}
            id={`${id}-point-x${i + 1}`}
            label={`x${i + 1}`}
            {...{ value }}
            step={0.25}
            bound={2}
            disabled={false}
            objection={(to) => objection({ target: `x.${n}.${i}`, value: to })}
            set={(to) => edit({ [`x.${n}.${i}`]: to })}
          />
        ))}
        <button
          type="button"
          role="switch"
          aria-checked={target === 1}
          onClick={() => edit({ [`y.${n}.0`]: 1 - target })}
        >
          {words.targetOf(target)}
        </button>
      </fieldset>
      <div class="transport">
        <button type="button" aria-disabled={n === 0} onClick={() => n > 0 && earlier()}>
          {words.visitItEarlier}
        </button>
        <button
          type="button"
          aria-disabled={points.length === 1}
          onClick={() => points.length > 1 && put(points.filter((_, k) => k !== n))}
        >
          {words.removeIt}
        </button>
        <button
          type="button"
          aria-disabled={points.length === mostPoints}
          onClick={() => put(withPoint(points, [0.5, 0.5]), points.length)}
        >
          {words.addAPoint}
        </button>
        <button type="button" onClick={() => put(points.toReversed())}>
          {words.reverseTheOrder}
        </button>
      </div>
    </div>
  );
}
