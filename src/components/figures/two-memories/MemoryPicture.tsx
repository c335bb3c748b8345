import { LogBars } from '../../kit/plot/LogBars.tsx';
import type { BarScale } from '../../kit/plot/log-bars.ts';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import type { MemoryFrame } from './frame.ts';
import * as words from './words.ts';

const scale: BarScale = {
  area: { left: 60, right: 552, top: 44, bottom: 180 },
  decades: [-12, 0],
  every: 4,
};

interface Props {
  readonly frame: MemoryFrame;
  readonly highlight: Highlight;
}

/** What is left at each time step, in powers of ten: of the recurrent unit, and along the cell state of the LSTM. */
export function MemoryPicture({ frame: { steps }, highlight }: Props) {
  const named = (mark: string) => ({
    'data-mark': mark,
    class: highlight.lit === mark ? 'memory-name lit' : 'memory-name',
  });
  return (
    <svg class="whole-drawing memories" viewBox="0 0 560 222" role="img" aria-label={describe(steps)}>
      <text class="plot-name" x={scale.area.left} y={14}>
        {words.whatIsLeft}
      </text>
      <g class="log-bars">
        <g class="bar">
          <rect x={scale.area.left} y={23} width={14} height={11} />
        </g>
        <g class="bar second">
          <rect x={scale.area.left + 160} y={23} width={14} height={11} />
        </g>
      </g>
      <text {...named('recurrent')} x={scale.area.left + 20} y={33}>
        {words.recurrentUnit}
      </text>
      <text {...named('lstm')} x={scale.area.left + 180} y={33}>
        {words.lstmAlongTheCell}
      </text>
      <LogBars
        scale={scale}
        groups={steps.map(({ time, link, current }) => ({
          name: String(time),
          text: steps.length <= 12 || current || time === 1 || time % 5 === 0 ? String(time) : '',
          values: [link?.recurrent.left, link?.lstm.left],
          current,
        }))}
        name={words.timeStep}
      />
    </svg>
  );
}

function describe(steps: MemoryFrame['steps']): string {
  const known = steps.flatMap(({ time, link }) =>
    link === undefined ? [] : [words.stepInTheRecurrent(time, link.recurrent.left, link.lstm.left)],
  );
  return words.timeStepsAndWhat(steps.length, known.join('; '));
}
