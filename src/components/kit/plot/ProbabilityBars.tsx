import { pictureAsWritten } from '../stage/as-written.ts';
export interface ProbabilityBarsProps {
  /** One name per class, in order. */
  readonly names: readonly string[];
  /** One probability per class; missing while none has been computed. */
  readonly probabilities?: readonly number[] | undefined;
  /** Class that is right: its name is underlined. */
  readonly target: number;
  /** Class with the largest probability: its name is bold. */
  readonly predicted?: number | undefined;
  /** Says the bars in a sentence: their text alternative. */
  readonly summary: string;
}

const boxWidth = 140;
const boxHeight = 56;
const base = boxHeight - 15;
/** Of the room for a class: a quarter lies between two bars, a tenth before the first and after the last. */
const between = 0.25;
const outer = 0.1;

/** Probabilities of a few classes side by side, on a scale from 0 to 1. */
export function ProbabilityBars({ names, probabilities, target, predicted, summary }: ProbabilityBarsProps) {
  const room = boxWidth / (names.length - between + 2 * outer);
  const width = room * (1 - between);
  return (
    <svg class="bars" {...pictureAsWritten} viewBox={`0 0 ${boxWidth} ${boxHeight}`} role="img" aria-label={summary}>
      <line class="bars-axis" x1="0" x2={boxWidth} y1={base} y2={base} />
      {names.map((name, k) => {
        const left = room * (outer + k);
        const middle = left + width / 2;
        const tall = (base - 2) * (probabilities?.[k] ?? 0);
        const kind = `${k === target ? ' is-target' : ''}${k === predicted ? ' is-predicted' : ''}`;
        return (
          <g key={name} class={`bars-class${kind}`}>
            {probabilities && <rect x={round(left)} y={round(base - tall)} width={round(width)} height={round(tall)} />}
            <text x={round(middle)} y={boxHeight - 4} text-anchor="middle">
              {name}
            </text>
            {k === target && (
              <line
                class="bars-target"
                x1={round(left)}
                x2={round(left + width)}
                y1={boxHeight - 1}
                y2={boxHeight - 1}
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
