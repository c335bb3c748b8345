import { useEffect, useState } from 'preact/hooks';
import type { Outcome } from '../../../engine/random-starts.ts';
import { stopsOf } from '../../../player/settings.ts';
import { SelectField } from '../../kit/controls/SelectField.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useStage } from '../../kit/stage/useStage.ts';
import { type Results, Starts, Summary } from './Outcomes.tsx';
import { type Size, sizes, starts, startsSpec, wantedOf } from './settings.ts';
import * as words from './words.ts';

/**
 * F3.4: a hundred networks that differ in their start only, trained here and now. How many are wanted of each size is the
 * figure's state; whatever is wanted and not there yet is trained, whether a press or a link has asked for it.
 */
export default function HundredStarts({ id }: { readonly id: string }) {
  const stage = useStage(stopsOf(startsSpec(id), words.start));
  const { values, set, awake } = stage;
  const [results, setResults] = useState<Results>({});
  const [failed, setFailed] = useState(false);
  const trained = (size: Size) => results[size] ?? [];
  const { hidden } = values;
  const outcomes = trained(hidden);
  const todo = sizes.find((size) => wantedOf(values, size) > trained(size).length);
  const wanted = todo && wantedOf(values, todo);

  useEffect(() => {
    if (todo === undefined || wanted === undefined) return;
    let stopped = false;
    const report = (now: readonly Outcome[]) => setResults((before) => ({ ...before, [todo]: now }));
    import('./train.ts')
      .then(({ trainStarts }) =>
        trainStarts({ hidden: Number(todo), known: trained(todo), wanted, report, stopped: () => stopped }),
      )
      .catch(() => {
        setFailed(true);
        set({ [`n${todo}`]: trained(todo).length });
      });
    return () => {
      stopped = true;
    };
  }, [todo, wanted]);

  const press = () => {
    setFailed(false);
    if (todo === undefined) set({ [`n${hidden}`]: starts });
    else set({ [`n${todo}`]: trained(todo).length });
  };
  const running = todo === hidden;
  const complete = todo === undefined && outcomes.length === starts;
  return (
    <Stage
      stage={stage}
      handed={async () => {
        const { randomStart, updatesPerStart } = await import('../../../engine/random-starts.ts');
        const stuck = Math.max(
          0,
          outcomes.findIndex(({ solved }) => !solved),
        );
        return {
          experiment: randomStart(stuck, Number(hidden)),
          update: outcomes.length === 0 ? 0 : updatesPerStart,
          lacks: lackOf(stuck, outcomes),
        };
      }}
      class="wide keep-settings hundred-starts"
      settings={
        <>
          <button
            type="button"
            class="primary"
            disabled={!awake}
            aria-disabled={complete}
            onClick={() => complete || press()}
          >
            {todo === undefined ? words.trainNetworks(starts) : words.stop}
          </button>
          <SelectField
            label={words.hiddenUnits}
            value={hidden}
            names={sizes}
            disabled={!awake || todo !== undefined}
            choose={(size) => set({ hidden: size })}
          />
        </>
      }
      picture={
        <div class="outcomes">
          <Starts outcomes={outcomes} />
          <Summary {...{ id, results }} />
        </div>
      }
      sentence={failed ? trainingFailed : sentenceOf(outcomes, hidden, running)}
      fault={failed}
      reset={() => setResults({})}
    />
  );
}

const lackOf = (start: number, outcomes: readonly Outcome[]) =>
  words.ofTheHundredNetworks(start + 1, outcomes[start]?.solved === false);

/** What is said where what trains could not be loaded. */
const trainingFailed = words.whatTrainsThemCould;

function sentenceOf(outcomes: readonly Outcome[], hidden: Size, running: boolean): string {
  if (outcomes.length === 0) return running ? words.trainingBegins : words.nothingIsTrainedYet;
  const solved = outcomes.filter((outcome) => outcome.solved).length;
  const so = words.ofNetworksWithHidden(solved, outcomes.length, hidden);
  if (running) return words.soFar(so);
  return outcomes.length < starts ? words.thenItWasStopped(so) : `${so}.`;
}
