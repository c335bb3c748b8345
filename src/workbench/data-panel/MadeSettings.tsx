import { NumberControl } from '../../components/kit/controls/NumberControl.tsx';
import { SelectField } from '../../components/kit/controls/SelectField.tsx';
import { gateNames } from '../../engine/datasets/gates.ts';
import { type GlyphSize, glyphNames, glyphSizes } from '../../engine/datasets/glyphs.ts';
import type { DataSource, GlyphSource } from '../data/kinds.ts';
import { dataLimits } from '../data/limits.ts';
import { gateWords } from './words.ts';

interface Props {
  readonly id: string;
  readonly disabled: boolean;
  readonly source: DataSource;
  setSource(to: DataSource | ((before: DataSource) => DataSource)): void;
}

const bounds = ({ from, to }: { readonly from: number; readonly to: number }) => ({ min: from, max: to });
const sizes = ['2', '3', '4', '8'] as const;
const sizeWords = Object.fromEntries(glyphSizes.map((size) => [size, `${size} × ${size} pixels`]));

/** What a set that comes with the page is made with: how many, how noisy, how many classes, from which seed. */
export function MadeSettings({ id, disabled, source, setSource }: Props) {
  if (source.kind === 'gate')
    return (
      <SelectField
        label="Gate"
        value={source.gate}
        names={gateNames}
        written={gateWords}
        {...{ disabled }}
        choose={(gate) => setSource({ kind: 'gate', gate })}
      />
    );
  if (!('seed' in source)) return null;
  /** Changes one of its numbers, and leaves what another field has set in the same turn. */
  const set = (to: Partial<Pick<GlyphSource, 'points' | 'noise' | 'classes' | 'seed'>>) =>
    setSource((before) => ('seed' in before ? { ...before, ...to } : before));
  const most = source.kind === 'glyphs' ? glyphNames(source.size).length : dataLimits.classes.to;
  return (
    <>
      {source.kind === 'glyphs' ? (
        <SelectField
          label="Size"
          value={String(source.size) as (typeof sizes)[number]}
          names={sizes}
          written={sizeWords}
          {...{ disabled }}
          choose={(size) => {
            const { classes: _all, ...rest } = source;
            setSource({ ...rest, size: Number(size) as GlyphSize });
          }}
        />
      ) : null}
      <NumberControl
        id={`${id}-points`}
        label="Examples"
        value={source.points}
        {...bounds(dataLimits.points)}
        step={1}
        whole
        set={(points) => set({ points })}
      />
      <NumberControl
        id={`${id}-noise`}
        label="Noise"
        value={source.noise}
        {...bounds(dataLimits.noise)}
        step={0.01}
        slide={[0, 0.5]}
        set={(noise) => set({ noise })}
      />
      {source.kind === 'spiral' || source.kind === 'blobs' || source.kind === 'glyphs' ? (
        <NumberControl
          id={`${id}-classes`}
          label="Classes"
          value={source.classes ?? (source.kind === 'glyphs' ? most : 2)}
          min={dataLimits.classes.from}
          max={most}
          step={1}
          whole
          set={(classes) => set({ classes })}
        />
      ) : null}
      <NumberControl
        id={`${id}-data-seed`}
        label="Seed of the data"
        value={source.seed}
        {...bounds(dataLimits.seed)}
        step={1}
        whole
        set={(seed) => set({ seed })}
      />
    </>
  );
}
