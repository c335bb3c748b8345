import type { ComponentChildren } from 'preact';
import type { Experiment } from '../../../engine/experiment.ts';
import { Announcer } from './Announcer.tsx';
import { asWritten } from './as-written.ts';
import { Changes } from './Changes.tsx';
import { EditablePicture } from './edit/EditablePicture.tsx';
import type { Editing } from './edit/editing.ts';
import type { Explained } from './edit/questions.ts';
import { LazyFold } from './LazyFold.tsx';
import type { PracticeStage } from './practice/usePractice.ts';
import { StageExtras } from './StageExtras.tsx';
import * as words from './stage-words.ts';
import { Transport } from './Transport.tsx';
import type { Handed } from './to-workbench/handed.ts';
import type { Stage as AnyStage, RunStage } from './useStage.ts';
import { AfterWhy } from './why/AfterWhy.tsx';

interface Props<Spec, Values> {
  readonly stage: AnyStage<Values> | RunStage<Spec, Values>;
  /** Classes besides that of every stage. */
  readonly class?: string;
  /** What is set before anything is looked at. */
  readonly settings?: ComponentChildren;
  readonly picture: ComponentChildren;
  /** How numbers of the picture are changed that are no run's: a figure's settings. */
  readonly editing?: Editing;
  /** Where the reader stands, and the last step as a formula. */
  readonly line?: ComponentChildren;
  /** The last step in words; a stage of a run says it itself. */
  readonly sentence?: string;
  /** Whether the sentence tells of something that went wrong. */
  readonly fault?: boolean;
  /** The figure's own part, beside the picture. */
  readonly own?: ComponentChildren;
  /** The table of all numbers of the step. */
  readonly table?: ComponentChildren;
  /** Whether readers may compute the next step themselves: not where a known mistake is shown, whose answers are wrong. */
  readonly practice?: boolean;
  /** What of it the workbench can go on with; false for nothing. A run of a network says it itself. */
  readonly handed?: Handed | (() => Promise<Handed>) | false | undefined;
  /** More than the settings and numbers that the stage knows of begins afresh. */
  reset?(): void;
}

const isOfRun = <Spec, Values>(stage: AnyStage<Values> | RunStage<Spec, Values>): stage is RunStage<Spec, Values> =>
  'run' in stage;

/** Beside a picture that keeps its size a long line is scrolled, and the keyboard has to come to it. */
const scrolled = { tabIndex: 0, role: 'group', 'aria-label': words.currentLine } as const;

/** Said by a class: with `:has()` each step would have all of the figure styled anew. */
const steering = (run: { readonly changes: readonly unknown[] } | undefined) =>
  ['steering', run && 'of-run', run?.changes.length === 0 && 'unchanged'].filter(Boolean).join(' ');

/**
 * The box of every figure that can be stepped or set: what a link got wrong, what was changed, the settings, the picture, the
 * current line, the transport and the sentence, the figure's own part; below them, folded, what fewer readers need.
 */
export function Stage<Spec, Values>(props: Props<Spec, Values>) {
  const { stage, class: more, settings, picture, line, own, table, practice = true } = props;
  const run = isOfRun(stage) ? stage : undefined;
  const handed = props.handed ?? (run && handedOf(run));
  const said = run?.ended ? run.sentence : (props.sentence ?? run?.sentence);
  // Why it goes no farther.
  const sentence = stage.first && said ? words.nextAsked(said, stage.first) : said;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys step from anywhere in the figure, beside the buttons that do the same
    <div class={['network-figure', more].filter(Boolean).join(' ')} onKeyDown={stage.onKeyDown}>
      {stage.notices.map((notice) => (
        <p key={notice} class="notice" role="status">
          {notice}
        </p>
      ))}
      {settings === undefined ? null : <div class="setting-row">{settings}</div>}
      {/* Its texts are rewritten with every step: a translation of one would stand beside the numbers of another. */}
      <div class={own === undefined ? 'stage-grid alone' : 'stage-grid'} {...asWritten}>
        <EditablePicture
          editing={stage.awake && !globalThis.embedLock?.('edit') ? (props.editing ?? run?.editing) : undefined}
          explained={run as Explained | undefined}
        >
          {picture}
        </EditablePicture>
        {line === undefined ? null : (
          <div class="step" {...(/\b(?:square|beside)\b/.test(more ?? '') ? scrolled : {})}>
            {line}
          </div>
        )}
        <div class={steering(run)}>
          <Transport {...{ stage }} />
          {sentence === undefined ? null : (
            <Announcer {...{ sentence }} playing={stage.playing} fault={props.fault ?? run?.ended ?? false} />
          )}
          {/* Its place is kept free (slot-tall.css): what is pressed or pulled in the picture must not move under the finger. */}
          {run === undefined ? null : <Changes stage={run} />}
        </div>
        {own === undefined ? null : <div class="own">{own}</div>}
      </div>
      <div class="below">
        {run === undefined ? null : <AfterWhy stage={run} />}
        {run === undefined || !practice ? null : (
          <LazyFold
            {...words.folds.practice}
            instance={stage.resets}
            load={() => import('./practice/PracticePanel.tsx')}
            inner={{ stage: run as unknown as PracticeStage }}
          />
        )}
        {table === undefined ? null : (
          <details class="fold all-numbers">
            <summary>{words.allNumbers}</summary>
            <div {...asWritten}>{table}</div>
          </details>
        )}
        {run === undefined ? null : <FoldsOfRun stage={run} />}
        {handed ? (
          <LazyFold
            {...words.folds.handed}
            load={() => import('./to-workbench/OpenInWorkbench.tsx')}
            inner={{ id: stage.id, handed }}
          />
        ) : null}
        <LazyFold
          {...words.folds.save}
          load={() => import('./embed/SaveOrEmbed.tsx')}
          inner={{ id: stage.id, link: stage.link }}
        />
        <StageExtras {...{ stage }} reset={props.reset} />
      </div>
    </div>
  );
}

/** The workbench has dense networks that learn, and no other subject. */
export function handedOf<Spec, Values>(stage: RunStage<Spec, Values>): Handed | false {
  const { run, experiment, position, event, granularity } = stage;
  if (run.subject !== 'dense') return false;
  const { network, training } = experiment as unknown as Experiment;
  const isStuck = training.rule === undefined && network.layers.some(({ activation }) => activation === 'step');
  if (isStuck) return false;
  return { experiment: experiment as unknown as Experiment, update: position.update, cell: event?.write, granularity };
}

/** What comes with every run: its numbers to change, and the program that does what it does. */
function FoldsOfRun<Spec, Values>({ stage }: { readonly stage: RunStage<Spec, Values> }) {
  const { id, subject, run, experiment, position } = stage;
  const { code, edits } = subject;
  const groups = subject.groups(run);
  return (
    <>
      {groups.length === 0 ? null : (
        <LazyFold
          {...words.folds.numbers}
          instance={stage.resets}
          load={() => import('../controls/NumberEditor.tsx')}
          inner={{
            id,
            groups: groups.map(({ legend, targets }) => ({
              legend,
              fields: targets.map((target) => ({
                target,
                label: edits.name(target, experiment),
                value: edits.read(experiment, target) as number,
              })),
            })),
            change: stage.editing.change,
          }}
        />
      )}
      {code === undefined ? null : (
        <LazyFold
          {...words.folds.code}
          load={code}
          inner={{ id, experiment, updates: run.updates === 1 ? 0 : position.update + 1 }}
        />
      )}
    </>
  );
}
