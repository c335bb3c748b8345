import { useState } from 'preact/hooks';
import { ProbabilityBars } from '../../components/kit/plot/ProbabilityBars.tsx';
import { DigitGrid, type Shown } from '../parts/DigitGrid.tsx';
import { aDigit } from '../parts/reading-words.ts';
import { ShowMore } from '../parts/ShowMore.tsx';
import { classCount } from '../protocol/settings.ts';
import { chance, grouped } from '../protocol/words.ts';
import { type DigitReading, imageName, misread, type Predictions, probabilitiesOf } from '../session/predictions.ts';
import type { LabSession } from '../session/session.ts';

const shownAtOnce = 12;
const digitNames = Array.from({ length: classCount }, (_, digit) => String(digit));

export interface MistakesProps {
  readonly session: LabSession;
  readonly predictions: Predictions;
  readonly all: readonly DigitReading[];
}

/** The images that are read wrong with the largest probability. */
export function Mistakes({ session, predictions, all }: MistakesProps) {
  const [limit, setLimit] = useState(shownAtOnce);
  const wrong = misread(all);
  const sure = wrong.filter(({ confidence }) => confidence > 0.9).length;
  return (
    <section class="evaluate-mistakes">
      <h3>Most confident mistakes</h3>
      <p>
        {grouped(wrong.length)} of {grouped(all.length)} images are read wrong; in {grouped(sure)} of them the network
        gives its wrong answer more than 90 %. A probability says what the network has learned to say, not how far it
        can be trusted.
      </p>
      {wrong.length > 0 && (
        <DigitGrid
          session={session}
          numbering={predictions.numbering}
          shown={wrong.slice(0, limit).map((reading) => mistakeCard(predictions, reading))}
          wide
        />
      )}
      <ShowMore shown={limit} total={wrong.length} atOnce={shownAtOnce} onMore={setLimit} />
    </section>
  );
}

function mistakeCard(predictions: Predictions, { row, index, label, digit, confidence }: DigitReading): Shown {
  const probabilities = probabilitiesOf(predictions, row);
  const said = `${aDigit(label)} read as ${digit}, ${chance(confidence)}`;
  return {
    index,
    name: `${imageName(predictions.numbering, index)}: ${said}`,
    note: (
      <>
        <p>
          <strong class="is-wrong">✗ Read as {digit}</strong>: <span class="num">{chance(confidence)}</span>
          <br />
          It shows {aDigit(label)}: <span class="num">{chance(probabilities[label]!)}</span>
        </p>
        <ProbabilityBars
          names={digitNames}
          probabilities={probabilities}
          target={label}
          predicted={digit}
          summary={`Probabilities: ${probabilities.map((p, k) => `${k} ${chance(p)}`).join(', ')}.`}
        />
      </>
    ),
  };
}
