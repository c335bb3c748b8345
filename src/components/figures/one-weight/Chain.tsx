import { labelText } from '../../../notation/label.ts';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import type { NetworkView } from '../../kit/stage/NetworkStage.tsx';
import { chainOf, type Parameter } from './chain.ts';
import * as words from './words.ts';

interface Props extends NetworkView {
  readonly focus: Parameter;
  choose(layer: number, unit: number, from: number): void;
}

/** All steps from the loss to the new value of one weight, each with its numbers once they are computed. */
export function Chain({ frame, focus, highlight, explain, choose }: Props) {
  const lines = chainOf(frame, focus);
  const { notation, digits } = frame;
  const paths = lines.filter(({ via }) => via !== undefined).length;
  return (
    <section class="chain">
      <div class="chain-head">
        <p class="title">{title(frame.notation, focus, paths)}</p>
        <label class="field">
          <span>{words.goTo}</span>
          <select
            value={focus.from === undefined ? '' : notation.weight(focus.layer, focus.unit, focus.from)}
            onChange={(event) => {
              const chosen = frame.connections.find(({ name }) => name === event.currentTarget.value);
              if (chosen) choose(chosen.layer, chosen.unit, chosen.from);
            }}
          >
            {focus.from === undefined ? <option value="">{words.bias}</option> : null}
            {frame.connections.map(({ name, layer, unit, from }) => (
              <option key={name} value={name}>
                {name}: {notation.unit(layer - 1, from)} → {notation.unit(layer, unit)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <ol>
        {lines.map(({ event, formula, opened, via, state }) => (
          <li key={event.index} class={state} aria-current={state === 'now' ? 'step' : undefined}>
            {via === undefined ? null : <span class="via">{words.pathThrough(via)}</span>}
            <FormulaLine {...{ formula, opened, digits, highlight, explain }} known={state !== 'todo'} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function title(notation: Props['frame']['notation'], { layer, unit, from }: Parameter, paths: number): string {
  const name =
    from === undefined
      ? labelText(notation.label({ quantity: 'bias', index: [layer, unit] }))
      : notation.weight(layer, unit, from);
  if (paths === 0) return words.chainOfOnePath(name);
  return words.chainOfPathsAdded(name, paths);
}
