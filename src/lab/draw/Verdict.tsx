import { ProbabilityBars } from '../../components/kit/plot/ProbabilityBars.tsx';
import { Spoken } from '../parts/Spoken.tsx';
import { className, type DataName, dataSets, shortNamesInWords } from '../protocol/data-sets.ts';
import { likeliest } from '../protocol/metrics.ts';
import { chance, probabilitiesInWords } from '../protocol/words.ts';
import { HeatMap } from './HeatMap.tsx';
import type { LivePrediction } from './useLivePrediction.ts';

interface Props {
  /** What the network has learned from. */
  readonly data: DataName;
  readonly live: LivePrediction;
  /** Nothing is drawn, or nothing that can be read. */
  readonly isEmpty: boolean;
  /** Why what is there is not read; empty for a pad with nothing on it. */
  readonly noAnswer: string;
  /** Which stages are switched off, in words; empty for none. */
  readonly off: string;
  readonly explain: boolean;
  readonly onExplain: (explain: boolean) => void;
}

/** What the network makes of the drawing. */
export function Verdict({ data, live: { prediction, fault }, isEmpty, noAnswer, off, explain, onExplain }: Props) {
  const isOfDigits = data === 'mnist';
  const shown = isEmpty ? undefined : prediction;
  const digit = shown && likeliest(shown.probabilities);
  const verdict =
    shown && digit !== undefined
      ? `The network says ${className(data, digit)}, with ${chance(shown.probabilities[digit]!)}.`
      : isEmpty
        ? noAnswer || `Draw ${isOfDigits ? 'a digit' : 'something'}: the answer appears here.`
        : fault
          ? 'No answer yet: the network could not be asked.'
          : 'The network is asked.';
  return (
    <div class={isOfDigits ? 'draw-answer' : 'draw-answer has-names'}>
      <p class="draw-verdict">{verdict}</p>
      {off !== '' && <p class="draw-off">{off}</p>}
      <ProbabilityBars
        names={dataSets[data].short}
        probabilities={shown?.probabilities}
        target={-1}
        predicted={digit}
        summary={shown ? summaryOf(shown.probabilities, data) : 'No probabilities yet.'}
      />
      {fault && (
        <p class="lab-fault" role="alert">
          {fault.what} {fault.remedy}
        </p>
      )}
      {!isOfDigits && (
        <p class="lab-note">
          This network was trained on {dataSets[data].title}: grey pictures of clothes, filled and photographed, not
          drawn. It has never seen a stroke or a digit. {shortNamesInWords(data)}.
        </p>
      )}
      <p class="lab-note soft">
        The ten numbers always add up to 100 %: there is no eleventh for “this is{' '}
        {isOfDigits ? 'no digit' : 'none of them'}”. Draw a letter, or scribble. A high number is not knowledge: it says
        only which of the ten fits best.
      </p>
      <label class="draw-explain">
        <input type="checkbox" checked={explain} onChange={({ currentTarget }) => onExplain(currentTarget.checked)} />
        Explain: which patches matter
      </label>
      {explain && shown?.blanked && digit !== undefined ? (
        <HeatMap prediction={{ ...shown, blanked: shown.blanked }} data={data} digit={digit} />
      ) : explain ? (
        <p class="lab-note soft">
          {isEmpty
            ? 'Which patches matter is said of an answer: there is none yet.'
            : 'Each patch is tried without its ink …'}
        </p>
      ) : null}
      <Spoken text={off === '' ? verdict : `${verdict} ${off}.`} quietAtFirst about={shown?.image} />
    </div>
  );
}

/** "Probabilities: 3 98 %, 5 2 %; all others below 1 %." */
export function summaryOf(probabilities: readonly number[], data: DataName): string {
  return `Probabilities: ${probabilitiesInWords(probabilities, data)}.`;
}
