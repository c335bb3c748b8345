/** What an embedded part takes from its address, and what it leaves. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { embedAddress, frameCode } from '../../../../../src/components/kit/stage/embed/frame-code.ts';
import {
  type EmbedSettings,
  hideable,
  locks,
  readEmbed,
  themes,
  usual,
  writeEmbed,
} from '../../../../../src/components/kit/stage/embed/parameters.ts';

describe('reading', () => {
  test('nothing asked is all as usual', () => {
    expect(readEmbed('')).toEqual({ settings: usual, refused: [] });
    expect(readEmbed('?utm_source=newsletter&v=2')).toEqual({ settings: usual, refused: [] });
  });

  test('takes every word it knows', () => {
    const { settings, refused } = readEmbed(
      '?theme=dark&size=125&lock=editing,steps&lock=hints&hide=more&answers=https://school.example:8443',
    );
    expect(settings).toEqual({
      theme: 'dark',
      size: 125,
      lock: ['steps', 'editing', 'hints'],
      hide: ['more'],
      answers: 'https://school.example:8443',
    });
    expect(refused).toEqual([]);
  });

  test.each([
    'theme=DARK',
    'theme=',
    'size=74',
    'size=201',
    'size=1e2',
    'size=-100',
    'size=100px',
    'lock=everything',
    'hide=source',
    'answers=*',
    'answers=null',
    'answers=school.example',
    'answers=https://school.example/',
    'answers=https://school.example/path',
    'answers=https://user@school.example',
    'answers=https://SCHOOL.example',
    'answers=javascript:alert(1)',
    'answers=file://',
  ])('%s is left out, and said', (query) => {
    const { settings, refused } = readEmbed(`?${query}`);
    expect(settings).toEqual(usual);
    expect(refused).toEqual([query]);
  });

  test('what is wrong takes nothing else with it', () => {
    expect(readEmbed('?lock=steps,everything&theme=dim&size=110')).toEqual({
      settings: { ...usual, lock: ['steps'], size: 110 },
      refused: ['theme=dim', 'lock=everything'],
    });
  });

  test('any address gives settings that can be written and read again, and a short list of what was left out', () => {
    const piece = fc.oneof(
      fc.constantFrom('theme', 'size', 'lock', 'hide', 'answers', '=', '&', ',', '%', '+'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { settings, refused } = readEmbed(`?${pieces.join('')}`);
        expect(readEmbed(writeEmbed(settings))).toEqual({ settings, refused: [] });
        expect(refused.length).toBeLessThan(5);
        for (const each of refused) expect(each.length).toBeLessThan(41);
      }),
    );
  });
});

test('what is written is read as it was', () => {
  const settings: fc.Arbitrary<EmbedSettings> = fc.record({
    theme: fc.constantFrom(undefined, ...themes),
    size: fc.integer({ min: 75, max: 200 }),
    lock: fc.subarray([...locks]),
    hide: fc.subarray([...hideable]),
    answers: fc.constantFrom(undefined, 'https://school.example', 'http://127.0.0.1:8080'),
  });
  fc.assert(
    fc.property(settings, (its) => {
      expect(readEmbed(writeEmbed(its))).toEqual({ settings: its, refused: [] });
    }),
  );
});

describe('the code', () => {
  const root = 'https://host.example/a/';

  test('has the address of the part with its settings and its state', () => {
    const settings = { ...usual, theme: 'dark', lock: ['steps'] } as const;
    expect(embedAddress({ root, name: 'f9-1', hash: '#f9-1=1,23,operation', settings })).toBe(
      'https://host.example/a/embed/f9-1/?theme=dark&lock=steps#f9-1=1,23,operation',
    );
  });

  test('is an element with a name, and the script beside it', () => {
    const code = frameCode({ root, name: 'f9-1', hash: '#f9-1=1&f9-2=2' }, 'Is “w < 0” & "so"?');
    expect(code).toContain('src="https://host.example/a/embed/f9-1/#f9-1=1&amp;f9-2=2"');
    expect(code).toContain('title="Is “w &lt; 0” &amp; &quot;so&quot;?"');
    expect(code).toContain('<script src="https://host.example/a/embed.js" async></script>');
  });
});
