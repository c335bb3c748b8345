/** The first test image of each digit with all of its 28 × 28 pixels, between 0 and 1. Loaded with a network that reads such images. */
import file from './large-digits.json' with { type: 'json' };
import { scaled } from './small-digits.ts';

export const largeDigits: readonly (readonly number[])[] = file.map(scaled);
