/** Faults in what numbers are called, how they are written and read, and where the reader stands. */
import { type Fault, faultsIn } from '../fault.ts';

const typed = ['tests/notation/typed-number.test.ts'];
const format = ['tests/notation/format.test.ts'];
const names = ['tests/notation/names.test.ts'];
const cursor = ['tests/player/cursor.test.ts'];
const edit = ['tests/player/edit.test.ts'];
const link = ['tests/player/share.test.ts', 'tests/player/refused-link.test.ts', 'tests/player/settings.test.ts'];

export const notationFaults: readonly Fault[] = [
  ...faultsIn('src/notation', typed, [
    ['typed-number.ts', ".replace(/[‐‑‒–—―−˗➖⁃ー]/g, '-')", ''],
    ['typed-number.ts', '.replace(/\\p{Nd}/gu, digitOf)', ''],
    ['typed-number.ts', 'return whole ? bare : two(', 'return whole ? bare : two(bare, bare), two('],
    ['typed-number.ts', "if (value === 0 && /[1-9]/.test(digits)) return { why: 'small' };", ''],
    ['typed-number.ts', "if (b.value === 0) return { why: 'zero' };", ''],
  ]),
  ...faultsIn('src/notation', format, [
    [
      'format.ts',
      'exact.length <= rounded.length ? exact : rounded',
      'exact.length < rounded.length ? exact : rounded',
    ],
    ['format.ts', 'size >= 1e-4)', 'size >= 1e-3)'],
    ['format.ts', 'Math.min(6, significant + 2)', 'Math.min(9, significant + 2)'],
  ]),
  ...faultsIn(
    'src',
    [...format, 'tests/build/language.test.ts'],
    [
      ['language.ts', ".replaceAll('-', minusSign)", ''],
      ['language.ts', '(?=(\\d{3})+$)', '(?=(\\d{4})+$)'],
    ],
  ),
  ...faultsIn('src/notation', names, [
    ['dense/names.ts', '(sizes[l - 1] as number) + i + 1', '(sizes[l - 1] as number) + i'],
    ['dense/names.ts', 'if (l === last)', 'if (l === -1)'],
    [
      'colours.ts',
      "zδ',",
      "z',",
      { tests: ['tests/notation/symbols.test.ts', 'tests/notation/parts.test.ts', 'tests/notation/all.test.ts'] },
    ],
    [
      'label.ts',
      '/^\\d/.test(sub) ? base + sub',
      '/^x/.test(sub) ? base + sub',
      { tests: ['tests/notation/names.test.ts', 'tests/notation/sentence.test.ts', 'tests/notation/formula.test.ts'] },
    ],
    [
      'rich.ts',
      "if (/^\\\\[$`*\\\\]$/.test(part)) return { kind: 'text', text: part.slice(1) };",
      '',
      { tests: ['tests/notation/rich.test.ts'] },
    ],
  ]),
  ...faultsIn('src/player', cursor, [
    ['cursor.ts', 'find((end) => end > start.done)', 'find((end) => end >= start.done)'],
    ['cursor.ts', 'findLast((end) => end < position.done)', 'findLast((end) => end <= position.done)'],
    ['run-time.ts', 'first: here.update === 0 ? 0 : 1', 'first: 0', { tests: ['tests/player/run-time.test.ts'] }],
    ['player.ts', 'if (!state.playing) return state;', '', { tests: ['tests/player/player.test.ts'] }],
    ['stops.ts', 'done: written.index + 1', 'done: written.index', { tests: ['tests/player/stops.test.ts'] }],
  ]),
  ...faultsIn('src/player', edit, [
    ['edit.ts', "if (target === 'lr' && value < 0) return 'a finite number from 0';", ''],
    ['edit.ts', "if (value < 0 || value > 1) return 'numbers from 0 to 1';", ''],
    ['edit.ts', 'write(experiment, target, value === 0 ? 0 : value)', 'write(experiment, target, value)'],
  ]),
  ...faultsIn('src/player', link, [
    ['settings.ts', 'value >= setting.min && value <= setting.max', 'value <= setting.max'],
    ['hash.ts', 'return given === version ? { texts }', 'return { texts }; return given === version ? { texts }'],
    ['read-link.ts', 'Number(cursorText) <= last ? Number(cursorText)', 'true ? Number(cursorText)'],
  ]),
];
