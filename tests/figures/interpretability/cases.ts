/** The figures of lesson 16 as their tests draw them. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import DigitSaliency from '../../../src/components/figures/digit-saliency/Figure.tsx';
import { saliencyFrame } from '../../../src/components/figures/digit-saliency/frame.ts';
import { SaliencyPicture } from '../../../src/components/figures/digit-saliency/SaliencyPicture.tsx';
import { saliencySpec } from '../../../src/components/figures/digit-saliency/settings.ts';
import FairShares from '../../../src/components/figures/fair-shares/Figure.tsx';
import { shareFrame } from '../../../src/components/figures/fair-shares/frame.ts';
import { SharesPicture } from '../../../src/components/figures/fair-shares/SharesPicture.tsx';
import { shareSpec } from '../../../src/components/figures/fair-shares/settings.ts';
import FoolIt from '../../../src/components/figures/fool-it/Figure.tsx';
import { FoolPicture } from '../../../src/components/figures/fool-it/FoolPicture.tsx';
import { climbed, foolFrame } from '../../../src/components/figures/fool-it/frame.ts';
import { foolSpec } from '../../../src/components/figures/fool-it/settings.ts';
import PixelPaths from '../../../src/components/figures/pixel-paths/Figure.tsx';
import { pathFrame } from '../../../src/components/figures/pixel-paths/frame.ts';
import { PathsPicture } from '../../../src/components/figures/pixel-paths/PathsPicture.tsx';
import { pathSpec } from '../../../src/components/figures/pixel-paths/settings.ts';
import WeightImages from '../../../src/components/figures/weight-images/Figure.tsx';
import { weightFrame } from '../../../src/components/figures/weight-images/frame.ts';
import { weightSpec } from '../../../src/components/figures/weight-images/settings.ts';
import { WeightsPicture } from '../../../src/components/figures/weight-images/WeightsPicture.tsx';
import { recordedSource } from '../../../src/exercises/interpretability/recorded.ts';

const highlight = { lit: undefined, light: () => undefined } as never;

/** The values that a figure opens with, some of them set otherwise. */
const valuesOf = <Values extends object>(
  spec: { readonly opened: { readonly values: Values } },
  more: Partial<Values>,
) => ({
  ...spec.opened.values,
  ...more,
});
type Values<Spec extends (id: string) => { readonly opened: { readonly values: object } }> = Partial<
  ReturnType<Spec>['opened']['values']
>;

export const weights = (step: number, more: Values<typeof weightSpec> = {}) =>
  weightFrame(step, valuesOf(weightSpec(''), more));
export const paths = (step: number, more: Values<typeof pathSpec> = {}) =>
  pathFrame(step, valuesOf(pathSpec(''), more));
export const saliency = (step: number, more: Values<typeof saliencySpec> = {}) =>
  saliencyFrame(step, valuesOf(saliencySpec(''), more), recordedSource);
export function fooled(step: number, more: Values<typeof foolSpec> = {}) {
  const values = valuesOf(foolSpec(''), more);
  return foolFrame(step, values, climbed(values));
}
export const shared = (step: number, more: Values<typeof shareSpec> = {}) =>
  shareFrame(step, valuesOf(shareSpec(''), more));

/** The whole figures as they open. */
export const figures = {
  'f16-1': () => renderToString(h(WeightImages, { id: 'f16-1' })),
  'f16-2': () => renderToString(h(PixelPaths, { id: 'f16-2' })),
  'f16-3': () => renderToString(h(DigitSaliency, { id: 'f16-3' })),
  'f16-4': () => renderToString(h(FoolIt, { id: 'f16-4' })),
  'f16-5': () => renderToString(h(FairShares, { id: 'f16-5' })),
} as const;

export const pictures = {
  weights: (...of: Parameters<typeof weights>) => renderToString(h(WeightsPicture, { frame: weights(...of) })),
  paths: (...of: Parameters<typeof paths>) => renderToString(h(PathsPicture, { frame: paths(...of), highlight })),
  saliency: (...of: Parameters<typeof saliency>) =>
    renderToString(h(SaliencyPicture, { frame: saliency(...of), highlight })),
  fooled: (...of: Parameters<typeof fooled>) => renderToString(h(FoolPicture, { frame: fooled(...of), highlight })),
  shared: (...of: Parameters<typeof shared>) => renderToString(h(SharesPicture, { frame: shared(...of), highlight })),
};
