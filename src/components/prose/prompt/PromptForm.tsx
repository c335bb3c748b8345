import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Face, Verdict } from '../../../questions/question.ts';
import { onEnter } from '../../kit/controls/on-enter.ts';
import { ReloadButton } from '../../kit/island/NotLoaded.tsx';
import { Input, type InputProps } from '../answers/inputs/Input.tsx';
import { loadFailed } from '../answers/keep-words.ts';
import { loadQuestions } from '../answers/load.ts';
import { Rich } from '../answers/Rich.tsx';
import { showSaid } from '../answers/show-said.ts';
import { isAnswered, type KeptAnswer } from '../answers/store.ts';
import { useKept } from '../answers/useKept.ts';
import * as words from './prompt-words.ts';

export interface PromptProps {
  readonly id: string;
  /** Where it stands: its id on the page, under which the answer is kept. */
  readonly slot: string;
  /** The lesson whose file holds the prompt. */
  readonly lesson: string;
  readonly face: Face;
  /** "Figure 9.1", where one shows the outcome. */
  readonly figure: string | undefined;
}

export interface ControlProps extends InputProps {
  /** The right answer, once the reader has committed. */
  readonly outcome: Answer | undefined;
}

/** What is known once the reader has committed. */
interface Outcome {
  readonly right: Answer;
  readonly verdict: Verdict | undefined;
  readonly said: string;
  readonly is: string;
  readonly why: string;
  readonly link: string | undefined;
}

/** Commit, then see: you said, it is, and why in one sentence. */
export default function PromptForm({
  id,
  slot,
  lesson,
  face,
  figure,
  control: Control = Input,
}: PromptProps & { control?: ComponentType<ControlProps> }) {
  const [draft, setDraft] = useState<Answer>([]);
  const [outcome, setOutcome] = useState<Outcome | undefined>(undefined);
  const [message, setMessage] = useState('');
  const form = useRef<HTMLDivElement>(null);
  /** Where the focus goes when the button that had it is gone. */
  const [focus, setFocus] = useState<string | undefined>(undefined);
  useEffect(() => {
    const next = focus === undefined ? null : form.current?.querySelector<HTMLElement>(focus);
    if (next) showSaid(next);
    setFocus(undefined);
  }, [focus]);
  const { keep, notice } = useKept(slot, (kept) => {
    setMessage('');
    // Of who wanted to guess again nothing is kept that could take the place of what has been put in since.
    if (kept === undefined || isAnswered(kept)) setDraft(kept?.answer ?? []);
    if (!isAnswered(kept)) setOutcome(undefined);
    else void reveal(kept.shown ? undefined : kept.answer);
  });

  /** Shows the outcome beside an answer, or without one. Undefined where it could not. */
  const reveal = async (answer: Answer | undefined): Promise<{ verdict: Verdict | undefined } | undefined> => {
    try {
      const prompt = (await loadQuestions(lesson)).prompts[id];
      const settled = prompt?.settle();
      if (prompt === undefined || settled === undefined) throw new Error(id);
      const verdict = answer && settled.judge(answer);
      if (verdict?.state === 'unreadable') {
        setMessage(verdict.say);
        return undefined;
      }
      setMessage('');
      setOutcome({
        verdict,
        right: settled.right,
        said: answer ? settled.words(answer) : '',
        is: settled.words(settled.right),
        why: settled.why,
        link: prompt.watch(),
      });
      return { verdict };
    } catch {
      setMessage(loadFailed);
      return undefined;
    }
  };

  const commit = async () => {
    const revealed = await reveal(draft);
    if (revealed === undefined) return;
    keep({ answer: draft, right: revealed.verdict?.state === 'right' });
    setFocus('.verdict');
  };
  /** What was missing may be there now. */
  const change: InputProps['change'] = (next) => {
    setDraft(next);
    setMessage('');
  };
  const showAnyway = async () => {
    if (!(await reveal(undefined))) return;
    setFocus('.verdict');
    keep({ answer: [], right: false, shown: true } satisfies KeptAnswer);
  };
  const again = () => {
    // That it was answered before stays known: the outcome has been seen.
    keep({ answer: [], right: outcome?.verdict?.state === 'right', again: true });
    setDraft([]);
    setOutcome(undefined);
    setFocus('fieldset :is(input, button)');
  };

  return (
    <div ref={form} class="ask">
      <fieldset disabled={outcome !== undefined} onKeyDown={onEnter(commit)}>
        <legend>
          <Rich text={face.ask} />
        </legend>
        <Control
          id={slot}
          input={face.input}
          draft={draft}
          lines={undefined}
          outcome={outcome?.right}
          change={change}
        />
      </fieldset>
      <div class="actions">
        {outcome === undefined ? (
          <>
            <button type="button" class="primary" onClick={commit}>
              {words.commit}
            </button>
            <button type="button" class="quiet" data-help="anyway" onClick={showAnyway}>
              {words.showAnyway}
            </button>
          </>
        ) : (
          <button type="button" class="quiet" onClick={again}>
            {words.askAgain}
          </button>
        )}
      </div>
      <div role="status" class="verdict" tabIndex={-1}>
        {message === '' ? null : (
          <p class="message">
            <Rich text={message} />
          </p>
        )}
        {message === loadFailed ? <ReloadButton /> : null}
        {outcome === undefined ? null : <Said {...outcome} figure={figure} />}
        {notice === '' ? null : <p class="soft">{notice}</p>}
      </div>
    </div>
  );
}

function Said({ verdict, said, is, why, link, figure }: Outcome & { figure: string | undefined }) {
  const right = verdict?.state === 'right';
  return (
    <>
      <dl>
        {verdict ? (
          <div class={right ? 'right' : 'wrong'}>
            <dt>{words.youSaid}</dt>
            <dd>
              <Rich text={said} /> <span aria-hidden="true">{right ? '✓' : '✗'}</span>
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{words.itIs}</dt>
          <dd class="is">
            <Rich text={is} />
          </dd>
        </div>
      </dl>
      <p>
        <Rich text={verdict && verdict.say !== '' ? `${verdict.say} ${why}` : why} />
      </p>
      {link === undefined || figure === undefined ? null : (
        <p>
          <a href={`#${link}`}>{words.watch(figure)}</a>
        </p>
      )}
    </>
  );
}
