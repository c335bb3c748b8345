import type { PanelProps } from '../panels/panel.ts';
import type { Pictures } from './usePictures.ts';

/** What every part that shows a moment of the run is given. */
export type Shown = Pictures & Omit<PanelProps, 'id'>;
