import type { Experiment } from '../../../engine/experiment.ts';
import { CutPlane } from '../../kit/plane/CutPlane.tsx';
import { type Cut, type Domain, lineWithin, type Point, toQuarter } from '../../kit/plane/geometry.ts';
import { Handle, Pad } from '../../kit/plane/Handle.tsx';
import { PointMark, Segment } from '../../kit/plane/Plane.tsx';
import type { Scale } from '../../kit/plane/scale.ts';
import type { RunStage } from '../../kit/stage/useStage.ts';
import { pointName, type RuleFrame } from './frame.ts';
import { pointEdits, pointsOf, withPoint } from './tasks.ts';
import * as words from './words.ts';

interface Props {
  readonly frame: RuleFrame;
  readonly stage: RunStage<Experiment>;
  /** Whether the reader may put, move and turn over points. */
  readonly own: boolean;
  /** Lines of before, the latest last. */
  readonly ghosts: readonly Cut[];
  /** Whether they come round again. */
  readonly loop?: boolean;
  /** Whether each point says if the line at hand has it right; otherwise only the example at hand, once it was compared. */
  readonly judged?: boolean;
  /** Points that the reader points at in the text. */
  readonly lit?: ReadonlySet<number> | undefined;
}

/** Where a point may lie. */
const furthest = 2;
const toGrid = ([x1, x2]: Point): Point => [toQuarter(x1, furthest), toQuarter(x2, furthest)];

/** The plane with its points, the line at hand and the lines of before. At the start the line can be dragged. */
export function RulePlane({ frame, stage, own, ghosts, loop = false, judged = false, lit }: Props) {
  const { awake, edit, cursor, digits, experiment } = stage;
  const atStart = cursor === 0;
  const { cut, points, example, error } = frame;
  const change = ({ w, b }: Cut) => edit({ 'w.1.0.0': w[0], 'w.1.0.1': w[1], 'b.1.0': b });
  const open = own && awake;
  const add = (at: Point) => edit(pointEdits(withPoint(pointsOf(experiment), toGrid(at))));
  const move = (n: number, to: Point) => {
    const [x1, x2] = toGrid(to);
    edit({ [`x.${n}.0`]: x1, [`x.${n}.1`]: x2 });
  };
  const verdict = (n: number, right: boolean) => {
    if (judged) return right;
    return n === example && error !== undefined ? error === 0 : undefined;
  };
  return (
    <>
      <CutPlane
        cut={cut}
        label={describe(frame, stage)}
        change={awake && atStart ? change : undefined}
        bare={!atStart || (cut.w[0] === 0 && cut.w[1] === 0)}
      >
        {(scale) => (
          <>
            <Ghosts {...{ scale, ghosts, loop }} highlight={stage.highlight} />
            {open ? <Pad scale={scale} press={add} /> : null}
            {points.map(({ x, target, right }, n) => {
              const mark = (
                <PointMark
                  {...{ scale, target }}
                  at={x}
                  right={verdict(n, right)}
                  current={lit?.has(n) ?? (!judged && n === example)}
                  label={points.length > 4 ? String(n + 1) : pointName(x, digits)}
                />
              );
              const key = String(n);
              if (!open) return <g key={key}>{mark}</g>;
              return (
                <Handle
                  key={key}
                  scale={scale}
                  drag={(to) => move(n, to)}
                  press={() => edit({ [`y.${n}.0`]: 1 - target })}
                >
                  {mark}
                </Handle>
              );
            })}
          </>
        )}
      </CutPlane>
      <p class="legend">
        {words.discShouldBeRing}
        {judged ? words.dashedBefore : null}
        {open ? <span class="roomy">{words.pressThePlane}</span> : null}
      </p>
    </>
  );
}

interface GhostsProps extends Pick<Props, 'ghosts' | 'loop'> {
  readonly scale: Scale;
  readonly highlight: Props['stage']['highlight'];
}

function Ghosts({ scale, ghosts, loop, highlight: { lit, light } }: GhostsProps) {
  const domain: Domain = scale.domain;
  return (
    <g
      class={`ghosts${loop ? ' loop' : ''}${lit === 'lines' ? ' lit' : ''}`}
      data-mark="lines"
      onPointerEnter={() => light('lines')}
      onPointerLeave={() => light(undefined)}
    >
      {ghosts.map((ghost, k) => {
        const line = lineWithin(ghost, domain);
        return line && <Segment key={String(k)} scale={scale} from={line[0]} to={line[1]} class="ghost" />;
      })}
    </g>
  );
}

function describe({ points, cut, right, example }: RuleFrame, { digits }: Props['stage']): string {
  const listed = points.map(({ x, target }) => words.shouldGiveOf(pointName(x, digits), target));
  const line = cut.w.some((weight) => weight !== 0) ? words.lineCutsThePlane : words.thereIsNoLine;
  return words.ofPointsAreRight(line, right, points.length, listed.join('; '), example + 1);
}
