/** The stages of a picture that was loaded: paper, ink and pen have to be found in it first. */
import type { Grey } from '../grey.ts';
import { fitted, type Prepared, type Sheets, type Switches } from '../preprocessing.ts';
import { findInk } from './ink.ts';
import { lightOnDark } from './light-on-dark.ts';
import { findPaper } from './paper.ts';
import { withEvenPen } from './pen-width.ts';

export function preparePicture(picture: Grey, on: Switches): Prepared {
  const sheet = on.paper ? findPaper(picture) : undefined;
  const onPaper = sheet && sheetsOf(sheet, on);
  // Something bright and straight with nothing on it was no paper, but ink.
  return fitted(
    onPaper && onPaper.reason !== 'blank' && onPaper.reason !== 'faint' ? onPaper : sheetsOf(picture, on),
    on,
  );
}

function sheetsOf(paper: Grey, on: Switches): Sheets {
  const invert = on.invert ? lightOnDark(paper) : paper;
  const { ink, reason } = findInk(invert, on.ink, on.invert);
  return { paper, invert, ink, pen: on.pen ? withEvenPen(ink) : ink, reason };
}
