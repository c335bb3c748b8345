import { describe, expect, test } from 'vitest';
import { withOneSheet } from '../../scripts/site/page-sheet.ts';

const link = (address: string) => `<link rel="stylesheet" href="${address}">`;
const merge = (addresses: readonly string[]) => addresses.join('+');

describe('the style sheets of a page', () => {
  test('become one, where the first stood, each taken once and in its order', () => {
    const page = `<head>${link('/a.css')}<title>t</title>${link('/b.css')}</head><body>${link('/c.css')}x${link('/a.css')}</body>`;
    expect(withOneSheet(page, merge)).toBe(
      `<head>${link('/a.css+/b.css+/c.css')}<title>t</title></head><body>x</body>`,
    );
  });

  test('stay as they are where there is one, or one under a condition', () => {
    const page = `<head>${link('/a.css')}<link rel="stylesheet" media="print" href="/b.css"></head>`;
    expect(withOneSheet(page, merge)).toBe(page);
  });
});
