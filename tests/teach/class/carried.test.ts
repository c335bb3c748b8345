import { expect, test } from 'vitest';
import { carried } from '../../../src/teach/class/carried.ts';

const code = 'C1.x9-5.sa.K3F9';

test.each([
  ['https://a.org/b%20c/', ''],
  ['file:///home/%C3%9Cbung/perceptible/', 'index.html'],
])('a link to a page of %s takes the class link along, and keeps its own query and place', (root, file) => {
  expect(carried(`${root}${file}#lessons`, code, root)).toBe(`${root}${file}?class=${code}#lessons`);
  expect(carried(`${root}lessons/xor/${file}`, code, root)).toBe(`${root}lessons/xor/${file}?class=${code}`);
  expect(carried(`${root}search/${file}?q=sum#x3-1=2,3`, code, root)).toBe(
    `${root}search/${file}?q=sum&class=${code}#x3-1=2,3`,
  );
});

test.each([
  ['out of the site', 'https://b.org/lessons/xor/'],
  ['to another site of the same host', 'https://a.org/other/'],
  ['to a file', 'https://a.org/b/perceptible-offline.zip'],
  ['with a class link of its own, as a place on the same page', 'https://a.org/b/lessons/xor/?class=C1.x3-1.ABCD#x3-1'],
  ['to a page for teachers', 'https://a.org/b/teach/receipts/#R1.abc'],
  ['to a part in a frame', 'https://a.org/b/embed/x9-5/'],
  ['to a letter', 'mailto:ann@a.org'],
])('a link %s stays as it is', (_, address) => {
  expect(carried(address, code, 'https://a.org/b/')).toBeUndefined();
});
