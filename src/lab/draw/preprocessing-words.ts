/** The stages on the way to the network in words: what each is called, and what it has done to this drawing. */
import type { Grey } from './grey.ts';
import {
  inkThreshold,
  isLight,
  type Prepared,
  type PreprocessingStep,
  preprocessingSteps,
  type Switches,
} from './preprocessing.ts';

export const preprocessingNames: Readonly<Record<PreprocessingStep, string>> = {
  invert: 'Light on dark',
  crop: 'Crop',
  fit: 'Fit 20 × 20',
  centre: 'Centre of mass',
  scale: '÷ 255',
};

/** "Switched off: Crop, ÷ 255"; empty while all stages work. */
export function switchedOff(on: Switches): string {
  const off = preprocessingSteps.filter((stage) => !on[stage]).map((stage) => preprocessingNames[stage]);
  return off.length === 0 ? '' : `Switched off: ${off.join(', ')}`;
}

/** Why a picture gets no answer: what was looked for in it, and not found. */
export function noInkWords({ invert }: Pick<Switches, 'invert'>, picture: Grey): string {
  if (!invert)
    return 'No answer: this picture is dark everywhere, and while “Light on dark” is off only what is light counts as ink.';
  const darkest = picture.values.reduce((least, value) => Math.min(least, value), 255);
  const lightest = picture.values.reduce((most, value) => Math.max(most, value), 0);
  if (lightest - darkest < inkThreshold)
    return 'No answer: this picture has one shade nearly everywhere, and what differs so little counts as paper. Take one with more contrast, or draw.';
  const ink = isLight(picture) ? 'darker' : 'lighter';
  return `No answer: the edge of this picture counts as paper, and nothing in it is so much ${ink} that it could be ink. Cut off the edge, or draw.`;
}

/** What a stage has done. Paper that has stayed bright is what the later stages take for ink. */
export function captionOf(stage: PreprocessingStep, on: Switches, { invert, crop }: Prepared): string {
  const isBright = isLight(invert);
  switch (stage) {
    case 'invert':
      if (on.invert) return 'MNIST is light ink on black.';
      return isBright ? 'Off: the paper shines, the ink is black.' : 'Off: the paper is dark as it is.';
    case 'crop':
      if (!on.crop) return 'Off: the whole sheet counts, margins too.';
      if (!isBright) return 'Only the box around the ink is kept.';
      return `Takes the bright paper for ink${crop.values.length === invert.values.length ? ': nothing to cut' : ''}.`;
    case 'fit':
      return on.fit ? 'The longest side becomes 20.' : 'Off: the longest side becomes 28.';
    case 'centre':
      if (!on.centre) return 'Off: the box stands in the middle, not the ink.';
      return isBright ? 'Centres the bright paper, not the ink.' : 'The ink’s middle goes to row 14, column 14.';
    case 'scale':
      return on.scale ? 'Each number lies between 0 and 1.' : 'Off: numbers up to 255 go in.';
  }
}
