import { notYet } from '../../notation/format.ts';
import { percent } from '../protocol/words.ts';
import type { Folds } from './useFolds.ts';

export interface FoldBarsProps {
  readonly count: number;
  readonly epochs: number;
  readonly folds: Folds;
}

/** One row per fold: which part is kept back, and what its network scores on it. */
export function FoldBars({ count, epochs, folds }: FoldBarsProps) {
  const parts = Array.from({ length: count }, (_, part) => part);
  return (
    <ol class="folds">
      {parts.map((fold) => (
        <li key={fold}>
          <span>Fold {fold + 1}</span>
          <span class="fold-bar" role="img" aria-label={`Part ${fold + 1} of ${count} is kept back and scored`}>
            {parts.map((part) => (
              <span key={part} class={part === fold ? 'is-tested' : undefined}>
                {part === fold ? 'score' : 'train'}
              </span>
            ))}
          </span>
          <span class="num">{said(folds, fold, epochs)}</span>
        </li>
      ))}
    </ol>
  );
}

function said({ scores, at, state }: Folds, fold: number, epochs: number): string {
  const score = scores[fold];
  if (score) return percent(score.accuracy);
  return state === 'running' && at?.fold === fold + 1 ? `epoch ${at.epoch} of ${epochs}` : notYet;
}
