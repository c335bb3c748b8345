/** What a run is doing, in words: pure functions of the view. */
import { notYet } from '../../notation/format.ts';
import { libraryDownload } from '../protocol/download-size.ts';
import { split, stepsPerEpoch } from '../protocol/settings.ts';
import { grouped, megabytes, percent } from '../protocol/words.ts';
import { explain } from './explain.ts';
import { placeText } from './network.ts';
import type { LabView } from './view.ts';

/** What stands where there is no value: that none is computed, and during a run when one will be. */
export function notThere({ phase }: Pick<LabView, 'phase'>, when = 'after the first epoch'): string {
  return phase === 'running' ? when : notYet;
}

/** Whether a run is under way and waits for nobody. */
export const isTraining = ({ phase, paused }: Pick<LabView, 'phase' | 'paused'>) => phase === 'running' && !paused;

/** What the lab is doing now, in a sentence or two. */
export function statusText(view: LabView, pendingBytes: number): string {
  const { phase, settings, position, activity, network, result, fault } = view;
  const where = network ? ` ${placeText(network.after)}` : '';
  const epoch = position ? ` in epoch ${position.epoch}` : '';
  if (phase === 'idle' || !settings) {
    if (pendingBytes === 0) return 'Ready. The images are here already.';
    // The library came with the images of an earlier run.
    const library = Object.values(view.kept).some((images) => images > 0) ? '' : ` and the library ${libraryDownload}`;
    return `Ready. Start downloads ${megabytes(pendingBytes)} of images${library}, then trains on this device.`;
  }
  if (fault)
    return phase === 'failed' ? 'The run has ended early.' : `Training waits${epoch}: an image file is not usable.`;
  if (result) {
    const { accuracy, count } = result.test;
    const kept = result.best === undefined ? '' : ` with the network of epoch ${result.best}`;
    const ended = phase === 'finished' ? `Finished${kept}` : `Stopped${where}`;
    return `${ended}: ${percent(accuracy, 2)} of the ${grouped(count)} test images are read correctly.`;
  }
  if (phase === 'stopped')
    return network ? `Stopped${where}. Its network is kept, and can be tested.` : 'Stopped before training began.';
  if (view.paused) return pausedText(view, epoch);
  return activityText(activity, view);
}

/** What a run waits for, other than images. */
function pausedText({ holds, settings, position, batch, epochs }: LabView, epoch: string): string {
  if (holds.includes('reader')) return `Paused${epoch}.`;
  if (holds.includes('hidden')) return `Paused${epoch} while this tab is hidden.`;
  const last = epochs.at(-1);
  if (holds.includes('epoch') && last)
    return `Epoch ${last.epoch} is done: ${scoreInWords(last)}. The next one waits for you.`;
  if (!settings || !position || !batch) return 'Waiting for you.';
  const right = `${grouped(batch.accuracy * batch.count)} of ${grouped(batch.count)}`;
  return `Step ${grouped(position.step)} of ${grouped(stepsPerEpoch(settings))}${epoch}: loss ${batch.loss.toFixed(2)} of this batch, ${right} read correctly, before its update. The next step waits for you.`;
}

function activityText(activity: LabView['activity'], { settings, position, download, epochs }: LabView): string {
  if (!settings) return '';
  switch (activity) {
    case 'loading':
      return 'Loading TensorFlow.js and the first images.';
    case 'waiting':
      if (download?.received === download?.total) return 'Unpacking the images.';
      return download
        ? `Waiting for images: ${megabytes(download.received)} of ${megabytes(download.total)} are here.`
        : 'Waiting for images.';
    case 'training':
      return position
        ? `Training: epoch ${position.epoch} of ${settings.epochs}, step ${grouped(position.step)} of ${grouped(stepsPerEpoch(settings))}.`
        : 'Training begins.';
    case 'validating':
      return `Measuring on the ${grouped(split(settings).validation)} validation images after epoch ${epochs.length + 1}.`;
    case 'testing':
      return 'Measuring on the test images.';
  }
}

/**
 * What is read out: only what changes a listener's picture, so less than is shown. Empty while there is nothing to say.
 */
export function announcement(view: LabView): string {
  const { phase, settings, epochs, fault, paused } = view;
  if (fault) {
    const { what, remedy } = explain(fault);
    return `${what} ${remedy}`;
  }
  if (phase === 'idle' || !settings) return '';
  if (phase !== 'running' || paused) return statusText(view, 0);
  const last = epochs.at(-1);
  if (!last) return 'Training has been started.';
  return `Epoch ${last.epoch} of ${settings.epochs} done: ${scoreInWords(last)}.`;
}

/** How well the network does after an epoch: on images it has not learned from, if some were kept aside. */
function scoreInWords({ validation, training }: LabView['epochs'][number]): string {
  return validation
    ? `validation accuracy ${percent(validation.accuracy)}`
    : `training accuracy ${percent(training.accuracy)}`;
}
