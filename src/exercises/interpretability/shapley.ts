/** Fair shares of two inputs in an answer: what each adds when it comes in first and when it comes in last, in the mean. */
import { gate } from '../../engine/datasets/gates.ts';

export const gameNames = ['and', 'or', 'xor', 'sum'] as const;
export type GameName = (typeof gameNames)[number];
export type Pair = readonly [number, number];

const weights = [2, -3] as const;
const bias = 1;

/** What is shared out: the answer of a gate to two inputs, or a weighted sum. */
export function answerOf(game: GameName, [first, second]: Pair): number {
  if (game === 'sum') return weights[0] * first + weights[1] * second + bias;
  const { inputs, targets } = gate(game);
  const at = inputs.findIndex((row) => row[0] === first && row[1] === second);
  const answer = targets[at]?.[0];
  if (answer === undefined) throw new RangeError(`the gate ${game} has no answer to ${first}, ${second}`);
  return answer;
}

/** Who comes in first. */
export const orders = [
  [0, 1],
  [1, 0],
] as const;

export interface Joining {
  /** Which input comes in, counted from 0. */
  readonly player: 0 | 1;
  readonly before: number;
  readonly after: number;
  /** The inputs before and after. */
  readonly from: Pair;
  readonly to: Pair;
}

/** One input comes in after the other; who is not in yet has the value it is compared with. */
export function joinings(game: GameName, x: Pair, missing: Pair, order: readonly (0 | 1)[]): Joining[] {
  let from = missing;
  return order.map((player) => {
    const to: Pair = player === 0 ? [x[0], from[1]] : [from[0], x[1]];
    const joining = { player, from, to, before: answerOf(game, from), after: answerOf(game, to) };
    from = to;
    return joining;
  });
}

export const adds = ({ before, after }: Joining) => after - before;

/** For each input the mean of what it adds over both orders: its Shapley value. */
export function shares(game: GameName, x: Pair, missing: Pair = [0, 0]): Pair {
  const all = orders.flatMap((order) => joinings(game, x, missing, order));
  const mean = (player: 0 | 1) => {
    const own = all.filter((joining) => joining.player === player).map(adds);
    return own.reduce((sum, value) => sum + value, 0) / own.length;
  };
  return [mean(0), mean(1)];
}
