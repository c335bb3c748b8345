import { useState } from 'preact/hooks';
import { type BackendName, backendNames } from '../protocol/backend-names.ts';
import { backendTitles } from '../protocol/backend-titles.ts';
import { LabError } from '../protocol/faults.ts';
import type { BackendSpeed } from '../protocol/requests.ts';
import type { LabSettings } from '../protocol/settings.ts';
import { grouped } from '../protocol/words.ts';
import type { LabSession } from '../session/session.ts';

export interface BackendChoiceProps {
  readonly id: string;
  readonly session: LabSession | undefined;
  readonly settings: LabSettings;
  readonly preferred: BackendName | undefined;
  readonly locked: boolean;
  /** The settings can be trained with. */
  readonly canMeasure: boolean;
}

/** What computes: chosen by hand, or the fastest of those measured here. */
export function BackendChoice({ id, session, settings, preferred, locked, canMeasure }: BackendChoiceProps) {
  const [isKept, setIsKept] = useState(true);
  const prefer = (backend: BackendName | undefined) => session && setIsKept(session.prefer(backend));
  const { speeds, state, measure } = useSpeeds(session, prefer);
  return (
    <fieldset class="lab-group lab-backends" disabled={locked}>
      <legend>Computes with</legend>
      <ul>
        <Option
          id={id}
          name="The lab chooses"
          note="WebAssembly where it works"
          checked={preferred === undefined}
          onChoose={() => prefer(undefined)}
        />
        {backendNames.map((backend) => (
          <Option
            key={backend}
            id={id}
            name={backendTitles[backend]}
            note={noteOf(speeds.find(({ name }) => name === backend))}
            checked={preferred === backend}
            onChoose={() => prefer(backend)}
          />
        ))}
      </ul>
      <button
        type="button"
        class="button"
        aria-disabled={!canMeasure || state === 'measuring'}
        onClick={() => canMeasure && state !== 'measuring' && void measure(settings)}
      >
        Measure them on this device
      </button>
      <p class="lab-note soft" role="status">
        {sentence(state, speeds)}
      </p>
      <p class="lab-note soft">
        {isKept
          ? 'The choice is remembered in this browser.'
          : 'This browser keeps nothing for this site: the choice holds until the page is left.'}{' '}
        The same seed gives the same weights, bit for bit, with WebAssembly; with the others the last digits can differ.
      </p>
    </fieldset>
  );
}

interface OptionProps {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

function Option({ id, name, note, checked, onChoose }: OptionProps) {
  return (
    <li>
      <label>
        <input type="radio" name={`${id}-backend`} checked={checked} onChange={onChoose} />
        <span>{name}</span> <small>{note}</small>
      </label>
    </li>
  );
}

/** `idle`, `measuring`, `done`, or why it could not be measured. */
type State = 'idle' | 'measuring' | 'done' | { readonly failed: string };

function useSpeeds(session: LabSession | undefined, prefer: (backend: BackendName) => void) {
  const [speeds, setSpeeds] = useState<readonly BackendSpeed[]>([]);
  const [state, setState] = useState<State>('idle');
  async function measure(settings: LabSettings): Promise<void> {
    if (!session) return;
    setSpeeds([]);
    setState('measuring');
    try {
      const onProgress = ({ speeds }: { readonly speeds: readonly BackendSpeed[] }) => setSpeeds(speeds);
      const answer = await session.ask({ kind: 'measure-backends', settings }, { onProgress });
      setSpeeds(answer.speeds);
      setState('done');
      const best = fastest(answer.speeds);
      if (best) prefer(best.name);
    } catch (error) {
      setState({ failed: error instanceof LabError ? error.message : String(error) });
    }
  }
  return { speeds, state, measure };
}

function noteOf(speed: BackendSpeed | undefined): string {
  if (!speed) return 'not yet measured';
  if (speed.examplesPerSecond === undefined) return `does not work here: ${speed.reason}`;
  return `${grouped(speed.examplesPerSecond)} examples per second`;
}

function fastest(speeds: readonly BackendSpeed[]): BackendSpeed | undefined {
  return speeds
    .filter(({ examplesPerSecond }) => examplesPerSecond !== undefined)
    .toSorted((a, b) => b.examplesPerSecond! - a.examplesPerSecond!)[0];
}

function sentence(state: State, speeds: readonly BackendSpeed[]): string {
  if (state === 'idle') return '';
  if (state === 'measuring') return `Measuring: ${speeds.length} of ${backendNames.length} done.`;
  if (state !== 'done') return `They could not be measured. ${state.failed}`;
  const best = fastest(speeds);
  return best ? `${backendTitles[best.name]} is the fastest for this network here, and is chosen.` : 'None works here.';
}
