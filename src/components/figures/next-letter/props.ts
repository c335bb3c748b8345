import { optional, text } from '../../kit/lesson-props.ts';
import { cellFigure } from '../cell-shows.ts';
import { type Shows, stopping } from '../shows.ts';
import { rules, time } from './settings.ts';

export const props = { ...cellFigure, asks: optional(text, 'prompts') };

/** What it shows. */
export const shows: Shows = stopping(time.noun, { last: time.last, rules });
