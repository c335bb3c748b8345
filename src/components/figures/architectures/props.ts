import { cellFigure } from '../cell-shows.ts';
import { type Shows, stopping } from '../shows.ts';
import { mapSpec } from './settings.ts';

export const props = cellFigure;

/** What it shows. */
export const shows: Shows = stopping(undefined, mapSpec(''));
