/** What a reader can set in F17.4, and how a link writes it: texts stand in it with _ for a space. */
import { objection, presets, strange, type Task, tasks, updates } from '../../../exercises/sequences/letters.ts';
import { settingsCodec } from '../../../player/settings.ts';
import type { ValuesCodec } from '../../../player/share.ts';

export const rules = {
  task: { kind: 'choice', names: tasks },
  /** Whether the network hears its state of the step before. */
  memory: { kind: 'choice', names: ['on', 'off'] },
  /** The text that it learns, or another one that it is asked about. */
  shown: { kind: 'choice', names: ['learned', 'another'] },
} as const;

export interface LetterValues {
  readonly task: Task;
  readonly memory: 'on' | 'off';
  readonly shown: 'learned' | 'another';
  /** Typed texts; undefined where it is the task's own. */
  readonly learn: string | undefined;
  readonly other: string | undefined;
}

const opened = { task: 'next', memory: 'on', shown: 'learned' } as const;
const base = settingsCodec(rules, opened);
const typed = ['learn', 'other'] as const;

const fromLink = (texts: readonly string[], name: string) =>
  texts
    .find((text) => text.startsWith(`${name}:`))
    ?.slice(name.length + 1)
    .replaceAll('_', ' ');

export const learnedOf = ({ task, learn }: LetterValues) => learn ?? presets[task].learn;
/** The other text as far as the network knows its signs: one's own text may have none of the task's. */
export function otherOf(values: LetterValues): string {
  const { task, other } = values;
  const learned = learnedOf(values);
  const text = other ?? presets[task].other;
  return strange(task, learned, text) === undefined ? text : learned;
}

export const values: ValuesCodec<LetterValues> = {
  opened: { ...opened, learn: undefined, other: undefined },
  takes: (text) => base.takes(text) || typed.some((name) => text.startsWith(`${name}:`)),
  read(texts) {
    const isTyped = (text: string) => typed.some((name) => text.startsWith(`${name}:`));
    const read = base.read(texts.filter((text) => !isTyped(text)));
    const [learn, other] = typed.map((name) => fromLink(texts, name));
    const { task } = read.values;
    const learnable = learn === undefined || objection(task, learn) === undefined;
    const own = learnable ? learn : undefined;
    const askable = other === undefined || strange(task, own ?? presets[task].learn, other) === undefined;
    const notices = [...read.notices];
    if (!(learnable && askable))
      notices.push('A text in the link could not be used; the task’s own stands in its place.');
    return { values: { ...read.values, learn: own, other: askable ? other : undefined }, notices };
  },
  write: ({ learn, other, ...settings }) => [
    ...base.write(settings),
    ...Object.entries({ learn, other }).flatMap(([name, text]) =>
      text === undefined ? [] : [`${name}:${text.replaceAll(' ', '_')}`],
    ),
  ],
};

/** One stop an update. */
export const time = { noun: 'update', last: updates, opened: 0 } as const;

/** How far it goes before two predictions: of a network without memory, and of another text. */
export const untils = ({ memory, shown }: LetterValues): readonly (number | undefined)[] => [
  memory === 'off' ? 0 : undefined,
  shown === 'another' ? 0 : undefined,
];
