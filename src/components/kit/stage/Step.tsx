import { formatNumber, notYet } from '../../../notation/format.ts';
import type { NetworkFrame } from '../diagram/network-frame.ts';
import { EquationLine } from '../formula/EquationLine.tsx';
import type { Stage } from './NetworkFigure.tsx';

const passNames: Record<string, string> = {
  forward: 'Forward pass',
  loss: 'Loss',
  backward: 'Backward pass',
  average: 'Average',
  update: 'Update',
};

/** Where the reader stands, the loss, and the last step as an equation. */
export function Step({ frame, highlight, explain }: Stage) {
  const { names, digits, equation, loss, pass, learns } = frame;
  return (
    <div class="step">
      <p class="standing">
        <strong>{pass === undefined ? 'Before the first step' : passNames[pass]}</strong>
        {learns ? (
          <span>
            loss <i>E</i>
            {pass === 'update' ? ' before this update' : ''}:{' '}
            <span class="sym-loss" data-cell="loss">
              {loss.value === undefined ? notYet : formatNumber(loss.value, digits)}
            </span>
          </span>
        ) : null}
      </p>
      {equation === undefined ? null : (
        <EquationLine {...{ equation, names, digits, highlight, explain }} opened={undefined} />
      )}
    </div>
  );
}

/** What the picture's signs mean: only those that are in it. */
export function Legend({ frame }: { frame: NetworkFrame }) {
  const negative = frame.connections.some(({ weight }) => (weight.value ?? 0) < 0);
  const gradients = frame.connections.some(({ gradient }) => gradient.value !== undefined);
  return (
    <p class="legend">
      Wider line: larger weight{negative ? '; dashed: negative' : ''}.
      {gradients ? ' Below it the gradient; ▲ raising the weight lowers the loss, ▼ lowering it does.' : ''}
    </p>
  );
}
