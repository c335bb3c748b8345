import { useEffect, useRef, useState } from 'preact/hooks';
import { maxBlocks, maxFilters, maxMultiplications, maxWindow } from '../protocol/block-errors.ts';
import {
  type BlockField,
  type BlockKind,
  blockFields,
  blockKinds,
  blockOf,
  fieldChoices,
  fieldValue,
  kindLabels,
} from '../protocol/block-fields.ts';
import { type Block, type BlockActivation, shapeAfter } from '../protocol/blocks.ts';
import { maxDropout, maxParameters, maxUnits } from '../protocol/limits.ts';
import { activationLabels } from '../protocol/setting-names.ts';
import { inputCount } from '../protocol/settings.ts';
import type { SettingsErrors } from '../protocol/settings-errors.ts';
import { grouped } from '../protocol/words.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { NumberField } from './NumberField.tsx';

export interface BlockListProps {
  readonly id: string;
  readonly blocks: readonly Block[];
  readonly errors: SettingsErrors;
  readonly locked: boolean;
  readonly onChange: (to: (now: readonly Block[]) => readonly Block[]) => void;
}

const newBlocks: Readonly<Record<BlockKind, Block>> = {
  conv: { kind: 'conv', filters: 16, size: 3, stride: 1, padding: 'same', activation: 'relu' },
  pool: { kind: 'pool', size: 2, stride: 2, padding: 'same' },
  dropout: { kind: 'dropout', rate: 0.25 },
  flatten: { kind: 'flatten' },
  dense: { kind: 'dense', units: 32, activation: 'relu' },
};

const fieldNames: Readonly<Record<BlockField, string>> = {
  filters: 'Filters',
  size: 'Window',
  stride: 'Stride',
  padding: 'Edges',
  activation: 'Activation',
  rate: 'Share dropped',
  units: 'Units',
};

const choiceNames: Readonly<Record<string, string>> = {
  ...activationLabels,
  same: 'padded (same)',
  valid: 'not padded (valid)',
} satisfies Record<BlockActivation | 'same' | 'valid', string>;

type Press = 'up' | 'down' | 'remove';

