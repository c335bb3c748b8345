import type { DescentSpec } from '../../../engine/descent/descent.ts';
import { formatNumber, isRounded } from '../../../notation/format.ts';
import { stopsOf } from '../../../player/settings.ts';
import { NumberControl } from '../../kit/controls/NumberControl.tsx';
import { FirstGuess } from '../../kit/stage/FirstGuess.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import { useHolds } from '../../kit/stage/useHolds.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import { ErrorPlot } from './ErrorPlot.tsx';
import { inFull, nudgeFrame } from './frame.ts';
import { nudgeSpec, rules } from './settings.ts';
import * as words from './words.ts';

interface Props {
  readonly id: string;
  /** The curves that can be chosen. */
  readonly specs: Readonly<Record<(typeof rules.f.names)[number], DescentSpec>>;
  /** The prediction that asks which nudge comes nearest. */
  readonly asks?: string | undefined;
}

/** So many nudges show that smaller ones come nearer; whether it goes on like this is asked. */
const shownAtOnce = 3;

/** What the formula in the text lights, and the other way round. */
type NudgePart = 'nudged' | 'unmoved' | 'nudge' | 'slope';

interface LitProps {
  readonly its: NudgePart;
  readonly highlight: Highlight;
  readonly children: string;
}

function Lit({ its, highlight: { lit, light }, children }: LitProps) {
  return (
    <span
      class={lit === its ? 'term lit' : 'term'}
      onPointerEnter={() => light(its)}
      onPointerLeave={() => light(undefined)}
    >
      {children}
    </span>
  );
}

const nine = { significant: 9 } as const;
/** A nudge is a power of ten, or twice one. */
const one = { significant: 1 } as const;
const titles = { 'one-valley': words.oneValley, 'two-valleys': words.twoValleys } as const;

/** F7.4: the ratio of rise and nudge comes near to the slope, until too few digits are left. */
export default function NudgeCheck({ id, specs, asks }: Props) {
  const stage = useStage({ ...stopsOf(nudgeSpec(id), words.nudgeText), held: useHolds(asks, () => [shownAtOnce]) });
  const { values, set, highlight } = stage;
  const part = (its: NudgePart, text: string) => <Lit {...{ its, highlight }}>{text}</Lit>;
  const { slope, nudges, now, sentence } = nudgeFrame(specs[values.f], stage.cursor, values);
  const both = values.way === 'both';
  const number = (value: number) => formatNumber(value, nine);
  const full = (value: number) => formatNumber(value, inFull);
  return (
    <Stage
      stage={stage}
      class="step-figure keep-settings nudge-check"
      sentence={sentence}
      settings={
        <>
          <label class="field">
            <span>{words.curve}</span>
            <select
              value={values.f}
              onChange={({ currentTarget }) => set({ f: currentTarget.value as typeof values.f })}
            >
              {rules.f.names.map((name) => (
                <option key={name} value={name}>
                  {titles[name]}
                </option>
              ))}
            </select>
          </label>
          <label class="field">
            <span>{words.nudgeToo}</span>
            <select
              value={values.way}
              onChange={({ currentTarget }) => set({ way: currentTarget.value as typeof values.way })}
            >
              <option value="one">{words.upOnly}</option>
              <option value="both">{words.upAndDown}</option>
            </select>
          </label>
          <NumberControl
            id={`${id}-w`}
            label="w"
            value={values.w}
            {...rules.w}
            step={0.1}
            set={(at) => set({ w: at })}
          />
        </>
      }
      picture={<ErrorPlot nudges={nudges} />}
      line={
        <>
          <p class="standing">
            <strong>
              {now === undefined ? words.beforeTheFirstNudge : words.nudgeOf(formatNumber(now.size, one))}
            </strong>
          </p>
          {now === undefined ? null : (
            <div class="equation">
              <p class="symbols">
                ({part('nudged', 'E(w + ε)')} − {part('unmoved', both ? 'E(w − ε)' : 'E(w)')}) ∕{' '}
                {part('nudge', both ? '2ε' : 'ε')}
              </p>
              <p class="numbers">
                ({part('nudged', full(now.after))} −{' '}
                {part('unmoved', now.before < 0 ? `(${full(now.before)})` : full(now.before))}) ∕{' '}
                {part('nudge', formatNumber(both ? 2 * now.size : now.size, one))}{' '}
                {isRounded(now.ratio, nine) ? '≈' : '='} {part('slope', number(now.ratio))}
              </p>
            </div>
          )}
          <FirstGuess first={stage.first} />
        </>
      }
      own={
        <div class="state">
          <ScrollTable label={words.nudgesSoFar(id)} heads={[words.nudge, words.ratio, words.offBy]}>
            {nudges.slice(-5).map(({ size, ratio, error }) => (
              <tr key={size} class={size === now?.size ? 'now' : ''}>
                <th scope="row">
                  {size === now?.size ? part('nudge', formatNumber(size, one)) : formatNumber(size, one)}
                </th>
                <td>{size === now?.size ? part('slope', number(ratio)) : number(ratio)}</td>
                <td>{formatNumber(error)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{words.byRule}</th>
              <td>{now === undefined ? '?' : number(slope)}</td>
              <td />
            </tr>
          </ScrollTable>
        </div>
      }
    />
  );
}
