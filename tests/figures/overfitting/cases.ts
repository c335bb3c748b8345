/** The figures of lesson 14 as their tests draw them, with what their pages give them. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import DropoutPasses from '../../../src/components/figures/dropout-passes/Figure.tsx';
import { dropoutFrame } from '../../../src/components/figures/dropout-passes/frame.ts';
import { PassesPicture } from '../../../src/components/figures/dropout-passes/PassesPicture.tsx';
import { dropoutSpec } from '../../../src/components/figures/dropout-passes/settings.ts';
import KeptEpoch from '../../../src/components/figures/kept-epoch/Figure.tsx';
import { keptFrame } from '../../../src/components/figures/kept-epoch/frame.ts';
import { KeptPicture } from '../../../src/components/figures/kept-epoch/KeptPicture.tsx';
import { keptSpec } from '../../../src/components/figures/kept-epoch/settings.ts';
import { CapacityPicture } from '../../../src/components/figures/moons-capacity/CapacityPicture.tsx';
import MoonsCapacity from '../../../src/components/figures/moons-capacity/Figure.tsx';
import { capacityFrame, drawnRun } from '../../../src/components/figures/moons-capacity/frame.ts';
import { capacitySpec, settingsOf } from '../../../src/components/figures/moons-capacity/settings.ts';
import SearchRace from '../../../src/components/figures/search-race/Figure.tsx';
import { raceFrame, raceOf } from '../../../src/components/figures/search-race/frame.ts';
import { RacePicture } from '../../../src/components/figures/search-race/RacePicture.tsx';
import { DecayPicture } from '../../../src/components/figures/weight-decay/DecayPicture.tsx';
import WeightDecay from '../../../src/components/figures/weight-decay/Figure.tsx';
import { decayFrame } from '../../../src/components/figures/weight-decay/frame.ts';
import { decaySpec } from '../../../src/components/figures/weight-decay/settings.ts';
import { recorded } from '../../../src/exercises/overfitting/recorded.ts';

const highlight = { lit: undefined, light: () => undefined } as never;
const nothing = () => undefined;

export const opened = {
  moons: capacitySpec('f14-1').opened.values,
  kept: keptSpec('f14-2').opened.values,
  dropout: dropoutSpec('f14-3').opened.values,
  decay: decaySpec('f14-4').opened.values,
};

/** A run of Figure 14.1; frames of one run are drawn from one. */
export const moons = (more: Partial<typeof opened.moons> = {}) => drawnRun(settingsOf({ ...opened.moons, ...more }));
export const capacity = capacityFrame;
export const kept = (step: number, more: Partial<typeof opened.kept> = {}) =>
  keptFrame(step, { ...opened.kept, ...more });
export const dropped = (step: number, more: Partial<typeof opened.dropout> = {}) =>
  dropoutFrame(step, { ...opened.dropout, ...more });
export const decayed = (step: number, more: Partial<typeof opened.decay> = {}) =>
  decayFrame(step, { ...opened.decay, ...more });
export const race = (step: number, seed = 1) => raceFrame(step, raceOf(seed), recorded.map);

/** The whole figures as they open. */
export const figures = {
  'f14-1': () => renderToString(h(MoonsCapacity, { id: 'f14-1' })),
  'f14-2': () => renderToString(h(KeptEpoch, { id: 'f14-2' })),
  'f14-3': () => renderToString(h(DropoutPasses, { id: 'f14-3' })),
  'f14-4': () => renderToString(h(WeightDecay, { id: 'f14-4' })),
  'f14-6': () => renderToString(h(SearchRace, { id: 'f14-6', map: recorded.map })),
} as const;

/** The pictures at the stops that the text names. */
export const pictures = {
  moons: (update: number, more: Partial<typeof opened.moons> = {}) => {
    const drawn = moons(more);
    return renderToString(
      h(CapacityPicture, { frame: capacity(drawn, update), highlight, points: drawn.run.experiment.data, go: nothing }),
    );
  },
  kept: (frame: ReturnType<typeof kept>) => renderToString(h(KeptPicture, { frame, highlight })),
  dropped: (frame: ReturnType<typeof dropped>) => renderToString(h(PassesPicture, { frame })),
  decayed: (frame: ReturnType<typeof decayed>) => renderToString(h(DecayPicture, { frame, highlight })),
  race: (frame: ReturnType<typeof race>) => renderToString(h(RacePicture, { frame })),
};
