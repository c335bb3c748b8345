import { graphFigure, showsGraphs } from '../graph-shows.ts';
import type { Shows } from '../shows.ts';
import { presets } from './presets.ts';

export const props = graphFigure;

/** What it shows. */
export const shows: Shows = showsGraphs(presets);
