/** Exercises on predicting the next letter: what a network without memory can say at best. */
import { exercise, show } from '../../questions/index.ts';

interface Text {
  readonly text: string;
  readonly after: string;
  readonly next: string;
}

/** How often one letter follows another, and how often anything does. */
export function followers({ text, after, next }: Text) {
  const places = [...text].flatMap((sign, t) => (sign === after && t + 1 < text.length ? [text[t + 1] as string] : []));
  return { times: places.filter((sign) => sign === next).length, all: places.length };
}

/** In the first n follows an a, in the others something else does. */
const [withN, without] = [
  ['banana', 'band', 'can', 'fan', 'sand'],
  ['bat', 'cat', 'map', 'tap'],
] as const;

export const withoutMemory = exercise<Text>({
  kind: 'number',
  objective: 'memory',
  grade: 'check',
  transfer: true,
  numbers: {
    base: { text: 'banana bat ', after: 'a', next: 'n' },
    draw: (random) => {
      const [first, third] = random.shuffle(withN);
      return { text: `${first} ${random.shuffle(without)[0]} ${third} `, after: 'a', next: 'n' };
    },
  },
  ask: ({ text, after, next }) =>
    `A network without memory learns “${text.trimEnd()}”, with a space at the end, for as long as you like. It knows the letter that it has just read, and nothing before. Which share does it give at best to ${next} after ${after}?`,
  key: (its) => followers(its).times / followers(its).all,
  unit: 'share',
  diagnose: [
    {
      wrong: (its) => followers(its).times / [...its.text].length,
      say: 'That is the share among all letters. Only what follows an a counts here.',
    },
    {
      wrong: (its) => 1 / new Set([...its.text].filter((_, t) => its.text[t - 1] === its.after)).size,
      say: 'Count how often each letter follows, not only how many different ones there are.',
    },
    {
      wrong: (its) => {
        const spaces = followers({ ...its, next: ' ' }).times;
        return spaces === 0 ? undefined : followers(its).times / (followers(its).all - spaces);
      },
      say: 'That is the share among letters alone. A space follows an a as well, and is a sign to be said.',
    },
    {
      wrong: () => 1,
      say: 'Then each time that another sign follows it would have the share 0, and the loss would know no limit.',
    },
    {
      wrong: ({ text, after }) => [...text].filter((sign) => sign === after).length / text.length,
      say: 'That is the share of a among all signs. Asked is what follows an a.',
    },
    { wrong: (its) => followers(its).times, say: 'That is how often. Out of how many?' },
  ],
  hints: [
    'Write down every letter that follows an a.',
    (its) => `An a stands before another sign ${followers(its).all} times.`,
  ],
  solution: (its) => [
    `After a comes n ${followers(its).times} times out of ${followers(its).all}: ${show(followers(its).times / followers(its).all)}. Who knows no more than the a does best to say this share; a memory of what came before can do better.`,
  ],
});
