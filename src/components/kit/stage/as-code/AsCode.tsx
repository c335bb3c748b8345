import { useRef, useState } from 'preact/hooks';
import type { Experiment } from '../../../../engine/experiment.ts';
import { type ExportTarget, exportCode, exportTargets } from '../../../../engine/export/export.ts';
import { useCopied } from '../../controls/useCopied.ts';

interface Props {
  /** Prefix for ids, unique on the page. */
  readonly id: string;
  /** The experiment with the reader's changes. */
  readonly experiment: Experiment;
  /** How many updates the program makes: up to the one at hand; 0 for the forward pass only. */
  readonly updates: number;
}

const names: Readonly<Record<ExportTarget, string>> = {
  pytorch: 'PyTorch',
  keras: 'Keras',
  numpy: 'NumPy',
  sklearn: 'scikit-learn',
};

/** The experiment as a program of its own, in four libraries: it prints the losses or the outputs that the figure shows. */
export default function AsCode({ id, experiment, updates }: Props) {
  const [target, choose] = useState<ExportTarget>('pytorch');
  const { said, copy, clear } = useCopied();
  const tabs = useRef<HTMLDivElement>(null);
  const exported = exportCode(experiment, target, updates);

  const open = (next: ExportTarget) => {
    choose(next);
    clear();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const count = exportTargets.length;
    const next = exportTargets[(exportTargets.indexOf(target) + step + count) % count] as ExportTarget;
    open(next);
    tabs.current?.querySelector<HTMLElement>(`[data-target="${next}"]`)?.focus();
  };
  const copyProgram = (code: string) =>
    copy(code, 'The program is copied.', 'This browser does not let the page copy: select the text instead.');

  return (
    <div class="as-code">
      <div ref={tabs} class="tabs" role="tablist" aria-label="Library">
        {exportTargets.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-code-${name}`}
            data-target={name}
            aria-selected={name === target}
            aria-controls={`${id}-code`}
            tabIndex={name === target ? 0 : -1}
            onClick={() => open(name)}
            onKeyDown={onKeyDown}
          >
            {names[name]}
          </button>
        ))}
      </div>
      <div id={`${id}-code`} role="tabpanel" aria-labelledby={`${id}-code-${target}`}>
        {exported.ok ? (
          <>
            <p class="copy">
              <button type="button" onClick={() => copyProgram(exported.code)}>
                Copy the program
              </button>{' '}
              <output>{said}</output>
            </p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
            <pre tabIndex={0} class="table-box">
              <code>{exported.code}</code>
            </pre>
          </>
        ) : (
          <p>There is no such program: {exported.reason}.</p>
        )}
      </div>
    </div>
  );
}
