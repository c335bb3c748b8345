import { optional, text } from '../../kit/lesson-props.ts';
import { cellFigure } from '../cell-shows.ts';
import { type Shows, stopping } from '../shows.ts';
import { memorySpec } from './settings.ts';

export const props = { ...cellFigure, asks: optional(text, 'prompts') };

/** What it shows. */
export const shows: Shows = stopping('step back', memorySpec(''));
