import { More } from '../../kit/controls/More.tsx';
import { NumberControl } from '../../kit/controls/NumberControl.tsx';
import type { Stage } from '../../kit/stage/useStage.ts';
import { hiddenNames, type Sizes, sizeBounds } from './counter.ts';
import * as words from './words.ts';

/** The sizes, one field a layer, and a way to have more or fewer layers. */
export function SizeFields({ stage }: { readonly stage: Stage<Sizes> }) {
  const { id, values, set, awake } = stage;
  const used = hiddenNames.filter((name) => Math.round(values[name]) > 0);
  const free = hiddenNames.find((name) => Math.round(values[name]) === 0);
  const last = used.at(-1);
  const field = (name: keyof typeof values, label: string) => (
    <NumberControl
      key={name}
      id={`${id}-${name}`}
      {...{ label, ...sizeBounds }}
      step={1}
      whole
      value={Math.round(values[name])}
      set={(value) => set({ [name]: value })}
    />
  );
  return (
    <fieldset class="sizes">
      <legend>{words.sizesOfTheLayers}</legend>
      {field('in', words.inputsText)}
      {used.map((name, k) => field(name, used.length === 1 ? words.hiddenUnits : words.hiddenLayer(k + 1)))}
      {field('out', words.outputs)}
      <More summary={words.moreOrFewerLayers} used={used.length !== 1}>
        <div class="layer-buttons">
          <button
            type="button"
            disabled={!awake}
            aria-disabled={free === undefined}
            onClick={() => free && set({ [free]: last === undefined ? 100 : values[last] })}
          >
            {words.addAHiddenLayer}
          </button>
          <button
            type="button"
            disabled={!awake}
            aria-disabled={last === undefined}
            onClick={() => last && set({ [last]: 0 })}
          >
            {words.removeOne}
          </button>
        </div>
      </More>
    </fieldset>
  );
}
