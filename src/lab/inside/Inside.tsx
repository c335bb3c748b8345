import './inside.css';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { NumberControl } from '../../components/kit/controls/NumberControl.tsx';
import { DigitImage } from '../parts/DigitImage.tsx';
import { FaultNotice } from '../parts/FaultNotice.tsx';
import { aClass, className } from '../protocol/data-sets.ts';
import type { LayerAnswer, UnitPlace } from '../protocol/inner.ts';
import { likeliest } from '../protocol/metrics.ts';
import { testCount } from '../protocol/settings.ts';
import { chance, grouped } from '../protocol/words.ts';
import { modelOf, type Network, networkTitle } from '../session/network.ts';
import type { LabSession } from '../session/session.ts';
import { useReply } from '../session/useReply.ts';
import { useSeen } from '../session/useSeen.ts';
import { isShown } from './inside-words.ts';
import { LayerView } from './LayerView.tsx';
import { type Chosen, type Input, useInput } from './useInput.ts';

export interface InsideProps {
  /** Begins every id in it. */
  readonly id: string;
  readonly session: LabSession;
  readonly run: Network;
}

/** What the layers of a network answered to one image. */
interface Answered {
  readonly of: Network;
  readonly input: Input;
  readonly layers: readonly LayerAnswer[];
}

export function Inside({ id, session, run }: InsideProps) {
  const [chosen, choose] = useState<Chosen>({ kind: 'test', number: 0 });
  /** So many test images every copy of the site has. */
  const tested = testCount({ ...run.settings, test: 'official' });
  const [unit, setUnit] = useState<UnitPlace>();
  // Of a run under way nothing is computed that nobody looks at.
  const { ref, seen } = useSeen<HTMLDivElement>();
  const looked = useLatest(run, seen);
  const { input, isBlank, fault: noInput, again: lookAgain } = useInput(session, run.settings.data, chosen, seen);
  const asked = looked && input && { of: looked, input };
  const { answer, fault, again } = useReply(session, asked && `${modelOf(asked.of).id} ${asked.input.key}`, () => ({
    kind: 'answers',
    model: modelOf(asked!.of),
    pixels: asked!.input.pixels,
  }));
  // The last answer stands until the next one is here: an image that is gone through must not make the page jump.
  const last = useRef<Answered>();
  if (answer && asked && last.current?.layers !== answer.layers) last.current = { ...asked, layers: answer.layers };
  const shown = isBlank || last.current?.of.id !== run.id ? undefined : last.current;
  const select = useHeldInPlace(id, unit, setUnit);
  return (
    <div class="inside-all" ref={ref}>
      <fieldset class="inside-source lab-row">
        <legend class="visually-hidden">The image to look at</legend>
        <label>
          <input
            type="radio"
            name={`${id}-source`}
            checked={chosen.kind === 'test'}
            onChange={() => choose({ kind: 'test', number: 0 })}
          />{' '}
          a test image
        </label>
        <label>
          <input
            type="radio"
            name={`${id}-source`}
            checked={chosen.kind === 'drawing'}
            onChange={() => choose({ kind: 'drawing' })}
          />{' '}
          your last drawing
        </label>
        {chosen.kind === 'test' && (
          <NumberControl
            id={`${id}-number`}
            label={`Number, 0 to ${grouped(tested - 1)}`}
            value={chosen.number}
            min={0}
            max={tested - 1}
            step={1}
            whole
            set={(number) => choose({ kind: 'test', number })}
          />
        )}
        {chosen.kind === 'test' && (
          <button
            type="button"
            class="button"
            onClick={() => choose({ kind: 'test', number: (chosen.number + 1) % tested })}
          >
            Next image
          </button>
        )}
      </fieldset>
      {isBlank && <p>No drawing is kept in this browser. Draw a digit under Draw: it is looked at here then.</p>}
      {(noInput ?? fault) && <FaultNotice fault={(noInput ?? fault)!} onAgain={noInput ? lookAgain : again} />}
      {shown && (
        <>
          <Verdict {...shown} />
          <ol class="inside-layers">
            {shown.layers.map(
              (layer, l) =>
                isShown(layer) && (
                  <LayerView
                    key={layer.name}
                    {...{ id, session, layer, l }}
                    run={shown.of}
                    input={shown.input}
                    unit={unit?.layer === l ? unit : undefined}
                    onUnit={select}
                  />
                ),
            )}
          </ol>
        </>
      )}
    </div>
  );
}

/** The image, and what the network says of it. */
function Verdict({ of, input, layers }: Answered) {
  const { data } = of.settings;
  const probabilities = layers.at(-1)!.values;
  const read = likeliest(probabilities);
  const bytes = useMemo(() => Uint8Array.from(input.pixels, (value) => Math.round(255 * Math.min(1, value))), [input]);
  const name = input.label === undefined ? 'Your drawing' : `Test image: ${aClass(data, input.label)}`;
  return (
    <div class="inside-verdict">
      <DigitImage pixels={bytes} name={name} />
      <p>
        <strong>{networkTitle(of)}</strong> reads <strong>{className(data, read)}</strong> with{' '}
        {chance(probabilities[read]!)}
        {input.label !== undefined && `; the label is ${className(data, input.label)}`}. Below is every number on the
        way, layer by layer: press one to see what made it.
      </p>
    </div>
  );
}

/**
 * What stood open in a layer above goes when a number further down is pressed: that one stays where the reader has pressed it. Not
 * every browser sees to it.
 */
function useHeldInPlace(id: string, unit: UnitPlace | undefined, set: (unit: UnitPlace | undefined) => void) {
  const held = useRef<{ readonly title: HTMLElement; readonly top: number }>();
  useLayoutEffect(() => {
    if (!held.current) return;
    const { title, top } = held.current;
    held.current = undefined;
    const by = title.getBoundingClientRect().top - top;
    if (Math.abs(by) > 1) scrollBy({ top: by, behavior: 'instant' });
  }, [unit]);
  return useMemo(
    () => (next: UnitPlace | undefined) => {
      const title = next && document.getElementById(`${id}-layer-${next.layer}`);
      held.current = title ? { title, top: title.getBoundingClientRect().top } : undefined;
      set(next);
    },
    [id, set],
  );
}

/** The newest value while it is wanted; afterwards the last of those. */
function useLatest<T>(value: T, isWanted: boolean): T | undefined {
  const latest = useRef<T>();
  if (isWanted) latest.current = value;
  return latest.current;
}
