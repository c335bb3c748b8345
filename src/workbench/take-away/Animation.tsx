import { useRef, useState } from 'preact/hooks';
import { download } from '../../components/kit/stage/picture/download.ts';
import type { Bench } from '../desk/useBench.ts';
import { filmKind, filmOf, momentsOf } from './animation.ts';
import { picturesIn } from './pictures-in.ts';

interface Props {
  readonly id: string;
  readonly bench: Bench;
  tell(what: string): void;
}

/** Moments of a film, and how many of them a second: eight seconds at most, and one at the end. */
const [most, perSecond] = [120, 15] as const;

/** The run from its start to where it stands, as a video. */
export function Animation({ id, bench, tell }: Props) {
  const [filming, setFilming] = useState(false);
  const stopped = useRef(false);
  const current = useRef(bench);
  current.current = bench;
  if (filmKind() === undefined)
    return <p>This browser cannot film what a page draws: Chrome, Edge, Firefox and Safari of today can.</p>;
  const { update } = bench.place;

  const film = async () => {
    const box = picturesIn(id);
    if (box === null) return;
    stopped.current = false;
    setFilming(true);
    bench.run(false);
    tell('Filming: the run is shown from its start.');
    try {
      const made = await filmOf(
        box,
        momentsOf(update, most),
        (at) => shownAt(current.current, at),
        perSecond,
        () => stopped.current,
      );
      if (made === undefined) tell('Filming was stopped; nothing is saved.');
      else {
        download(made.file, `run.${made.ending}`);
        tell(`run.${made.ending} is saved.`);
      }
    } catch {
      tell('This browser could not film it.');
    }
    current.current.go({ update, done: 0 });
    setFilming(false);
  };
  return (
    <p class="row">
      <button
        type="button"
        aria-disabled={!filming && update === 0}
        onClick={() => {
          if (filming) stopped.current = true;
          else if (update > 0) void film();
        }}
      >
        {filming ? 'Stop filming' : 'Film the run'}
      </button>{' '}
      {update === 0 ? <span class="soft">Train first: a film shows the run up to where it stands.</span> : null}
    </p>
  );
}

/** Goes to an update, and waits until it has been drawn. */
async function shownAt(bench: Bench, update: number): Promise<void> {
  bench.go({ update, done: 0 });
  for (let frame = 0; frame < 2; frame++) await new Promise((done) => requestAnimationFrame(done));
}
