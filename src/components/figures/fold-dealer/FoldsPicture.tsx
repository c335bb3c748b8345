import { irisClasses } from '../../../engine/datasets/iris.ts';
import { formatNumber } from '../../../notation/format.ts';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import type { FoldFrame, FoldRow } from './frame.ts';
import { scoreOf } from './frame.ts';
import * as words from './words.ts';

interface Props {
  readonly frame: FoldFrame;
  readonly highlight: Highlight;
}

const [left, wide] = [54, 292];
/** Where the rows begin, and how high each is: below cards stands what was learned, above flowers which species they are. */
const rowsOf = { cards: { top: 20, high: 50 }, irises: { top: 44, high: 44 } } as const;
const height = 224;
const scores = left + wide + 14;

/** A row a fold: who is trained on, who is tested, and what came of it. */
export function FoldsPicture({ frame, highlight }: Props) {
  const { rows, current, data } = frame;
  const { top, high } = rowsOf[data];
  return (
    <svg class="whole-drawing folds-picture" viewBox={`0 0 460 ${height}`} role="img" aria-label={describe(frame)}>
      <text x={left} y={13} class="plot-name">
        {data === 'cards' ? words.eightCardsVVersicolor : words.irisesAsThey}
      </text>
      <text x={scores} y={13} class="plot-name" data-mark="scores">
        {words.score}
      </text>
      {data === 'cards' ? null : <Species labels={frame.labels} />}
      {rows.map((its, f) => (
        <g
          key={f}
          class={['fold', f === current && 'current', highlight.lit === `fold ${f}` && 'lit'].filter(Boolean).join(' ')}
          data-mark={`fold ${f}`}
          onPointerEnter={() => highlight.light(`fold ${f}`)}
          onPointerLeave={() => highlight.light(undefined)}
        >
          <text x={2} y={top + f * high + 24} class="name">
            {words.foldOf(f + 1)}
          </text>
          {data === 'cards' ? (
            <Cards {...{ its, labels: frame.labels }} y={top + f * high} />
          ) : (
            <Bars {...{ its }} y={top + f * high} />
          )}
          <text x={scores} y={top + f * high + 24} class="score">
            {its.outcome === undefined
              ? '?'
              : `${its.outcome.right}/${its.outcome.tested} = ${percent(scoreOf(its.outcome))}`}
          </text>
        </g>
      ))}
    </svg>
  );
}

const percent = (share: number) => `${formatNumber(100 * share, { significant: 3 })} %`;

interface RowProps {
  readonly its: FoldRow;
  readonly y: number;
}

/** Eight cards, of which the tested ones are filled, once the fold is split. */
function Cards({
  its: { fold, phase, parameters, outcome },
  labels,
  y,
}: RowProps & { readonly labels: readonly number[] }) {
  const size = wide / labels.length;
  return (
    <>
      {labels.map((label, n) => {
        const place = fold.test.indexOf(n);
        const isTest = phase > 0 && place >= 0;
        const wrong = outcome?.named !== undefined && isTest && outcome.named[place] !== label;
        const state = ['card', phase === 0 ? 'waits' : isTest ? 'test' : 'train', wrong && 'wrong'];
        return (
          <g key={n} class={state.filter(Boolean).join(' ')}>
            <rect x={left + n * size + 2} y={y + 2} width={size - 4} height={28} rx="3" />
            <text x={left + (n + 0.5) * size} y={y + 21} text-anchor="middle">
              {n + 1}
              <tspan class="label"> {label === 1 ? 'g' : 'v'}</tspan>
              {wrong ? <tspan class="label">✗</tspan> : null}
            </text>
          </g>
        );
      })}
      {parameters === undefined ? null : (
        <text x={left + 2} y={y + 44} class="learned">
          {words.learnedWB(parameters[0] as number, parameters[1] as number)}
        </text>
      )}
    </>
  );
}

/** All flowers as strokes: those of the test stand out. */
function Bars({ its: { fold, phase }, y }: RowProps) {
  const count = fold.train.length + fold.test.length;
  const x = (n: number) => Math.round(10 * (left + ((n + 0.5) * wide) / count)) / 10;
  const strokes = (flowers: readonly number[], from: number, to: number) =>
    flowers.map((n) => `M${x(n)} ${from}V${to}`).join('');
  const all = [...fold.train, ...fold.test];
  return (
    <>
      <path
        class={phase === 0 ? 'bars waits' : 'bars train'}
        d={strokes(phase === 0 ? all : fold.train, y + 12, y + 26)}
      />
      {phase === 0 ? null : <path class="bars test" d={strokes(fold.test, y + 4, y + 30)} />}
    </>
  );
}

/** Which of the stored flowers are of which species: they lie sorted. */
function Species({ labels }: { readonly labels: readonly number[] }) {
  return (
    <>
      {irisClasses.map((name, k) => {
        const own = labels.flatMap((label, n) => (label === k ? [n] : []));
        const at = (n: number) => left + (n * wide) / labels.length;
        const [from, to] = [at(own[0] as number) + 1, at((own.at(-1) as number) + 1) - 1];
        return (
          <g key={name} class="species">
            <path d={`M${from} 36H${to}`} />
            <text x={(from + to) / 2} y={31} text-anchor="middle">
              {name}
            </text>
          </g>
        );
      })}
    </>
  );
}

function describe({ rows, data }: FoldFrame): string {
  const begun = rows.flatMap(({ phase, fold, outcome }, f) => {
    if (phase === 0) return [];
    const tested =
      data === 'cards' ? words.cards(fold.test.map((n) => n + 1).join(words.and)) : words.flowers(fold.test.length);
    return [words.foldTests(f + 1, tested, outcome)];
  });
  return words.rowsOneAFold(rows.length, data, begun.length, begun.join('; '));
}
