import { LazyFold } from '../../components/kit/stage/LazyFold.tsx';
import type { Shown } from './shown.ts';
import type { Link } from './useLink.ts';

interface Props extends Shown {
  readonly id: string;
  readonly link: Link;
  openSteps(): void;
}

const still = 'This needs JavaScript, which does not run here.';

/** What fewer readers need, folded: it is loaded when somebody unfolds it. */
export function Extras({ id, bench, link, openSteps, parameters }: Props) {
  return (
    <div class="bench-extras">
      <LazyFold
        summary="Challenges"
        load={() => import('../challenges/Challenges.tsx')}
        inner={{ id, bench }}
        {...{ still }}
      />
      <LazyFold
        summary="Layer by layer: gradients, dead units, hidden plane, classes"
        load={() => import('./Layers.tsx')}
        inner={{ bench, parameters }}
        {...{ still }}
      />
      <LazyFold
        summary="Compare two runs"
        load={() => import('./Compare.tsx')}
        inner={{ bench, openSteps }}
        {...{ still }}
      />
      <div id={`${id}-share`}>
        <LazyFold
          summary="Share and take away"
          load={() => import('../take-away/TakeAway.tsx')}
          inner={{ id, bench, link }}
          {...{ still }}
        />
      </div>
    </div>
  );
}
