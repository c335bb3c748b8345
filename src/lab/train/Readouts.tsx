import type { FigureMark } from '../../components/kit/stage/figure-marks.ts';
import { notYet } from '../../notation/format.ts';
import { backendTitles } from '../protocol/backend-titles.ts';
import { type LabSettings, split, testCount } from '../protocol/settings.ts';
import { grouped, percent } from '../protocol/words.ts';
import { notThere } from '../session/status-words.ts';
import type { LabView } from '../session/view.ts';

export interface ReadoutsProps {
  readonly view: LabView;
  readonly settings: LabSettings;
}

/** The few numbers that say how it goes. */
export function Readouts({ view, settings }: ReadoutsProps) {
  const { backend, examplesPerSecond, epochs, result, phase } = view;
  // A finished run may have kept the network of another epoch than the last.
  const last = epochs.find(({ epoch }) => epoch === result?.best) ?? epochs.at(-1);
  const { validation } = split(settings);
  return (
    <dl class="lab-readouts">
      <Readout
        name="Computes with"
        value={backend && backendTitles[backend.name]}
        unknown="chosen at the start"
        note={backend?.skipped.join('; ')}
      />
      <Readout
        name="Speed"
        value={examplesPerSecond === undefined ? undefined : grouped(examplesPerSecond)}
        unknown="not yet measured"
        note="examples per second, mean of the run"
      />
      <Readout
        name="Validation accuracy"
        mark="validation-accuracy"
        value={last?.validation && percent(last.validation.accuracy)}
        unknown={validation === 0 ? 'none kept for validation' : notThere(view)}
        note={last?.validation && `after epoch ${last.epoch}, ${grouped(validation)} images`}
      />
      <Readout
        name="Test accuracy"
        mark="test-accuracy"
        value={result && percent(result.test.accuracy, 2)}
        unknown={notYet}
        note={`${grouped(result?.test.count ?? testCount(settings))} images, ${phase === 'stopped' ? 'as it was stopped' : 'at the end'}`}
      />
    </dl>
  );
}

interface ReadoutProps {
  readonly name: string;
  readonly value: string | undefined;
  readonly unknown: string;
  readonly note: string | undefined;
  /** What a text that speaks of it calls it. */
  readonly mark?: FigureMark;
}

function Readout({ name, value, unknown, note, mark }: ReadoutProps) {
  return (
    <div data-mark={mark}>
      <dt>{name}</dt>
      <dd>
        {value === undefined ? <span class="lab-unknown">{unknown}</span> : <span class="lab-value">{value}</span>}
        {note && <small>{note}</small>}
      </dd>
    </div>
  );
}
