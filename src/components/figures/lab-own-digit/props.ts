import { type LessonProps, optional, required, text } from '../../kit/lesson-props.ts';
import { type Shows, steppingSubject } from '../shows.ts';
import { digitFilter } from './subject.ts';
import { convolutionOfView, nameOfView, openedView, viewOfName } from './views.ts';

export const props = {
  id: required(text),
  caption: required(text),
  asks: optional(text, 'prompts'),
} satisfies LessonProps;

/** What it shows. */
export const shows: Shows = steppingSubject(
  ['operation'],
  digitFilter.edits,
  { [nameOfView(openedView)]: convolutionOfView(openedView) },
  {
    written(name) {
      const view = viewOfName(name);
      return view && convolutionOfView(view);
    },
  },
);
