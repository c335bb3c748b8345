/** The next batch of a run, opened: its images, the gradients of each layer, and one weight on its way to its new value. */
import './opened.css';
import { useRef, useState } from 'preact/hooks';
import { FaultNotice } from '../parts/FaultNotice.tsx';
import { firstDownload, libraryDownload } from '../protocol/download-size.ts';
import type { OpenedBatch, WeightPlace } from '../protocol/opened-batch.ts';
import { type LabSettings, stepsPerEpoch } from '../protocol/settings.ts';
import { grouped } from '../protocol/words.ts';
import { type NextBatch as Next, nextBatch } from '../session/next-batch.ts';
import type { LabSession } from '../session/session.ts';
import { useReply } from '../session/useReply.ts';
import type { LabView } from '../session/view.ts';
import { BatchImages } from './BatchImages.tsx';
import { FollowedWeight } from './FollowedWeight.tsx';
import { LayerGradients } from './LayerGradients.tsx';
import { goneWords, noBatchWords } from './opened-words.ts';

export interface NextBatchProps {
  /** Begins every id in it. */
  readonly id: string;
  readonly session: LabSession;
  readonly view: LabView;
  /** What the next run would train; undefined where that cannot be trained with. */
  readonly planned: LabSettings | undefined;
}

export function NextBatch({ id, session, view, planned }: NextBatchProps) {
  const next = nextBatch(view, planned);
  const found = typeof next === 'string' ? undefined : next;
  const of = found && JSON.stringify(found.settings);
  const [followed, follow] = useState<{ readonly of: string | undefined; readonly weight: WeightPlace }>();
  // Another network has other weights.
  const weight = followed?.of === of ? followed?.weight : undefined;
  const moment = found && `${of} ${found.fingerprint}`;
  const key = moment && `${moment} ${weight?.part} ${weight?.index}`;
  const { answer, fault, again } = useReply(session, key, () => ({
    kind: 'open-batch',
    settings: found!.settings,
    fingerprint: found!.fingerprint,
    ...(weight && { weight }),
  }));
  // While another weight is asked for, the batch stays.
  const last = useRef<{ readonly moment: string | undefined; readonly batch: OpenedBatch }>();
  if (answer?.batch) last.current = { moment, batch: answer.batch };
  const batch = last.current?.moment === moment ? last.current?.batch : undefined;
  return (
    <section class="opened" aria-labelledby={`${id}-batch-title`}>
      <h3 id={`${id}-batch-title`}>The next batch, opened</h3>
      {!found && <p>{noBatchWords[next as keyof typeof noBatchWords]}</p>}
      {found && <p class="soft">{whereText(found)}</p>}
      {found?.canBeTaken && (
        <button
          type="button"
          class="button"
          onClick={() => (view.phase === 'running' ? session.go('batch') : session.start(found.settings, 'batch'))}
        >
          Take this step
        </button>
      )}
      {fault && <FaultNotice fault={fault} onAgain={again} />}
      {found && answer && !answer.batch && <p>{goneWords}</p>}
      {found && !batch && !answer && !fault && (
        <p class="soft">
          It is computed
          {view.kept[found.settings.data] === 0 &&
            `: ${found.settings.data === 'mnist' ? `${firstDownload} of images` : 'images'} and the library ${libraryDownload} come first`}{' '}
          …
        </p>
      )}
      {found && batch && (
        <>
          <BatchImages key={moment} {...{ id, session, batch }} settings={found.settings} />
          <LayerGradients {...{ batch }} penalised={found.settings.l2 > 0 || found.settings.l1 > 0} />
          <FollowedWeight
            {...{ id, batch }}
            settings={found.settings}
            onFollow={(weight) => follow(weight && { of, weight })}
          />
        </>
      )}
    </section>
  );
}

/** "It is step 3 of 29 in epoch 2." */
function whereText({ settings, after, canBeTaken }: Next): string {
  const where = `step ${grouped(after.step + 1)} of ${grouped(stepsPerEpoch(settings))} in epoch ${after.epoch + 1}`;
  if (canBeTaken) return `It is ${where}. Nothing is changed until you let the run take it.`;
  return `The run has ended. If it went on it would take ${where}: this is what that step would be.`;
}
