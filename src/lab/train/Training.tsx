/** Training: a form, a run and what it shows. It draws what the worker reports and nothing else. */
import './fields.css';
import './settings.css';
import './run.css';
import './results.css';
import './layout.css';
import './slot.css';
import type { ComponentType } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { NotLoaded } from '../../components/kit/island/NotLoaded.tsx';
import { useLoaded } from '../../components/kit/island/useLoaded.ts';
import type { Until } from '../protocol/holds.ts';
import { ofData, type SampleImage, type ShardFacts } from '../protocol/manifest.ts';
import { networkText, trainingText } from '../protocol/run-words.ts';
import { isSame } from '../protocol/same.ts';
import { defaultSettings, type LabSettings } from '../protocol/settings.ts';
import { notThere } from '../session/status-words.ts';
import { useReadiness } from '../session/useReadiness.ts';
import { useOfSession, useSession } from '../session/useSession.ts';
import { Curves } from './Curves.tsx';
import { pendingBytes } from './pending-bytes.ts';
import { Readouts } from './Readouts.tsx';
import { RunControls, type RunControlsProps, StepControls } from './RunControls.tsx';
import { RunStatus } from './RunStatus.tsx';
import { SampleImages } from './SampleImages.tsx';
import type { SettingsFormProps } from './settings-form-props.ts';
import { useSharedSettings } from './useSharedSettings.ts';

export interface TrainPanelProps {
  /** Begins every id in the panel, and its part of the address. */
  readonly id: string;
  /** What the form holds at first. */
  readonly opening?: LabSettings;
  /** All files of all data sets. */
  readonly shards: readonly ShardFacts[];
  /** Of all data sets. */
  readonly samples: readonly SampleImage[];
}

export interface TrainingProps extends TrainPanelProps {
  /** What stands above the buttons. */
  readonly Form: ComponentType<SettingsFormProps>;
  /** What stands below them. With it the steps of a run are folded away too. */
  readonly Below?: ComponentType<SettingsFormProps>;
}

export function Training({ id, opening = defaultSettings, shards, samples, Form, Below }: TrainingProps) {
  const { session, view, runs } = useSession();
  const live = useOfSession(({ live }) => live);
  const preferred = useOfSession(({ preferred }) => preferred);
  const { settings, errors, known, load, reading, change, notice, linked } = useSharedSettings(id, opening, shards);
  const { ready, obstacles } = useReadiness(session);
  const readiness = { ready: ready && !reading, obstacles };
  const hasErrors = Object.keys(errors).length > 0;
  const isValid = known && !hasErrors;
  const isRunning = view.phase === 'running';
  // While a run is shown, everything on the page is about that run.
  const shown = view.settings ?? settings;
  const { data, images } = shown;
  const { epochs } = view;
  const unknown = notThere(view);
  // Progress comes several times a second; the images change only with an epoch, and are not compared in between.
  const sampleImages = useMemo(
    () => <SampleImages {...{ id, data, epochs, images, unknown }} samples={ofData(samples, data)} />,
    [id, data, samples, epochs, images, unknown],
  );
  const form: SettingsFormProps = {
    id,
    session,
    settings,
    errors,
    shards,
    preferred,
    locked: isRunning || !readiness.ready,
    linked,
    onChange: change,
  };
  const [opens, setOpens] = useState(false);
  const opened = useLoaded(() => import('../opened/NextBatch.tsx'), opens);
  const run: RunControlsProps = {
    view,
    canStart: readiness.ready && readiness.obstacles.length === 0 && !hasErrors,
    onStart(until) {
      if (isValid) return session?.start(settings, until);
      // It begins as soon as what was set is known to be right.
      wanted.current = until;
      void load();
    },
    session,
    opened: { id: `${id}-batch`, is: opens, toggle: () => setOpens(!opens) },
  };
  const wanted = useRef<Until>();
  useEffect(() => {
    if (!known) return;
    if (isValid && wanted.current) session?.start(settings, wanted.current);
    wanted.current = undefined;
  }, [known, settings]);
  const panel = useRef<HTMLElement>(null);
  // What a link has set stands at the upper end, where the panel scrolls by itself.
  useEffect(() => panel.current?.scrollTo(0, 0), [linked]);
  // What a run has left that was stopped, until it has got its test.
  const left = view.phase === 'stopped' ? live : undefined;
  const ended = useLoaded(() => import('./ended.ts'), view.result !== undefined || left !== undefined);
  // The other panels of the page start what stands here.
  useEffect(() => session?.plan(isValid ? settings : null), [session, isValid, settings]);
  const next = isRunning ? shown : settings;
  return (
    <section ref={panel} class={view.settings ? 'lab train' : 'lab train is-empty'} aria-label="Training">
      <div class="train-grid">
        {notice && <p class="lab-fault">{notice}</p>}
        {/* On paper in place of the form: what the numbers below are of. */}
        <p class="lab-print">
          {networkText(shown)}, {trainingText(shown)}, seed {shown.seed}.
          {!view.settings && ' Nothing was trained here before this page was printed.'}
        </p>
        {/* In a low slot in place of the form: it stands below there. */}
        <p class="train-what" aria-hidden="true">
          {networkText(next)}, {trainingText(next)}
        </p>
        <div class="train-form">
          <Form {...form} />
        </div>
        <div class="train-run">
          <RunControls {...run}>{!Below && <StepControls {...run} />}</RunControls>
          {Below && (
            <details class="lab-fold">
              <summary>Step by batch or epoch</summary>
              <div class="lab-controls lab-inside">
                <StepControls {...run} />
              </div>
            </details>
          )}
        </div>
        <RunStatus
          view={view}
          next={isValid ? settings : undefined}
          pendingBytes={isValid ? pendingBytes(shards, settings, view.kept) : 0}
          wrong={Object.keys(errors).length}
          last={!isRunning && view.settings && !isSame(view.settings, settings) ? view.settings : undefined}
          runs={runs}
          readiness={readiness}
          onRetry={() => session?.retry()}
        >
          {session && left && ended.loaded && <ended.loaded.Stopped key={left.id} session={session} network={left} />}
        </RunStatus>
        {opens && (
          <div class="train-batch" id={`${id}-batch`}>
            {opened.loaded && session ? (
              <opened.loaded.NextBatch {...{ id, session, view }} planned={isValid ? settings : undefined} />
            ) : (
              <NotLoaded {...opened} />
            )}
          </div>
        )}
        {Below && (
          <div class="train-below">
            <Below {...form} />
          </div>
        )}
        <Readouts view={view} settings={shown} />
        <Curves id={id} view={view} settings={shown} />
        {sampleImages}
        {ended.loaded && (
          <ended.loaded.Result view={view} run={runs.find(({ model }) => model === view.result?.model)} />
        )}
        {ended.failed && <NotLoaded {...ended} />}
      </div>
    </section>
  );
}
