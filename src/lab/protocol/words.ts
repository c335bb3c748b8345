/** What the lab says, as pure functions of the view. */
import { notYet } from '../../notation/format.ts';
import type { LabView } from '../session/view.ts';
import { LIBRARY } from './download-size.ts';
import { explain } from './faults.ts';
import { split, stepsPerEpoch } from './settings.ts';

/** 1,560,000 → "1.6 MB": 1 MB = 1,000,000 B. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 9.95e6 ? 1 : 0)} MB`;
}

/** 0.8283 → "82.8 %"; two decimals for a share of 10,000. */
export function percent(share: number, decimals = 1): string {
  return `${(100 * share).toFixed(decimals)} %`;
}

/** A probability without decimals. Nothing that is only nearly impossible or certain is said to be so. */
export function chance(probability: number): string {
  if (probability > 0 && probability < 0.005) return '< 1 %';
  if (probability < 1 && probability >= 0.995) return '> 99 %';
  return percent(probability, 0);
}

/** "3 98 %, 5 2 %; all others below 1 %": the digits worth naming, likeliest first. */
export function probabilitiesInWords(probabilities: readonly number[]): string {
  const named = probabilities
    .map((probability, digit) => ({ probability, digit }))
    .filter(({ probability }) => probability >= 0.01)
    .sort((a, b) => b.probability - a.probability)
    .map(({ probability, digit }) => `${digit} ${chance(probability)}`);
  return `${named.join(', ')}${named.length < probabilities.length ? '; all others below 1 %' : ''}`;
}

/** 25450 → "25,450", the same on the server and in every browser. */
export function grouped(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** What stands where there is no value: that none is computed, and during a run when one will be. */
export function notThere({ phase }: Pick<LabView, 'phase'>, when = 'after the first epoch'): string {
  return phase === 'running' ? when : notYet;
}

/** What the lab is doing now, in a sentence or two. */
export function statusText(view: LabView, pendingBytes: number): string {
  const { phase, settings, position, activity, result, fault } = view;
  const epoch = position ? ` in epoch ${position.epoch}` : '';
  if (phase === 'idle' || !settings) {
    if (pendingBytes === 0) return 'Ready. The images are here already.';
    // The library came with the images of an earlier run.
    const library = view.kept > 0 ? '' : ` and the library ${LIBRARY}`;
    return `Ready. Start downloads ${megabytes(pendingBytes)} of images${library}, then trains on this device.`;
  }
  if (fault)
    return phase === 'failed' ? 'The run has ended early.' : `Training waits${epoch}: an image file is not usable.`;
  if (phase === 'stopped') return `Stopped${epoch}. A run that is stopped gets no test score.`;
  if (phase === 'finished' && result) {
    const { accuracy, count } = result.test;
    return `Finished: ${percent(accuracy, 2)} of the ${grouped(count)} test images are read correctly.`;
  }
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

/** Everything that keeps this browser or address from training, in words; empty when nothing does. */
export function obstacles(scope: Partial<Record<string, unknown>>, protocol: string): string[] {
  const found: string[] = [];
  if (protocol === 'file:') {
    found.push(
      'This page was opened as a file. Browsers load neither data nor background programs from files: put the folder on a web server, for example with "npm start" or "npx serve".',
    );
  }
  const needs: Record<string, string> = {
    Worker: 'run a program in the background (Worker)',
    DecompressionStream: 'unpack the image files (DecompressionStream)',
    MessageChannel: 'let the background program listen while it computes (MessageChannel)',
  };
  for (const [name, purpose] of Object.entries(needs)) {
    if (!(name in scope)) found.push(`This browser cannot ${purpose}. A current Firefox, Chrome, Edge or Safari can.`);
  }
  return found;
}
