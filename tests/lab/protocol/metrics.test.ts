/** Loss and accuracy of measured images. */
import { expect, test } from 'vitest';
import { likeliest, metricsOf } from '../../../src/lab/protocol/metrics.ts';

test('the loss is the mean of −ln p of the labels, the accuracy the share of the likeliest', () => {
  const { loss, accuracy, count } = metricsOf(Float32Array.of(0.5, 0.5, 0.25, 0.75), Uint8Array.of(0, 0));
  expect(loss).toBeCloseTo((Math.log(2) + Math.log(4)) / 2, 6);
  expect([accuracy, count]).toEqual([0.5, 2]);
});

test('a label that is thought impossible costs much, and not without end', () => {
  const { loss } = metricsOf(Float32Array.of(0, 1), Uint8Array.of(0));
  expect(loss).toBeCloseTo(7 * Math.log(10), 5);
});

test('of two that are equally likely the first counts', () => {
  expect(likeliest([0.2, 0.4, 0.4])).toBe(1);
});
