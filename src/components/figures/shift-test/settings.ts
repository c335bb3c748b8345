/** F15.4 has nothing to set: a step is one pixel to the right. */
import { measuredShifts } from '../../../exercises/cnn/shifts.ts';
import type { StepSpec } from '../../../player/settings.ts';

export const rules = {} as const;

export const shiftSpec = (id: string): StepSpec<typeof rules> => ({
  id,
  last: measuredShifts.length - 1,
  rules,
  opened: { step: 0, values: {} },
});

/** How far it goes before two predictions: of two pixels, and of four. */
export const untils = () => [0, 2];
