import type { PanelProps } from '../panels/panel.ts';
import type { Pictures } from './usePictures.ts';

/** What every part that shows a moment of the run is given. */
export type Shown = Pictures &
  Omit<PanelProps, 'id'> & {
    /** Shows the step that computes the gradient of a weight or bias, in the update at hand. */
    openGradient(target: string): void;
  };
