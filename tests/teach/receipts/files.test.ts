/** Files of receipts: what they are called, and whether what is opened holds a text at all. */
import { expect, test } from 'vitest';
import { receiptFile } from '../../../src/teach/receipt/file-name.ts';
import { textOf } from '../../../src/teach/receipt/file-text.ts';

test.each([
  ['Anna Berg', [1, 3, 1], 'receipt-Anna-Berg-lesson-1-3.txt'],
  ['Zoë O’Neill-Ünal', [12], 'receipt-Zoë-O-Neill-Ünal-lesson-12.txt'],
  ['../..\\C:*?"<>|', [2], 'receipt-C-lesson-2.txt'],
  ['', [], 'receipt.txt'],
  ['李雷', [1, 2, 3, 4, 5], 'receipt-李雷.txt'],
  ['x'.repeat(200), [9], `receipt-${'x'.repeat(40)}-lesson-9.txt`],
] as const)('the receipt of “%s” is named after it', (name, lessons, file) => {
  expect(receiptFile(name, lessons)).toBe(file);
});

const bytes = (text: string) => new TextEncoder().encode(text);

test('a text is read as it was written', () => {
  expect(textOf(bytes('Zoë R1.x\r\n'))).toBe('Zoë R1.x\r\n');
  expect(textOf(Uint8Array.of(0xef, 0xbb, 0xbf, 0x52, 0x31))).toBe('R1');
  expect(textOf(Uint8Array.of(0x5a, 0x6f, 0xeb))).toBe('Zoë');
  expect(textOf(Uint8Array.of(0xff, 0xfe, 0x52, 0, 0x31, 0))).toBe('R1');
  expect(textOf(Uint8Array.of(0xfe, 0xff, 0, 0x52, 0, 0x31))).toBe('R1');
  expect(textOf(Uint8Array.of())).toBe('');
});

test('a picture, a PDF and an archive hold no text', () => {
  expect(textOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13))).toBe(undefined);
  expect(textOf(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16))).toBe(undefined);
  expect(textOf(bytes('%PDF-1.7\n1 0 obj'))).toBe(undefined);
  expect(textOf(bytes('PK\u0003\u0004'))).toBe(undefined);
});
