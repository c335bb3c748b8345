/** Faults in how answers are judged, kept and practised. */
import { type Fault, faultsIn } from '../fault.ts';

const kinds = [
  'tests/questions/kinds.test.ts',
  'tests/questions/carried-lines.test.ts',
  'tests/questions/readings.test.ts',
  'tests/questions/edges.test.ts',
  'tests/questions/choices.test.ts',
  'tests/questions/predictions.test.ts',
  'tests/questions/tolerance.test.ts',
];
const practice = ['tests/questions/practice'];

export const questionFaults: readonly Fault[] = [
  ...faultsIn('src/questions', kinds, [
    ['tolerance.ts', 'return tolerance.rel * Math.abs(value);', 'return 10 * tolerance.rel * Math.abs(value);'],
    [
      'tolerance.ts',
      "if (tolerance === 'count') return isSame(value, target);",
      "if (tolerance === 'count') return Math.abs(value - target) <= 1;",
    ],
    ['values.ts', '.sort((a, b) => Math.abs(value - a.value) - Math.abs(value - b.value));', ';'],
    ['readings.ts', 'const tells = isIt && digitsOf(value) >= tellingDigits;', 'const tells = isIt;'],
    [
      'reading-words.ts',
      "if (say.startsWith('You ')) return tells && !isPlain ?",
      "if (say.startsWith('You ')) return tells ?",
    ],
    ['readings.ts', '...elsewhere, ...elsewhere.map((other) => -other)', ''],
    ['readings.ts', 'readsAs(value, other) && !isSelf(other, mistake)', 'readsAs(value, other)'],
    ['values.ts', 'if (!isNextToNothing && within(-value, key, tolerance)) return words.signAgain;', ''],
    ['values.ts', 'if (depends && followsFrom(value, own.key, tolerance, isOwnRounded)) return itFollows;', ''],
    ['kinds/before.ts', 'own: slipped ? line.from?.(own) : undefined', 'own: undefined'],
    ['kinds/blanks.ts', 'if (empty > 0) return', 'if (empty > 99) return'],
    [
      'kinds/choose.ts',
      'const complete = right.every((k) => answer.includes(k));',
      'const complete = right.some((k) => answer.includes(k));',
    ],
    ['kinds/direction.ts', 'Math.abs(outcome) <= still', 'Math.abs(outcome) < still'],
    [
      'kinds/order.ts',
      'answer.indexOf(name(k)) < answer.indexOf(name(before))',
      'answer.indexOf(name(k)) > answer.indexOf(name(before))',
    ],
    [
      'kinds/size.ts',
      'const factor = guess > outcome ? guess / outcome : outcome / guess;',
      'const factor = guess / outcome;',
    ],
    ['kinds/plane.ts', 'if (distance <= within)', 'if (distance <= 2 * within)'],
    ['kinds/plane.ts', 'if (mean <= within)', 'if (Math.min(...off) <= within)'],
    [
      'kinds/construct.ts',
      'const known = diagnose.find(({ when }) => when(numbers));',
      'const known = diagnose.findLast(({ when }) => when(numbers));',
    ],
    [
      'numbers.ts',
      'if (safe(numbers)) return numbers;',
      'return numbers;',
      { tests: [...kinds, 'tests/exercises/questions.test.ts'] },
    ],
  ]),
  ...faultsIn('src/questions/practice', practice, [
    ['tolerance.ts', 'const fourDigits = 5e-4;', 'const fourDigits = 5e-2;'],
    ['tolerance.ts', 'digits.length >= roundedFrom ? unit / 2 : 0', 'unit / 2'],
    [
      'judge.ts',
      "{ ...each, value: -each.value, state: 'right', negated: false }",
      "{ ...each, state: 'right', negated: false }",
    ],
    ['judge.ts', "mistake.name === 'step-added' ?", "mistake.name === 'nothing' ?"],
    ['judge.ts', 'update !== record.update || index !== event.index', 'index !== event.index'],
  ]),
  ...faultsIn(
    'src/components/prose/answers',
    ['tests/components/prose/store.test.ts'],
    [
      ['store.ts', "typeof right === 'boolean' &&", ''],
      ['store.ts', "answer.every((text) => typeof text === 'string' && text.length <= longestText) &&", ''],
      ['keep.ts', 'before && (before.late || !before.right)', 'before && !before.right'],
      ['store.ts', "typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)", 'true'],
    ],
  ),
];
