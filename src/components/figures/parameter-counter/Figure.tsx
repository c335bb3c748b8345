import { notYet } from '../../../notation/format.ts';
import { More } from '../../kit/controls/More.tsx';
import { NumberControl } from '../../kit/controls/NumberControl.tsx';
import { StepFigure } from '../../kit/stage/StepFigure.tsx';
import { type Steps, useSettings } from '../../kit/stage/useSettings.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import { Areas } from './Areas.tsx';
import { type CounterFrame, counterFrame, hiddenNames, type rules, sizeBounds, specOf, whole } from './counter.ts';

/** F4.2: how many numbers a dense network has, counted layer by layer. */
export default function ParameterCounter({ id }: { readonly id: string }) {
  const steps = useSettings(specOf(id));
  const frame = counterFrame(steps.values, steps.step);
  return (
    <StepFigure
      {...{ steps }}
      unit="step"
      beside
      sentence={frame.sentence}
      picture={
        <div class="counted">
          <Areas frame={frame} />
          <p class="legend">One scale for all layers: the area of a rectangle is its number of parameters.</p>
        </div>
      }
      settings={<SizeFields {...{ id, steps }} />}
      table={<CountTable {...{ id, frame }} />}
    >
      <Formula frame={frame} />
    </StepFigure>
  );
}

/** The sizes, one field a layer, and a way to have more or fewer layers. */
function SizeFields({ id, steps }: { id: string; steps: Steps<typeof rules> }) {
  const { values, set, awake } = steps;
  const used = hiddenNames.filter((name) => Math.round(values[name]) > 0);
  const free = hiddenNames.find((name) => Math.round(values[name]) === 0);
  const last = used.at(-1);
  const field = (name: keyof typeof values, label: string) => (
    <NumberControl
      key={name}
      id={`${id}-${name}`}
      {...{ label, ...sizeBounds }}
      step={1}
      value={Math.round(values[name])}
      set={(value) => set({ [name]: Math.round(value) })}
    />
  );
  return (
    <fieldset class="sizes">
      <legend>Sizes of the layers</legend>
      {field('in', 'Inputs')}
      {used.map((name, k) => field(name, used.length === 1 ? 'Hidden units' : `Hidden layer ${k + 1}`))}
      {field('out', 'Outputs')}
      <More summary="More or fewer layers" used={used.length !== 1}>
        <div class="layer-buttons">
          <button
            type="button"
            disabled={!awake}
            aria-disabled={free === undefined}
            onClick={() => free && set({ [free]: last === undefined ? 100 : values[last] })}
          >
            Add a hidden layer
          </button>
          <button
            type="button"
            disabled={!awake}
            aria-disabled={last === undefined}
            onClick={() => last && set({ [last]: 0 })}
          >
            Remove one
          </button>
        </div>
      </More>
    </fieldset>
  );
}

/** The count as one line: symbols, the numbers in their place, each layer's result, the sum. */
function Formula({ frame: { formula, layers, total } }: { frame: CounterFrame }) {
  const parts = layers.map(({ parameters }) => whole(parameters ?? 0));
  return (
    <div class="step">
      <div class="equation">
        <p class="symbols">
          for each layer: (<i>n</i>
          <sub>in</sub> + 1) · <i>n</i>
          <sub>out</sub>
        </p>
        <p class="numbers">
          {formula} ={' '}
          {total === undefined ? (
            <span class="soft">{notYet}</span>
          ) : (
            <>
              {parts.length > 1 ? `${parts.join(' + ')} = ` : ''}
              <strong data-total>{whole(total)}</strong>
            </>
          )}
        </p>
      </div>
    </div>
  );
}

function CountTable({ id, frame: { sizes, layers, total } }: { id: string; frame: CounterFrame }) {
  const shown = (value: number | undefined) =>
    value === undefined ? <td class="soft">{notYet}</td> : <td>{whole(value)}</td>;
  return (
    <ScrollTable
      label={`Parameters of each layer (${id})`}
      heads={['layer', 'numbers in', 'units', 'weights', 'biases', 'parameters']}
    >
      <tr>
        <th scope="row">inputs</th>
        <td>{whole(sizes[0] as number)}</td>
        <td>none</td>
        <td>0</td>
        <td>0</td>
        <td>0</td>
      </tr>
      {layers.map(({ name, senders, units, weights, biases, parameters }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <td>{whole(senders)}</td>
          <td>{whole(units)}</td>
          {shown(weights)}
          {shown(biases)}
          {shown(parameters)}
        </tr>
      ))}
      <tr>
        <th scope="row" colSpan={5}>
          total
        </th>
        {shown(total)}
      </tr>
    </ScrollTable>
  );
}
