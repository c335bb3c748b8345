/** F10.3: XOR being learned, at one of thousands of moments: the loss so far, four outputs, three lines, and where the rows have moved. */
import { allRight, type XorMoment, type XorRun, xorRun } from '../../../exercises/training-loop/xor-run.ts';
import { formatNumber } from '../../../notation/format.ts';
import type { Formula } from '../../../notation/notation.ts';
import { ownTerm, type RowPart, row } from '../../../notation/own-term.ts';
import type { SettingValues } from '../../../player/settings.ts';
import type { Cut, Point } from '../../kit/plane/geometry.ts';
import type { XorRules } from './settings.ts';
import * as words from './words.ts';

export interface XorFrame {
  readonly moment: XorMoment;
  readonly points: readonly {
    readonly x: Point;
    readonly target: number;
    readonly hidden: Point;
    readonly output: number;
    readonly right: boolean;
  }[];
  /** The lines on which the hidden units, and the output, say one half. */
  readonly hiddenCuts: readonly [Cut, Cut];
  readonly outputCut: Cut;
  readonly curve: readonly (readonly [update: number, loss: number])[];
  /** The loss of this moment, from its four outputs. */
  readonly loss: Formula;
  readonly sentence: string;
}

/** What the output of a row is called where the text points at it, and where the picture shows it. */
export const outputPart = (n: number) => words.outputOf(n + 1);

export const runOfXor = ({ optimizer, rate, batch }: SettingValues<XorRules>): XorRun =>
  xorRun({ optimizer, rate, batch: Number(batch) });

export function xorFrame(run: XorRun, update: number): XorFrame {
  const moment = run.at(update);
  const { inputs, targets } = run.experiment.data;
  const [w11, w12, w21, w22, b1, b2, v1, v2, b] = moment.parameters as [
    ...[number, number, number, number, number, number, number, number, number],
  ];
  const points = moment.rows.map(({ hidden, output }, n) => {
    const target = targets[n]?.[0] as number;
    return { x: inputs[n] as unknown as Point, target, hidden, output, right: output >= 0.5 === (target === 1) };
  });
  return {
    moment,
    points,
    hiddenCuts: [
      { w: [w11, w12], b: b1 },
      { w: [w21, w22], b: b2 },
    ],
    outputCut: { w: [v1, v2], b },
    curve: run.curve(update),
    loss: lossOf(
      moment,
      targets.map(([target]) => target as number),
    ),
    sentence: sentenceOf(moment, update, points.filter(({ right }) => right).length, allRight(moment, run.experiment)),
  };
}

function lossOf({ loss, rows }: XorMoment, targets: readonly number[]): Formula {
  const parts = rows.flatMap(({ output }, n): RowPart[] => {
    const sub = String(n + 1);
    return [
      n === 0 ? '(' : ' + (',
      ownTerm({ base: 'a', sub }, output, 'a', words.outputForRow(sub), outputPart(n)),
      ' − ',
      ownTerm({ base: 'y', sub }, targets[n] as number, 'target', words.targetOfRow(sub), outputPart(n)),
      ')',
      ['2'],
    ];
  });
  return {
    result: ownTerm('E', loss, 'loss', words.loss, 'E'),
    relation: '=',
    tokens: row('½ · (', ...parts, ') ∕ 4'),
  };
}

function sentenceOf(moment: XorMoment, update: number, right: number, all: boolean): string {
  const count = moment.update === 1 ? '1 update' : words.updatesOf(moment.update);
  if (moment.update < update) return words.afterANumberGrew(count);
  const outputs = moment.rows.map(({ output }) => formatNumber(output)).join(', ');
  return words.afterTheLoss(count, moment.loss, outputs, all, right);
}
