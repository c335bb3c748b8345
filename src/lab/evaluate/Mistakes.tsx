import { useState } from 'preact/hooks';
import { ProbabilityBars } from '../../components/kit/plot/ProbabilityBars.tsx';
import { DigitGrid, type Shown } from '../parts/DigitGrid.tsx';
import { ShowMore } from '../parts/ShowMore.tsx';
import { aClass, className, type DataName, dataSets, shortNamesInWords } from '../protocol/data-sets.ts';
import { chance, grouped } from '../protocol/words.ts';
import { type DigitReading, imageName, misread, type Predictions, probabilitiesOf } from '../session/predictions.ts';
import type { LabSession } from '../session/session.ts';

const shownAtOnce = 12;

export interface MistakesProps {
  readonly session: LabSession;
  readonly data: DataName;
  readonly predictions: Predictions;
  readonly all: readonly DigitReading[];
}

/** The images that are read wrong with the largest probability. */
export function Mistakes({ session, data, predictions, all }: MistakesProps) {
  const [limit, setLimit] = useState(shownAtOnce);
  const wrong = misread(all);
  const shortNames = shortNamesInWords(data);
  const sure = wrong.filter(({ confidence }) => confidence > 0.9).length;
  return (
    <section class={shortNames === '' ? 'evaluate-mistakes' : 'evaluate-mistakes has-names'}>
      <h3>Most confident mistakes</h3>
      <p>
        {grouped(wrong.length)} of {grouped(all.length)} images are read wrong; in {grouped(sure)} of them the network
        gives its wrong answer more than 90 %. A probability says what the network has learned to say, not how far it
        can be trusted.{shortNames !== '' && ` Under the bars: ${shortNames}.`}
      </p>
      {wrong.length > 0 && (
        <DigitGrid
          {...{ session, data }}
          numbering={predictions.numbering}
          shown={wrong.slice(0, limit).map((reading) => mistakeCard(data, predictions, reading))}
          wide
        />
      )}
      <ShowMore shown={limit} total={wrong.length} atOnce={shownAtOnce} onMore={setLimit} />
    </section>
  );
}

function mistakeCard(
  data: DataName,
  predictions: Predictions,
  { row, index, label, digit, confidence }: DigitReading,
): Shown {
  const probabilities = probabilitiesOf(predictions, row);
  const read = className(data, digit);
  const said = `${aClass(data, label)} read as ${read}, ${chance(confidence)}`;
  return {
    index,
    name: `${imageName(predictions.numbering, index)}: ${said}`,
    note: (
      <>
        <p>
          <strong class="is-wrong">✗ Read as {read}</strong>: <span class="num">{chance(confidence)}</span>
          <br />
          It shows {aClass(data, label)}: <span class="num">{chance(probabilities[label]!)}</span>
        </p>
        <ProbabilityBars
          names={dataSets[data].short}
          probabilities={probabilities}
          target={label}
          predicted={digit}
          summary={`Probabilities: ${probabilities.map((p, k) => `${className(data, k)} ${chance(p)}`).join(', ')}.`}
        />
      </>
    ),
  };
}
