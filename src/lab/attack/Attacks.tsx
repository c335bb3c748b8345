/** The attacks on one network: predict first, then measure. */
import { useRef, useState } from 'preact/hooks';
import { CopyLink } from '../parts/CopyLink.tsx';
import { FaultNotice } from '../parts/FaultNotice.tsx';
import { Spoken } from '../parts/Spoken.tsx';
import { TrainFirst } from '../parts/TrainFirst.tsx';
import { Unchanged } from '../parts/Unchanged.tsx';
import type { Explanation } from '../protocol/faults.ts';
import { testCount } from '../protocol/settings.ts';
import { grouped } from '../protocol/words.ts';
import { networksOf } from '../session/chosen-run.ts';
import type { Network } from '../session/network.ts';
import { runLabel } from '../session/run-label.ts';
import type { LabSession } from '../session/session.ts';
import { explanationOf } from '../session/useReply.ts';
import { useOfSession } from '../session/useSession.ts';
import { noiseWords, outcome, question } from './attack-words.ts';
import { CurveView } from './CurveView.tsx';
import { Examples } from './Examples.tsx';
import { attackFamilies } from './families.ts';
import { Guess } from './Guess.tsx';
import { attackedImages, type CurveOf, measureCurve, withCurve } from './measure.ts';
import { TrainingAttacks } from './TrainingAttacks.tsx';
import { useAsked } from './useAsked.ts';

interface AttacksProps {
  /** Begins every id in the panel. */
  readonly id: string;
  readonly session: LabSession;
  /** Missing while none is trained. */
  readonly run: Network | undefined;
}

/** The attack that is chosen, or brought by a link: without a network there is no more to show of it than its question. */
export function Attacks({ id, session, run }: AttacksProps) {
  const asked = useAsked(id, run);
  const { family, guess, notices, link } = asked;
  return (
    <>
      {notices.map((notice) => (
        <p key={notice} class="lab-fault" role="status">
          {notice}
        </p>
      ))}
      {run ? (
        <>
          <OnNetwork id={id} session={session} run={run} asked={asked} />
          <CopyLink enabled link={link}>
            It carries the attack, its strength and your prediction. It carries neither the network nor what was
            measured with it: whoever opens it trains and measures their own.
          </CopyLink>
        </>
      ) : (
        <>
          <p>
            <strong>{family.name}.</strong> {question(family)}
            {guess !== undefined && ` The link predicts ${guess} %.`}
          </p>
          <TrainFirst session={session} />
        </>
      )}
    </>
  );
}

interface OnNetworkProps extends AttacksProps {
  readonly run: Network;
  readonly asked: ReturnType<typeof useAsked>;
}

/** Keeps its curves when another network is chosen, so that two can be compared. */
function OnNetwork({ id, session, run, asked }: OnNetworkProps) {
  const runs = useOfSession(({ runs }) => runs) ?? [];
  const live = useOfSession(({ live }) => live);
  const { family, x, guess, choose, showLevel, predict } = asked;
  const [curves, setCurves] = useState<readonly CurveOf[]>([]);
  const [wantsAll, setWantsAll] = useState(false);
  const all = testCount(run.settings);
  const count = wantsAll ? all : Math.min(attackedImages, all);
  const { progress, fault, measure, cancel } = useMeasuring(session, (curve) =>
    setCurves((before) => withCurve(before, curve)),
  );
  const ofFamily = curves.filter((curve) => curve.family === family.id && curve.data === run.settings.data);
  const own = ofFamily.find(({ runId }) => runId === run.id);
  const said = own && guess !== undefined ? outcome(family, own, guess) : '';
  const canMeasure = guess !== undefined && !progress;
  return (
    <>
      <div class="attack-choices">
        <label>
          Network{' '}
          <select value={run.id} onChange={({ currentTarget }) => session.choose(currentTarget.value)}>
            {networksOf({ runs, live }).map((one) => (
              <option key={one.id} value={one.id}>
                {runLabel(one)}
              </option>
            ))}
          </select>
        </label>
        <label>
          Attack{' '}
          <select
            value={family.id}
            onChange={({ currentTarget }) => {
              cancel();
              choose(attackFamilies.find((one) => one.id === currentTarget.value) ?? attackFamilies[0]!);
            }}
          >
            {attackFamilies.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
        <label>
          Test images{' '}
          <select
            value={wantsAll ? 'all' : 'some'}
            onChange={({ currentTarget }) => setWantsAll(currentTarget.value === 'all')}
          >
            <option value="some">the first {Math.min(attackedImages, all)}</option>
            <option value="all">all {grouped(all)}</option>
          </select>
        </label>
      </div>
      {said !== '' ? null : <Guess id={id} question={question(family)} guess={guess} onGuess={predict} />}
      <div class="attack-tools">
        <button
          type="button"
          class="button primary"
          aria-disabled={!canMeasure}
          onClick={() => canMeasure && measure(run, family, count)}
        >
          {own ? 'Measure again' : 'Measure'}
        </button>
        {progress && (
          <>
            <label class="lab-progress">
              <span>Measuring</span>
              <progress value={progress.done} max={progress.of} />
            </label>
            <button type="button" class="button" onClick={cancel}>
              Cancel
            </button>
          </>
        )}
        {guess === undefined && <span class="soft">Predict first: then {grouped(count)} test images are tried.</span>}
      </div>
      {fault && <FaultNotice fault={fault} onAgain={() => measure(run, family, count)} />}
      {said !== '' && <p class="attack-outcome">{said}</p>}
      {own?.noise && <p>{noiseWords(own.data, own.noise)}</p>}
      <Spoken text={said} quietAtFirst />
      {ofFamily.length > 0 && (
        <div class="attack-found">
          <CurveView family={family} curves={ofFamily} runId={run.id} />
          {own && <Examples id={id} session={session} run={run} family={family} x={x} onLevel={showLevel} />}
        </div>
      )}
      {own && <Unchanged session={session} run={run} />}
      <details class="fold">
        <summary>Attack the training itself</summary>
        <TrainingAttacks id={id} session={session} run={run} />
      </details>
    </>
  );
}

/** One measurement at a time. */
function useMeasuring(session: LabSession, keep: (curve: CurveOf) => void) {
  const [progress, setProgress] = useState<{ readonly done: number; readonly of: number }>();
  const [fault, setFault] = useState<Explanation>();
  const controller = useRef<AbortController>();
  return {
    progress,
    fault,
    async measure(run: Network, family: (typeof attackFamilies)[number], count: number) {
      controller.current?.abort();
      controller.current = new AbortController();
      const { signal } = controller.current;
      setFault(undefined);
      setProgress({ done: 0, of: family.levels.length });
      try {
        const onProgress = (done: number, of: number) => !signal.aborted && setProgress({ done, of });
        keep(await measureCurve(session, run, family, { count, signal, onProgress }));
      } catch (error) {
        if (!signal.aborted) setFault(explanationOf(error));
      } finally {
        if (!signal.aborted) setProgress(undefined);
      }
    },
    cancel() {
      controller.current?.abort();
      setProgress(undefined);
    },
  };
}
