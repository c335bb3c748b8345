import { formatNumber } from '../../../notation/format.ts';
import { fitNumber } from '../../kit/picture/fit.ts';
import { Clip } from '../../kit/plot/Clip.tsx';
import { linear, rounded } from '../../kit/plot/scale.ts';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import { type DeckFrame, handPart, type Line } from './frame.ts';
import * as words from './words.ts';

const width = 460;
const height = 286;
/** The row of cards, the strip of gradients below, and the plane with the line. */
const cards = { top: 20, high: 34, wide: 40, gap: 5, between: 12, left: 8 } as const;
const strip = { numbers: 70, zero: 106, half: 31, most: 12, letters: 17.5 } as const;
const area = { left: 34, right: 452, top: 158, bottom: 265 } as const;

interface Props {
  readonly id: string;
  readonly frame: DeckFrame;
  readonly highlight: Highlight;
}

/** The deck of the epoch with the gradients of the cards in hand, and the line that they move. */
export function DeckPicture({ id, frame, highlight }: Props) {
  return (
    <svg class="whole-drawing card-deck" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={describe(frame)}>
      <Deck {...{ frame, highlight }} />
      <Points id={id} frame={frame} />
    </svg>
  );
}

function Deck({ frame: { deck, current, hand, mean }, highlight: { lit, light } }: Omit<Props, 'id'>) {
  const total = deck.flat().length * (cards.wide + cards.gap) + (deck.length - 1) * cards.between;
  // Gaps between batches take their room from the cards: all sizes fill the row.
  const wide = cards.wide * Math.min(1, (width - 2 * cards.left) / total);
  const gap = cards.gap * (wide / cards.wide);
  const y = linear([-strip.most, strip.most], [strip.zero + strip.half, strip.zero - strip.half]);
  let left = cards.left;
  const places = deck.map((batch) => {
    const from = left;
    const its = batch.map((card) => {
      const x = left;
      left += wide + gap;
      return { card, x };
    });
    left += cards.between * (wide / cards.wide);
    return { from, to: from + its.length * (wide + gap) - gap, its };
  });
  const dealt = current === undefined ? undefined : places[current];
  return (
    <>
      <text class="part" x={cards.left} y={13}>
        {words.deckOfThisEpoch}
      </text>
      {places.map(({ its }, k) => (
        <g key={k} class={current === undefined || k > current ? 'to-come' : k === current ? 'in-hand' : 'seen'}>
          {its.map(({ card, x }) => (
            <g key={card}>
              <rect class="card" x={r(x)} y={cards.top} width={r(wide)} height={cards.high} rx="4" />
              <text x={r(x + wide / 2)} y={cards.top + 22} text-anchor="middle">
                {card + 1}
              </text>
            </g>
          ))}
        </g>
      ))}
      <path class="axis" d={`M${cards.left} ${strip.zero}H${width - cards.left}`} />
      {dealt === undefined || mean === undefined ? null : (
        <>
          {dealt.its.map(({ x }, n) => {
            const gradient = hand[n]?.gradient as number;
            const to = y(clamp(gradient));
            // A small bar is hardly seen, and its number is.
            const { text, length } = fitNumber(gradient, wide + gap - 2, strip.letters);
            return (
              <g key={n} onPointerEnter={() => light(handPart(n))} onPointerLeave={() => light(undefined)}>
                <rect
                  class={lit === handPart(n) ? 'gradient lit' : 'gradient'}
                  x={r(x + wide * 0.25)}
                  y={r(Math.min(to, strip.zero))}
                  width={r(wide / 2)}
                  height={r(Math.abs(to - strip.zero))}
                />
                <text
                  class="size"
                  x={r(x + wide / 2)}
                  y={strip.numbers}
                  text-anchor="middle"
                  {...(length !== undefined && { textLength: r(length), lengthAdjust: 'spacingAndGlyphs' })}
                >
                  {text}
                </text>
              </g>
            );
          })}
          <path class={lit === 'g' ? 'mean lit' : 'mean'} d={`M${r(dealt.from)} ${r(y(clamp(mean)))}H${r(dealt.to)}`} />
        </>
      )}
      <text class="part" x={cards.left} y={strip.zero + strip.half + 13}>
        {words.barsGradientG}
      </text>
    </>
  );
}

function Points({ id, frame: { points, hand, before, now } }: { readonly id: string; readonly frame: DeckFrame }) {
  const x = linear([-2.4, 2.4], [area.left, area.right]);
  const y = linear([-1.6, 2.6], [area.bottom, area.top]);
  const path = ({ w, b }: Line) => `M${[-2.4, 2.4].map((at) => `${r(x(at))} ${r(y(w * at + b))}`).join('L')}`;
  const held = new Set(hand.map(({ card }) => card));
  return (
    <>
      <rect class="paper" x={area.left} y={area.top} width={area.right - area.left} height={area.bottom - area.top} />
      {[-1, 0, 1, 2].map((tick) => (
        <text key={tick} x={area.left - 6} y={r(y(tick)) + 4} text-anchor="end">
          {formatNumber(tick)}
        </text>
      ))}
      {[-2, -1, 0, 1, 2].map((tick) => (
        <text key={tick} x={r(x(tick))} y={area.bottom + 15} text-anchor="middle">
          {formatNumber(tick)}
        </text>
      ))}
      <Clip id={`${id}-points`} area={area}>
        {before === undefined ? null : <path class="line before" d={path(before)} />}
        <path class="line" d={path(now)} />
        {points.map(([px, py], n) => (
          <g key={n} class={held.has(n) ? 'point held' : 'point'}>
            <circle cx={r(x(px))} cy={r(y(py))} r={held.has(n) ? 7 : 5} />
            <text x={r(x(px)) + 9} y={r(y(py)) + 13}>
              {n + 1}
            </text>
          </g>
        ))}
      </Clip>
    </>
  );
}

const clamp = (value: number) => Math.max(-strip.most, Math.min(strip.most, value));
const r = rounded;

function describe({ deck, current, steps, epoch, now }: DeckFrame): string {
  const batches = deck.map((batch) => batch.map((card) => card + 1).join(' ')).join(' | ');
  const dealt = current === undefined ? words.noneIsDealt : words.ofBatchesAreDealt(current + 1, deck.length);
  return words.deckOfEpochBatch(Math.max(1, epoch), batches, dealt, steps, now.w, now.b);
}
