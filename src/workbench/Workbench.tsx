/** The workbench: any small network, trained live, and every number of it stepped through. Nothing in it computes on its own. */
import { useEffect, useState } from 'preact/hooks';
import { NotLoaded } from '../components/kit/island/NotLoaded.tsx';
import { useLoaded } from '../components/kit/island/useLoaded.ts';
import type { PartName } from './challenges/parts.ts';
import { Extras } from './desk/Extras.tsx';
import { Live } from './desk/Live.tsx';
import { RunControls } from './desk/RunControls.tsx';
import { Seen } from './desk/Seen.tsx';
import { useBench } from './desk/useBench.ts';
import { useLink } from './desk/useLink.ts';
import { usePictures } from './desk/usePictures.ts';
import { Kept } from './panels/Kept.tsx';
import { Settings } from './panels/Settings.tsx';

export default function Workbench({ id }: { readonly id: string }) {
  const bench = useBench();
  const [stepping, setStepping] = useState(false);
  const link = useLink(bench, setStepping);
  const { awake } = link;
  const steps = useLoaded(() => import('./desk/Steps.tsx'), stepping);
  /** Whose gradient is to be shown once the steps are here. */
  const [asked, ask] = useState<string | undefined>(undefined);
  useEffect(() => {
    if (asked === undefined || steps.loaded === undefined) return;
    ask(undefined);
    bench.go(steps.loaded.gradientStep(bench, asked));
  }, [asked, steps.loaded]);
  const end = useLoaded(() => import('./desk/Ended.tsx'), bench.session.ended !== undefined);
  const pictures = usePictures(bench);
  const { challenge, notice, problems, session, running, undo } = bench;
  const box = useLoaded(() => import('./challenges/ChallengeBox.tsx'), challenge !== undefined);
  const shows = (part: PartName) => !challenge?.hidden.includes(part);
  const locked = (part: PartName) => challenge?.locked.includes(part) ?? false;
  // Whoever lets it run wants to see it learn, not a single step of it.
  const inSteps = stepping && !running && bench.aim === undefined;
  const stepsShown = inSteps && steps.loaded !== undefined;
  const openGradient = (target: string) => {
    setStepping(true);
    ask(target);
  };
  const shown = { ...pictures, bench, awake, shows, locked, openGradient };
  return (
    <div class="workbench" id={id} data-view={inSteps ? 'steps' : 'live'}>
      <div class="bench-head">
        {challenge === undefined || box.loaded === undefined ? null : (
          <box.loaded.ChallengeBox {...{ bench, challenge, awake }} />
        )}
        {problems.map(({ words }) => (
          <p key={words} class="notice" role="alert">
            {words}
          </p>
        ))}
        {session.ended !== undefined && bench.place.update >= session.update ? (
          <p class="notice" role="status">
            {end.loaded === undefined ? 'The run ends here.' : <end.loaded.default {...{ session }} />}
          </p>
        ) : null}
        {notice === undefined ? null : (
          <p class="notice" role="status">
            {notice}
          </p>
        )}
      </div>
      <div class="bench-pictures">
        <div class="bench-network">
          <div class="views">
            <h2 class="visually-hidden">The network</h2>
            {(['live', 'steps'] as const).map((view) => (
              <button
                key={view}
                type="button"
                class="quiet"
                aria-pressed={inSteps === (view === 'steps')}
                disabled={!awake}
                onClick={() => {
                  if (view === 'steps') bench.run(false);
                  ask(undefined);
                  setStepping(view === 'steps');
                }}
              >
                {view === 'live' ? 'Watch it learn' : 'Step through an update'}
              </button>
            ))}
            <button
              type="button"
              class="quiet"
              disabled={!awake}
              aria-disabled={undo === undefined}
              onClick={() => undo?.()}
            >
              Undo
            </button>
            <button type="button" class="quiet" disabled={!awake} onClick={() => unfold(`${id}-share`)}>
              Share
            </button>
          </div>
          <div hidden={stepsShown}>
            <Kept shown={!stepsShown}>
              <Live {...shown} />
            </Kept>
          </div>
          {steps.loaded === undefined ? null : (
            <div hidden={!stepsShown}>
              <Kept shown={stepsShown}>
                <steps.loaded.default {...{ bench }} shown={stepsShown} link={link.latest} />
              </Kept>
            </div>
          )}
          {inSteps && steps.failed ? <NotLoaded failed={steps.failed} again={steps.again} /> : null}
        </div>
        <Seen {...shown} />
      </div>
      <Settings {...{ id, bench, awake, shows, locked }} />
      <div class="bench-bar">
        <RunControls {...{ bench, awake }} />
      </div>
      <Extras {...shown} {...{ id, link }} openSteps={() => setStepping(true)} />
    </div>
  );
}

/** Shows what is folded in further down. */
function unfold(id: string) {
  const fold = document.getElementById(id)?.querySelector('details');
  if (!fold) return;
  fold.open = true;
  fold.scrollIntoView({ block: 'start' });
  fold.querySelector('summary')?.focus();
}
