import { expect, test } from 'vitest';
import { createLink } from '../../../src/lab/session/link.ts';
import { obstacles } from '../../../src/lab/session/obstacles.ts';

test('a browser that refuses to start a worker is a fault like any other, told after what asked for it has ended', async () => {
  const told: unknown[] = [];
  const refuse = () => {
    throw new DOMException('not in a sandbox', 'SecurityError');
  };
  const link = createLink(refuse, { receive() {}, dead: (fault) => told.push(fault) });
  link.post({ type: 'stop', run: 1 });
  expect(told).toEqual([]);
  await undefined;
  expect(told).toEqual([{ kind: 'worker-missing' }]);
});

test('a frame without an origin is an obstacle, and a page from a file is another', () => {
  const scope = { Worker: 1, DecompressionStream: 1, MessageChannel: 1 };
  expect(obstacles({ ...scope, origin: 'https://site.example' }, 'https:')).toEqual([]);
  expect(obstacles({ ...scope, origin: 'null' }, 'https:').join()).toContain('allow-same-origin');
  expect(obstacles({ ...scope, origin: 'null' }, 'file:')).toHaveLength(1);
});
