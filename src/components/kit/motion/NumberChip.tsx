import { cellName } from '../../../engine/trace/layout.ts';
import { formatNumber } from '../../../notation/format.ts';
import type { Carried } from './scene.ts';

/** Slow at both ends. */
export const ease = (t: number) => t * t * (3 - 2 * t);

/** The letters before a number that stands for a quantity of its own. */
const signs: Readonly<Record<string, string>> = {
  z: 'z',
  delta: 'δ',
  loss: 'E',
  exampleLoss: 'E',
  activationSlope: 'f′',
};
const hues: Readonly<Record<string, string>> = {
  a: 'a',
  dropped: 'a',
  exponential: 'a',
  z: 'z',
  y: 'target',
  lossTerm: 'loss',
  exampleLoss: 'loss',
  loss: 'loss',
  weights: 'weight',
};
const isFault = /^(path|delta|gradientMean|slopeTerm)$|Gradient|activationSlope/;

/** A number as it is carried: four digits, three where it is small. */
export const written = (value: number) => formatNumber(value, { significant: Math.abs(value) < 0.1 ? 3 : 4 });

interface NumberChipProps extends Carried {
  readonly x: number;
  readonly y: number;
  readonly em: number;
  readonly opacity?: number;
}

export function NumberChip({ cell, value, x, y, em, opacity = 1 }: NumberChipProps) {
  const sign = signs[cell.quantity];
  const text = written(value);
  const letters = text.length + (sign === undefined ? 0 : sign.length + 0.6);
  const [width, height] = [(letters * 0.57 + 0.9) * em, 1.45 * em];
  const round = (of: number) => Math.round(of * 100) / 100;
  return (
    <g
      class={`chip ${hues[cell.quantity] ?? (isFault.test(cell.quantity) ? 'fault' : '')}`}
      transform={`translate(${round(x)} ${round(y)})`}
      {...(opacity < 1 && { opacity: round(opacity) })}
    >
      <rect
        x={round(-width / 2)}
        y={round(-height / 2)}
        width={round(width)}
        height={round(height)}
        rx={round(height / 2)}
      />
      <text y={round(0.36 * em)}>
        {sign === undefined ? null : <tspan class="name">{sign} </tspan>}
        <tspan data-number={cellName(cell)}>{text}</tspan>
      </text>
    </g>
  );
}
