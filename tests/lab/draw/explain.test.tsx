import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { HeatMap } from '../../../src/lab/draw/HeatMap.tsx';

describe('the explanation of a drawing', () => {
  const probabilities = Float32Array.from({ length: 10 }, (_, digit) => (digit === 7 ? 0.995 : 0.0005));
  /** Drawn where blanking patch p leaves the 7 the probability given for p, and 0.995 without one. */
  const draw = (left: Partial<Record<number, number>>) => {
    const blanked = Float32Array.from({ length: 490 }, (_, k) =>
      k % 10 === 7 ? (left[Math.floor(k / 10)] ?? 0.995) : 0,
    );
    const prediction = { image: new Float32Array(784), probabilities: [...probabilities], blanked };
    return renderToString(<HeatMap prediction={prediction} data="mnist" digit={7} />);
  };
  const scales = (markup: string) => [...markup.matchAll(/scale\(([\d.]+)\)/g)].map(([, scale]) => Number(scale));

  test('marks nothing where it says that nothing matters by itself', () => {
    const markup = draw({ 20: 0.987, 21: 1 });
    expect(scales(markup)).toEqual([]);
    expect(markup).toContain('No single patch changes the 7 by a point, so none is marked');
  });

  test('gives the same effect the same mark, whatever else there is', () => {
    const alone = scales(draw({ 20: 0.895 }));
    expect(alone).toHaveLength(1);
    expect(scales(draw({ 20: 0.895, 30: 0.095 }))).toEqual([alone[0], expect.closeTo(0.3 + 0.7 * Math.sqrt(0.9), 3)]);
  });

  test('marks as many patches as it names', () => {
    const markup = draw({ 20: 0.9, 30: 0.6 });
    expect(scales(markup)).toHaveLength(2);
    expect(markup.match(/<li>/g)).toHaveLength(2);
    expect(markup).toContain('is-for');
  });
});
