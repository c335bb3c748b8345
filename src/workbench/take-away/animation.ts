/** A run as a film: its moments are shown one after the other, painted into a canvas, and taken down by the browser's recorder. */
import { paintBox, sizeOf } from '../../components/kit/stage/picture/png.ts';

/** What browsers record, from the most widely played to the least; a browser that says nothing of its kinds may choose. */
const kinds = ['video/mp4;codecs=avc1.42E01E', 'video/mp4', 'video/webm;codecs=vp9', 'video/webm'] as const;

export interface Film {
  readonly file: Blob;
  /** `mp4` or `webm`. */
  readonly ending: string;
}

/** The kind of film that this browser can make; undefined where it has no recorder, or none for a canvas. */
export function filmKind(): string | undefined {
  if (typeof MediaRecorder === 'undefined') return undefined;
  if (typeof HTMLCanvasElement.prototype.captureStream !== 'function') return undefined;
  return kinds.find((kind) => MediaRecorder.isTypeSupported(kind));
}

/** The updates that a film of a run shows: from its start to where it stands, at most so many of them. */
export function momentsOf(update: number, most: number): number[] {
  const count = Math.min(update, most - 1);
  return Array.from({ length: count + 1 }, (_, k) => (count === 0 ? 0 : Math.round((k * update) / count)));
}

/**
 * Films what stands in a box.
 * @param show brings a moment into the box, and resolves when it is there
 * @param perSecond how many moments a second of the film has
 * @param stopped whether somebody has called it off
 * @returns undefined where it was called off
 * @throws Error where the browser cannot film
 */
export async function filmOf(
  box: HTMLElement,
  moments: readonly number[],
  show: (moment: number) => Promise<void>,
  perSecond: number,
  stopped: () => boolean,
): Promise<Film | undefined> {
  const kind = filmKind();
  if (kind === undefined) throw new Error('this browser cannot film');
  const canvas = document.createElement('canvas');
  const { width, height } = sizeOf(box);
  // Some recorders take whole pairs of pixels only.
  [canvas.width, canvas.height] = [2 * Math.floor(width / 2), 2 * Math.floor(height / 2)];
  // The first frame stands before the recorder starts: an empty canvas would be filmed as black.
  await show(moments[0] ?? 0);
  paintBox(box, canvas);
  const recorder = new MediaRecorder(canvas.captureStream(), { mimeType: kind, videoBitsPerSecond: 4_000_000 });
  const pieces: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
  const ended = new Promise<void>((done, fail) => {
    recorder.addEventListener('stop', () => done());
    recorder.addEventListener('error', () => fail(new Error('the browser has stopped filming')));
  });
  recorder.start();
  try {
    for (const moment of moments) {
      if (stopped()) break;
      const begun = performance.now();
      await show(moment);
      paintBox(box, canvas);
      await pause(Math.max(0, 1000 / perSecond - (performance.now() - begun)));
    }
    // The last moment is seen for as long as it takes to see that it is the last.
    if (!stopped()) await pause(1000);
  } finally {
    recorder.stop();
  }
  await ended;
  if (stopped()) return undefined;
  return { file: new Blob(pieces, { type: kind }), ending: kind.includes('mp4') ? 'mp4' : 'webm' };
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
