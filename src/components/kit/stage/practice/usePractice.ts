/** The state of practice: which step is asked, what was typed, how it was judged. It lasts as long as the page. */
import { useState } from 'preact/hooks';
import type { Run } from '../../../../engine/trace/run.ts';
import { formatNumber } from '../../../../notation/format.ts';
import { cursorAt, type Position } from '../../../../player/cursor.ts';
import {
  judge,
  newPractice,
  type Practice,
  type PracticeStep,
  scoreOf,
  stepAfter,
  type Verdict,
  verdictSaid,
} from '../../../../questions/practice/index.ts';
import type { RunStage } from '../useStage.ts';

/** What practice needs of a stage, of whatever subject. */
export type PracticeStage = Pick<
  RunStage<unknown>,
  'id' | 'position' | 'cursor' | 'notation' | 'digits' | 'highlight' | 'jump'
> & { readonly run: Run };

/** What was said last, and of which text; going on says what is next. */
interface Said {
  readonly text: string;
  readonly words: string;
  readonly state: Verdict['state'] | 'shown' | 'next';
}

const nothing: Said = { text: '', words: '', state: 'next' };

export function usePractice(stage: PracticeStage) {
  const { run, position, cursor, notation, digits } = stage;
  const [kept, keep] = useState<{ readonly run: Run; readonly practice: Practice }>({ run, practice: newPractice });
  const [draft, setDraft] = useState('');
  const [said, say] = useState<Said>(nothing);
  /** Steps done here that are shorter than the stage's own: it rests where it stood. */
  const [ahead, setAhead] = useState<{ readonly cursor: number; readonly position: Position } | undefined>(undefined);
  // Other numbers are another run: what was typed for the one before means nothing there.
  const practice = kept.run === run ? kept.practice : newPractice;
  const { update, done } = ahead?.cursor === cursor ? ahead.position : position;
  const step = stepAfter(run, update, done);

  const goOn = (from: PracticeStep) => {
    const after = { update: from.record.update, done: from.event.index + 1 };
    const to = cursorAt(run, after);
    const following = stepAfter(run, after.update, after.done);
    const words = following === undefined ? 'The run ends here.' : `Next: ${notation.words(following.event.write)}.`;
    setAhead({ cursor, position: after });
    setDraft('');
    say({ ...nothing, words });
    stage.jump(to);
  };

  return {
    step,
    draft,
    said,
    score: scoreOf(practice),
    /** Whether the step is settled, so that the same key goes on. */
    settled: said.state !== 'next' && said.state !== 'unreadable' && said.text === draft,
    type: setDraft,
    goOn,
    check(asked: PracticeStep) {
      const { verdict, practice: now } = judge(practice, asked, draft, digits);
      keep({ run, practice: now });
      say({ text: draft, words: verdictSaid(verdict, notation), state: verdict.state });
    },
    reveal: ({ event }: PracticeStep) =>
      say({ text: draft, words: `It is ${formatNumber(event.value, digits)}.`, state: 'shown' }),
  };
}
