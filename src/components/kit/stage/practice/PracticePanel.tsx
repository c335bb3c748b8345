import { useEffect, useRef } from 'preact/hooks';
import { type Cell, cellName } from '../../../../engine/trace/layout.ts';
import { formatNumber } from '../../../../notation/format.ts';
import { isTerm } from '../../../../notation/notation.ts';
import type { PracticeStep } from '../../../../questions/practice/index.ts';
import { onEnter } from '../../controls/on-enter.ts';
import { MathSymbol } from '../../formula/MathSymbol.tsx';
import * as words from './practice-words.ts';
import { type PracticeStage, usePractice } from './usePractice.ts';

/**
 * "I compute the next one": the next step without its result. Its formula and the numbers it reads are there, the reader types
 * what comes out. Enter checks, Enter again goes on: then the stage takes the step and shows it.
 */
export default function PracticePanel({ stage }: { readonly stage: PracticeStage }) {
  const { step, entry, score, settled, type, goOn, check, reveal } = usePractice(stage);
  const field = useRef<HTMLInputElement>(null);
  const focus = () => field.current?.focus({ preventScroll: true });
  useEffect(focus, []);
  const { draft, about, state } = entry;
  const status = (
    <p role="status" class={`said ${state}`}>
      {entry.words}
    </p>
  );
  if (step === undefined) return <div class="practice">{status}</div>;
  if (stage.first !== undefined) return <p class="practice soft">{words.guessFirst(stage.first)}</p>;
  const { id, notation } = stage;
  const submit = () => {
    if (settled) take();
    else check(step);
  };
  const take = () => {
    goOn(step);
    focus();
  };
  const show = () => {
    reveal(step);
    focus();
  };
  return (
    <div class="practice">
      <Asked {...{ stage, step }} />
      <div class="answer">
        <label for={`${id}-practice`}>
          <span aria-hidden="true">
            <MathSymbol label={notation.label(step.event.write)} /> =
          </span>
          <span class="visually-hidden">{notation.words(step.event.write)}</span>
        </label>
        <input
          ref={field}
          id={`${id}-practice`}
          type="text"
          inputMode="text"
          autocomplete="off"
          spellcheck={false}
          value={draft}
          aria-invalid={about === draft && (state === 'wrong' || state === 'unreadable')}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={onEnter(submit)}
        />
        <button type="button" class="primary" onClick={submit}>
          {settled ? words.take : words.check}
        </button>
        <button type="button" class="quiet" onClick={show}>
          {words.show}
        </button>
        <button type="button" class="quiet" onClick={take}>
          {words.skip}
        </button>
      </div>
      {status}
      <p class="score">{words.scoreSaid(score)}</p>
    </div>
  );
}

interface AskedProps {
  readonly stage: PracticeStage;
  readonly step: PracticeStep;
}

/** The formula in symbols, and the numbers that the step reads. */
function Asked({ stage, step }: AskedProps) {
  const { notation, digits } = stage;
  const { event } = step;
  const { tokens, relation } = notation.formula(event);
  // The formula of a case that is a plain number, such as the slope of a straight line, is the answer itself.
  const tells = tokens.some(isTerm);
  const reads = event.reads.filter(
    (cell, k) => event.reads.findIndex((other) => cellName(other) === cellName(cell)) === k,
  );
  return (
    <>
      <p>{words.compute(notation.words(event.write))}</p>
      <div class="equation" aria-hidden="true">
        <p class="symbols">
          <CellSymbol {...{ stage }} cell={event.write} /> {relation}{' '}
          {tells
            ? tokens.map((token, k) => {
                const part = isTerm(token) ? <MathSymbol label={token.label} /> : token.text;
                return token.raised ? <sup key={k}>{part}</sup> : <span key={k}>{part}</span>;
              })
            : '?'}
        </p>
      </div>
      <ul class="known">
        {reads.map((cell) => (
          <li key={cellName(cell)}>
            <span class="visually-hidden">{notation.words(cell)}</span>
            <span aria-hidden="true">
              <CellSymbol {...{ stage, cell }} />
            </span>{' '}
            = {formatNumber(event.readValues[event.reads.indexOf(cell)] as number, digits)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** A symbol that lights its part of the picture. */
function CellSymbol({ stage, cell }: { readonly stage: PracticeStage; readonly cell: Cell }) {
  const { notation, highlight } = stage;
  const part = notation.part(cell);
  return (
    <span
      class={`term sym-${notation.colour(cell)}${notation.isGradient(cell) ? ' gradient' : ''}${highlight.lit === part ? ' lit' : ''}`}
      onPointerEnter={() => highlight.light(part)}
      onPointerLeave={() => highlight.light(undefined)}
    >
      <MathSymbol label={notation.label(cell)} />
    </span>
  );
}
