/** The MNIST lab: a form, a run and what it shows. It draws what the worker reports and nothing else. */
import { useMemo, useState } from 'preact/hooks';
import { Curves } from './Curves.tsx';
import type { Sample } from './manifest.ts';
import { Readouts } from './Readouts.tsx';
import { Result } from './Result.tsx';
import { RunControls } from './RunControls.tsx';
import { RunStatus } from './RunStatus.tsx';
import { SampleImages } from './SampleImages.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import { DEFAULT_SETTINGS } from './settings.ts';
import { settingsErrors } from './settings-errors.ts';
import { useAnnounced, useReadiness } from './useLab.ts';
import { useSession } from './useSession.ts';

export interface MnistLabProps {
  /** Begins every id in the lab. */
  readonly id: string;
  /** What a run with so many training images downloads, test images included. */
  readonly downloads: readonly { readonly images: number; readonly bytes: number }[];
  /** Images in the whole test set. */
  readonly testImages: number;
  readonly samples: readonly Sample[];
}

export function MnistLab({ id, downloads, testImages, samples }: MnistLabProps) {
  const [settings, setSettings] = useState(DEFAULT_SETTINGS);
  const { session, view } = useSession();
  const readiness = useReadiness(session);
  const announced = useAnnounced(view);
  const bytesOf = (images: number) => downloads.find((download) => download.images === images)?.bytes ?? 0;
  const pending = Math.max(0, bytesOf(settings.images) - bytesOf(view.kept));
  const isValid = Object.keys(settingsErrors(settings)).length === 0;
  const last = view.epochs.at(-1);
  // Progress comes several times a second; the images change only with an epoch, and are not compared in between.
  const sampleImages = useMemo(() => <SampleImages samples={samples} last={last} />, [samples, last]);
  // While a run is shown, everything on the page is about that run.
  const shown = view.settings ?? settings;
  return (
    <section class="lab" aria-label="MNIST lab">
      <div class="lab-panel">
        <SettingsForm
          id={id}
          settings={settings}
          downloads={downloads}
          testImages={testImages}
          locked={view.phase === 'running' || !readiness.ready}
          onChange={setSettings}
        />
        <RunControls
          view={view}
          canStart={readiness.ready && readiness.obstacles.length === 0 && isValid}
          onStart={() => session?.start(settings)}
          session={session}
        />
        <RunStatus view={view} pendingBytes={pending} readiness={readiness} onRetry={() => session?.retry()} />
        <p class="visually-hidden" role="status">
          {announced}
        </p>
      </div>
      <Readouts view={view} settings={shown} testImages={testImages} />
      <Curves view={view} settings={shown} />
      {sampleImages}
      <Result view={view} />
    </section>
  );
}
