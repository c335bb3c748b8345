import type { ComponentChildren } from 'preact';
import type { DataName } from '../protocol/data-sets.ts';
import type { Numbering } from '../protocol/requests.ts';
import { pixelsPerImage } from '../protocol/shard.ts';
import type { LabSession } from '../session/session.ts';
import { useReply } from '../session/useReply.ts';
import { DigitImage } from './DigitImage.tsx';
import { FaultNotice } from './FaultNotice.tsx';

/** An image to show, and what stands beside it. */
export interface Shown {
  readonly index: number;
  /** Text alternative of the image: "test image 1,242: a 4 read as 9, 93 %". */
  readonly name: string;
  readonly note: ComponentChildren;
}

export interface DigitGridProps {
  readonly session: LabSession;
  readonly data: DataName;
  readonly numbering: Numbering;
  readonly shown: readonly Shown[];
  /** Wide cards have room for bars beside the image. */
  readonly wide?: boolean;
}

/** Images of the data set with a note each; the worker hands out their pixels. */
export function DigitGrid({ session, data, numbering, shown, wide = false }: DigitGridProps) {
  const indices = shown.map(({ index }) => index);
  const { answer, fault, again } = useReply(session, `${data} ${numbering} ${indices.join()}`, () => ({
    kind: 'images',
    data,
    part: numbering,
    indices,
  }));
  if (fault) return <FaultNotice fault={fault} onAgain={again} />;
  return (
    <ul class={wide ? 'digit-grid is-wide' : 'digit-grid'} aria-busy={answer === undefined}>
      {shown.map(({ index, name, note }, n) => (
        <li key={index}>
          {answer ? (
            <DigitImage pixels={answer.pixels.subarray(n * pixelsPerImage, (n + 1) * pixelsPerImage)} name={name} />
          ) : (
            <span class="pixels" />
          )}
          {note}
        </li>
      ))}
    </ul>
  );
}
