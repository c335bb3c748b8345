import { useEffect, useMemo, useState } from 'preact/hooks';
import { lastDrawing } from '../draw/last-drawing.ts';
import { prepare } from '../draw/preprocessing.ts';
import type { DataName } from '../protocol/data-sets.ts';
import type { WorkerRequest } from '../protocol/requests.ts';
import type { LabSession } from '../session/session.ts';
import { type PendingReply, useReply } from '../session/useReply.ts';

/** What is looked at: a test image by its number, or the last drawing of this browser. */
export type Chosen = { readonly kind: 'test'; readonly number: number } | { readonly kind: 'drawing' };

export interface Input {
  /** Tells it from others. */
  readonly key: string;
  /** 784 numbers, 0 background … 1 ink. */
  readonly pixels: Float32Array;
  /** What it shows, where that is known. */
  readonly label?: number;
}

export interface FoundInput extends Pick<PendingReply<WorkerRequest>, 'fault' | 'again'> {
  /** Undefined while it is on its way, or where there is none. */
  readonly input?: Input;
  /** No drawing is kept, or it has no ink. */
  readonly isBlank: boolean;
}

/** @param seen whether anybody looks: the drawing is taken anew whenever somebody turns to it */
export function useInput(session: LabSession, data: DataName, chosen: Chosen, seen: boolean): FoundInput {
  const number = chosen.kind === 'test' ? chosen.number : undefined;
  const { answer, fault, again } = useReply(session, number === undefined ? undefined : `${data} ${number}`, () => ({
    kind: 'images',
    data,
    part: 'test',
    indices: [number!],
  }));
  const [drawing, setDrawing] = useState<Float32Array>();
  useEffect(() => {
    if (chosen.kind !== 'drawing' || !seen) return;
    const prepared = prepare(lastDrawing() ?? []);
    setDrawing(prepared.reason ? undefined : prepared.pixels);
  }, [chosen.kind, seen]);
  const input = useMemo(() => {
    if (chosen.kind === 'drawing') return drawing && { key: `drawing ${keyOf(drawing)}`, pixels: drawing };
    return (
      answer && {
        key: `${data} ${number}`,
        pixels: Float32Array.from(answer.pixels, (byte) => byte / 255),
        label: answer.labels[0]!,
      }
    );
  }, [chosen.kind, data, number, answer, drawing]);
  const found = { isBlank: chosen.kind === 'drawing' && drawing === undefined, again };
  return { ...found, ...(input && { input }), ...(fault && { fault }) };
}

/** Another one for another drawing. */
const keyOf = (pixels: Float32Array) =>
  pixels.reduce((key, value) => (31 * key + Math.round(255 * value)) % 2147483647, 7);
