import { wayBack } from '../../../exercises/cnn/windows.ts';
import { convolutionEdits } from '../../../notation/edits/convolution.ts';
import { type LessonProps, optional, required, text } from '../../kit/lesson-props.ts';
import { type Shows, steppingSubject } from '../shows.ts';
import { rules } from './settings.ts';

export const props = {
  id: required(text),
  caption: required(text),
  asks: optional(text, 'prompts'),
} satisfies LessonProps;

/** What it shows. */
export const shows: Shows = steppingSubject(['operation'], convolutionEdits, { 'way-back': wayBack }, { rules });
