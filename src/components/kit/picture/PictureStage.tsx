import type { ComponentType } from 'preact';
import type { Granularity } from '../../../engine/trace/granularities.ts';
import type { Digits } from '../../../notation/format.ts';
import { StepLine } from '../formula/StepLine.tsx';
import { Stage } from '../stage/Stage.tsx';
import { type RunStart, useStage } from '../stage/useStage.ts';
import { StepTable } from '../table/StepTable.tsx';
import type { PictureProps } from './sight.ts';

/** What a page says of a stage with a picture. */
export interface PictureFigureProps<Spec> {
  /** Unique on the page: the stage's name in the address. */
  readonly id: string;
  readonly experiment: Spec;
  /** Where it stands when it is opened. */
  readonly cursor: number;
  readonly granularity: Granularity;
  readonly digits: Digits;
}

interface Props<Spec> extends RunStart<Spec, object> {
  readonly Picture: ComponentType<PictureProps<Spec>>;
}

/** The stage of any subject with a picture: the picture, the last step as a formula, and the numbers that it read and wrote. */
export function PictureStage<Spec extends object>({ Picture, ...start }: Props<Spec>) {
  const stage = useStage<Spec>(start);
  return (
    <Stage
      stage={stage}
      picture={<Picture {...stage} />}
      line={<StepLine stage={stage} />}
      table={<StepTable {...stage} />}
    />
  );
}