/** The blocks of a network, from the image on: changed, moved, added and removed. The softmax layer stands behind them. */
export function BlockList({ id, blocks, errors, locked, onChange }: BlockListProps) {
  const [adding, setAdding] = useState<BlockKind>('conv');
  const [said, say] = useState('');
  const add = useRef<HTMLButtonElement>(null);
  const focus = useRef<string>();
  // The block that was moved has taken its buttons along.
  useEffect(() => {
    if (focus.current) document.getElementById(focus.current)?.focus();
    focus.current = undefined;
  });
  const nameOf = (b: number) => `Block ${b + 1}, ${kindLabels[blocks[b]!.kind]},`;
  const move = (b: number, to: number, by: Press) => {
    if (to < 0 || to >= blocks.length) return;
    focus.current = `${id}-block-${to}-${by}`;
    say(`${nameOf(b)} is now block ${to + 1}.`);
    onChange((now) => now.with(b, now[to]!).with(to, now[b]!));
  };
  const remove = (b: number) => {
    say(`${nameOf(b)} is removed.`);
    onChange((now) => now.filter((_, k) => k !== b));
    // The button that was pressed is gone.
    add.current?.focus();
  };
  const isFull = blocks.length >= maxBlocks;
  return (
    <>
      <ol class="lab-layers">
        {blocks.map((block, b) => (
          <li key={b}>
            <fieldset>
              <legend>
                Block {b + 1}: {kindLabels[block.kind]} <small class="soft">{shapeText(blocks.slice(0, b + 1))}</small>
              </legend>
              {blockFields[block.kind].map((field) => (
                <Field
                  key={`${block.kind} ${field}`}
                  {...{ block, field, locked }}
                  id={`${id}-block-${b}-${field}`}
                  error={errors[`blocks.${b}.${field}`]}
                  onChange={(value) =>
                    onChange((now) =>
                      now.with(
                        b,
                        blockOf(block.kind, (other) => (other === field ? value : fieldValue(now[b]!, other))),
                      ),
                    )
                  }
                />
              ))}
              <div class="lab-controls">
                {(['up', 'down', 'remove'] as const).map((press) => (
                  <button
                    key={press}
                    id={`${id}-block-${b}-${press}`}
                    type="button"
                    class="button"
                    disabled={locked}
                    aria-disabled={(press === 'up' && b === 0) || (press === 'down' && b === blocks.length - 1)}
                    onClick={() => (press === 'remove' ? remove(b) : move(b, press === 'up' ? b - 1 : b + 1, press))}
                  >
                    {{ up: '↑ Up', down: '↓ Down', remove: 'Remove' }[press]}
                    <span class="visually-hidden"> block {b + 1}</span>
                  </button>
                ))}
              </div>
              {errors[`blocks.${b}.kind`] && (
                <p class="lab-error">
                  Block {b + 1} must be {errors[`blocks.${b}.kind`]}.
                </p>
              )}
            </fieldset>
          </li>
        ))}
      </ol>
      {blocks.length === 0 && <p class="lab-note soft">No block: 784 inputs go straight to softmax.</p>}
      <ChoiceField
        id={`${id}-new-block`}
        name="New block"
        value={adding}
        choices={blockKinds.map((value) => ({ value, name: kindLabels[value] }))}
        locked={locked}
        onChange={setAdding}
      />
      <button
        ref={add}
        type="button"
        class="button lab-beside"
        disabled={locked}
        aria-disabled={isFull}
        onClick={() => {
          if (isFull) return;
          const at = placeFor(adding, blocks);
          say(`Block ${at + 1}, ${kindLabels[adding]}, is added.`);
          onChange((now) => now.toSpliced(placeFor(adding, now), 0, newBlocks[adding]));
        }}
      >
        Add block
      </button>
      <p class="visually-hidden" role="status">
        {said}
      </p>
      <p class="lab-note soft">
        Convolutions and pooling stand before the first flatten or dense block; a dense block behind maps takes all
        their numbers in a row. At most {maxBlocks} blocks, {maxFilters} filters, windows and strides up to {maxWindow},{' '}
        {grouped(maxUnits)} units, a share of {maxDropout} dropped, {grouped(maxParameters)} parameters and{' '}
        {grouped(maxMultiplications)} multiplications for an image.
      </p>
    </>
  );
}

/** A new block stands at the end; one with a window before the numbers lie in a row. */
function placeFor(kind: BlockKind, blocks: readonly Block[]): number {
  const flat = blocks.findIndex((block) => block.kind === 'flatten' || block.kind === 'dense');
  return flat >= 0 && (kind === 'conv' || kind === 'pool') ? flat : blocks.length;
}

/** "→ 14 × 14 × 32", "→ 128"; empty where the numbers before make no sense. */
function shapeText(blocks: readonly Block[]): string {
  const { side, maps } = shapeAfter(blocks, Math.sqrt(inputCount));
  if (!(side >= 1 && maps >= 1)) return '';
  const isFlat = blocks.some(({ kind }) => kind === 'flatten' || kind === 'dense');
  return isFlat ? `→ ${grouped(side * side * maps)}` : `→ ${side} × ${side} × ${grouped(maps)}`;
}

interface FieldProps {
  readonly id: string;
  readonly block: Block;
  readonly field: BlockField;
  readonly error: string | undefined;
  readonly locked: boolean;
  readonly onChange: (value: number | string) => void;
}

function Field({ id, block, field, error, locked, onChange }: FieldProps) {
  const choices = fieldChoices[field];
  const shared = { id, name: fieldNames[field], locked };
  const value = fieldValue(block, field);
  return choices ? (
    <ChoiceField
      {...shared}
      value={String(value)}
      choices={choices.map((value) => ({ value, name: choiceNames[value] ?? value }))}
      onChange={onChange}
    />
  ) : (
    <NumberField {...shared} value={Number(value)} whole={field !== 'rate'} error={error} onChange={onChange} />
  );
}
