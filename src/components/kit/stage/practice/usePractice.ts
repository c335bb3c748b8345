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
  'id' | 'position' | 'cursor' | 'notation' | 'digits' | 'highlight' | 'reach' | 'first'
> & { readonly run: Run };

/** What stands in the field of a step, and what was said last: of which text it was said. */
interface Entry {
  /** The step; what was typed for another one is gone. */
  readonly of: string;
  readonly draft: string;
  readonly about: string;
  readonly words: string;
  readonly state: Verdict['state'] | 'shown' | 'next';
}

const nameOf = (step: PracticeStep | undefined) => (step ? `${step.record.update} ${step.event.index}` : 'end');
const blank = (of: string, words = ''): Entry => ({ of, draft: '', about: '', words, state: 'next' });

export function usePractice(stage: PracticeStage) {
  const { run, position, cursor, notation, digits } = stage;
  const [kept, keep] = useState<{ readonly run: Run; readonly practice: Practice }>({ run, practice: newPractice });
  /** Steps done here that are shorter than the stage's own: it rests where it stood. */
  const [ahead, setAhead] = useState<{ readonly cursor: number; readonly position: Position } | undefined>(undefined);
  const [written, write] = useState<Entry>(blank(''));
  // Other numbers are another run: what was typed for the one before means nothing there.
  const practice = kept.run === run ? kept.practice : newPractice;
  const { update, done } = ahead?.cursor === cursor ? ahead.position : position;
  const step = stepAfter(run, update, done);
  const of = nameOf(step);
  const entry = written.of === of ? written : blank(of);
  const { draft, about, state } = entry;

  return {
    step,
    entry,
    score: scoreOf(practice),
    /** Whether what stands there has been judged or shown, so that the same key goes on. */
    settled: state !== 'next' && state !== 'unreadable' && about === draft,
    type: (text: string) => write({ ...entry, draft: text }),
    check(asked: PracticeStep) {
      const { verdict, practice: now } = judge(practice, asked, draft, digits);
      keep({ run, practice: now });
      write({ of, draft, about: draft, words: verdictSaid(verdict, notation), state: verdict.state });
    },
    reveal({ event }: PracticeStep) {
      write({ of, draft, about: draft, words: `It is ${formatNumber(event.value, digits)}.`, state: 'shown' });
    },
    /** Takes the step: the stage shows it, and the next one is asked. */
    goOn({ record, event }: PracticeStep) {
      const after = { update: record.update, done: event.index + 1 };
      const following = stepAfter(run, after.update, after.done);
      const rest = stage.reach(cursorAt(run, after));
      setAhead(rest.there ? undefined : { cursor: rest.cursor, position: after });
      write(
        blank(
          nameOf(following),
          following === undefined ? 'The run ends here.' : `Next: ${notation.words(following.event.write)}.`,
        ),
      );
    },
  };
}
