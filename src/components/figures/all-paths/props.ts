import { layeredNamed } from '../../../exercises/computational-graphs/layered.ts';
import { graphFigure, showsGraphs } from '../graph-shows.ts';
import type { Shows } from '../shows.ts';
import { presets } from './presets.ts';
import { rules } from './settings.ts';

export const props = graphFigure;

/** What it shows. */
export const shows: Shows = showsGraphs(presets, { rules, made: layeredNamed });
