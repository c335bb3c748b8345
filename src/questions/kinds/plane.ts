/** A point to place and a curve to draw, before the engine does. */
import { type Plane, placesOn } from '../plane.ts';
import type { Question, Rich } from '../question.ts';
import { readNumber, show } from '../values.ts';
import * as said from '../verdict-words.ts';

export interface Place {
  readonly ask: Rich;
  readonly plane: Plane;
  readonly outcome: readonly [x: number, y: number];
  /** A point up to this far away counts as right. */
  readonly within: number;
}

export function place({ ask, plane, outcome, within }: Place): Question {
  const point = (x: number, y: number) => said.point(show(x), show(y));
  return {
    face: { ask, input: { kind: 'place', plane } },
    judge([first = '', second = '']) {
      const [x, y] = [readNumber(first), readNumber(second)];
      if (x === undefined || y === undefined) return { state: 'unreadable', say: said.placeFirst };
      const distance = Math.hypot(x - outcome[0], y - outcome[1]);
      if (distance <= within) return { state: 'right', say: said.lands };
      const off = [
        { axis: plane.x, by: x - outcome[0] },
        { axis: plane.y, by: y - outcome[1] },
      ].filter(({ by }) => by !== 0);
      const list = off.map(({ axis, by }) => ({ axis: axis.label, by: show(Math.abs(by), { significant: 2 }) }));
      return { state: 'wrong', say: said.offBy(list) };
    },
    words: ([x = '', y = '']) => point(Number(x), Number(y)),
    right: outcome.map(String),
    mistakes: [],
    blanks: [],
  };
}

export interface Draw {
  readonly ask: Rich;
  readonly plane: Plane;
  /** Where the curve is drawn and compared. */
  readonly xs: readonly number[];
  readonly outcome: readonly number[];
  /** A curve counts as right when it is this near on average. */
  readonly within: number;
}

export function draw({ ask, plane, xs, outcome, within }: Draw): Question {
  return {
    face: { ask, input: { kind: 'draw', plane, xs } },
    judge(answer) {
      const ys = xs.map((_, k) => readNumber(answer[k] ?? ''));
      const missing = xs.filter((_, k) => ys[k] === undefined);
      if (missing.length === xs.length) return { state: 'unreadable', say: said.drawFirst };
      if (missing.length > 0) return { state: 'unreadable', say: said.notDrawnAt(placesOn(plane.x, missing)) };
      const off = ys.map((y, k) => Math.abs((y as number) - (outcome[k] as number)));
      const mean = off.reduce((sum, each) => sum + each, 0) / off.length;
      if (mean <= within) return { state: 'right', say: said.closeAllTheWay };
      const worst = off.indexOf(Math.max(...off));
      const isHigh = (ys[worst] as number) > (outcome[worst] as number);
      return {
        state: 'wrong',
        say: said.furthestOff(placesOn(plane.x, [xs[worst] as number]), isHigh),
      };
    },
    words: (answer) => (answer.every((y, k) => y === String(outcome[k])) ? said.curves.truth : said.curves.guess),
    right: outcome.map(String),
    mistakes: [],
    blanks: [],
  };
}
