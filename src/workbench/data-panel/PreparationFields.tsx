import { NumberControl } from '../../components/kit/controls/NumberControl.tsx';
import { featuresFor, features as known } from '../data/features.ts';
import { type FeatureName, featureNames, type Preparation, type Prepared } from '../data/kinds.ts';
import { dataLimits } from '../data/limits.ts';

interface Props {
  readonly id: string;
  readonly disabled: boolean;
  readonly preparation: Preparation;
  readonly prepared: Prepared | undefined;
  setPreparation(to: Partial<Preparation>): void;
}

/** What is made of x and y before it enters the network, and whether it is standardised. */
export function FeatureFields({ disabled, preparation, prepared, setPreparation }: Omit<Props, 'id'>) {
  const axes = prepared?.rawNames ?? ['x', 'y'];
  const offered = featuresFor(axes.length);
  const [x = '', y = ''] = axes;
  const { features } = preparation;
  const toggle = (name: FeatureName, on: boolean) =>
    setPreparation({ features: featureNames.filter((its) => (its === name ? on : features.includes(its))) });
  return (
    <fieldset class="features">
      <legend>What goes in</legend>
      {offered.map((name) => (
        <label key={name} class="check">
          <input
            type="checkbox"
            checked={features.includes(name)}
            {...{ disabled }}
            onChange={(event) => toggle(name, event.currentTarget.checked)}
          />
          <span>{known[name].name(x, y)}</span>
        </label>
      ))}
      {offered.length > 0 ? null : <p class="soft">All {prepared?.rawNames.length} inputs, each as it is.</p>}
      <label class="check">
        <input
          type="checkbox"
          checked={preparation.standardise}
          {...{ disabled }}
          onChange={(event) => setPreparation({ standardise: event.currentTarget.checked })}
        />
        <span>with mean 0 and spread 1 among the training examples</span>
      </label>
    </fieldset>
  );
}

/** Which share of the examples is put aside, and who. */
export function SplitFields({ id, preparation, prepared, setPreparation }: Omit<Props, 'disabled'>) {
  const { validation, test } = preparation;
  const rest = (other: number) => Math.round(100 * (dataLimits.aside - other)) / 100;
  const parts = prepared?.split;
  return (
    <fieldset class="split">
      <legend>Put aside</legend>
      <NumberControl
        id={`${id}-validation`}
        label="Share for validation"
        value={validation}
        min={0}
        max={rest(test)}
        step={0.05}
        slide={[0, rest(test)]}
        set={(share) => setPreparation({ validation: share })}
      />
      <NumberControl
        id={`${id}-test`}
        label="Share for the test"
        value={test}
        min={0}
        max={rest(validation)}
        step={0.05}
        slide={[0, rest(validation)]}
        set={(share) => setPreparation({ test: share })}
      />
      <NumberControl
        id={`${id}-split`}
        label="Seed of the split"
        value={preparation.seed}
        min={dataLimits.seed.from}
        max={dataLimits.seed.to}
        step={1}
        whole
        set={(seed) => setPreparation({ seed })}
      />
      {parts === undefined ? null : (
        <p class="soft">
          {parts.training.length} examples to learn from, {parts.validation.length} for validation, {parts.test.length}{' '}
          to test.
        </p>
      )}
    </fieldset>
  );
}
