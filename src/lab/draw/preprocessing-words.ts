/** The stages on the way to the network in words: what each is called, and what it has done to this drawing. */
import { type Prepared, type PreprocessingStep, type Reason, type Switches, stepsOf } from './preprocessing.ts';

export const preprocessingNames: Readonly<Record<PreprocessingStep, string>> = {
  paper: 'Paper found',
  invert: 'Light on dark',
  ink: 'Only the digit',
  pen: 'Same pen',
  crop: 'Crop',
  fit: 'Fit 20 × 20',
  contrast: 'Full contrast',
  centre: 'Centre of mass',
  scale: '÷ 255',
};

/** "Switched off: Crop, ÷ 255"; empty while all stages work. */
export function switchedOff(on: Switches, isPicture: boolean): string {
  const off = stepsOf(isPicture).filter((stage) => !on[stage]);
  return off.length === 0 ? '' : `Switched off: ${off.map((stage) => preprocessingNames[stage]).join(', ')}`;
}

/** Why there is no answer: what was looked for, and not found. */
export function noAnswerWords(reason: Reason, { invert }: Pick<Switches, 'invert'>, isPicture: boolean): string {
  const what = isPicture ? 'this picture' : 'this drawing';
  switch (reason) {
    case 'blank':
      return invert
        ? `No answer: ${what} has one shade nearly everywhere, and nothing in it differs enough to be ink. ${isPicture ? 'Take one with more contrast, or draw.' : 'Draw a digit.'}`
        : `No answer: ${what} is dark everywhere, and while “Light on dark” is off only what is light counts as ink.`;
    case 'faint':
      return `No answer: something is written in ${what}, but too faintly to be told from its paper. Take one with more light, or a darker pen.`;
    case 'frame':
      return `No answer: ${what} has a frame and nothing in it. ${isPicture ? 'Cut the frame off, or draw.' : 'Draw a digit.'}`;
    case 'several':
      return `No answer: in ${what} two things stand side by side, and the network reads one digit at a time. ${isPicture ? 'Take a picture of one of them' : 'Undo one of them'}, or switch “${preprocessingNames.ink}” off to see what it makes of both.`;
  }
}

/** What a stage has done. Paper that has stayed bright is what the later stages take for ink. */
export function captionOf(stage: PreprocessingStep, on: Switches, prepared: Prepared): string {
  const { invert, ink, pen, crop } = prepared;
  const isBright = !on.invert && shineOf(prepared) > 127;
  switch (stage) {
    case 'paper':
      return on.paper ? 'What lies round white paper goes.' : 'Off: a desk round the paper counts, too.';
    case 'invert':
      if (on.invert) return 'MNIST is light ink on black.';
      return isBright ? 'Off: the paper shines, the ink is black.' : 'Off: the paper is dark as it is.';
    case 'ink':
      if (!on.ink) return 'Off: specks and frames stay.';
      return ink === invert ? 'Nothing else was found.' : 'Specks, lines and frames go.';
    case 'pen':
      if (!on.pen) return 'Off: small digits have a thick pen, large ones a thin one.';
      return pen === ink ? 'No stroke to make even.' : 'Drawn at one size, with one pen.';
    case 'crop':
      if (!on.crop) return 'Off: the whole sheet counts, margins too.';
      if (!isBright) return 'Only the box around the ink is kept.';
      return `Takes the bright paper for ink${crop.values.length === pen.values.length ? ': nothing to cut' : ''}.`;
    case 'fit':
      return on.fit ? 'The longest side becomes 20.' : 'Off: the longest side becomes 28.';
    case 'contrast':
      return on.contrast ? 'The brightest becomes 255.' : 'Off: thin strokes stay grey.';
    case 'centre':
      if (!on.centre) return 'Off: the box stands in the middle, not the ink.';
      return isBright ? 'Centres the bright paper, not the ink.' : 'The ink’s middle goes to row 14, column 14.';
    case 'scale':
      return on.scale ? 'Each number lies between 0 and 1.' : 'Off: numbers up to 255 go in.';
  }
}

/** How bright the sheet is where it begins, which is where nothing is written. */
const shineOf = ({ invert: { values } }: Prepared) => values[0] ?? 0;
