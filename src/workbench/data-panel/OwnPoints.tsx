/** Points of the reader's own: a plane to put them on, by pointer or keys. */
import './own-points.css';
import { NumberControl } from '../../components/kit/controls/NumberControl.tsx';
import { SelectField } from '../../components/kit/controls/SelectField.tsx';
import { Announcer } from '../../components/kit/stage/Announcer.tsx';
import type { OwnSource } from '../data/kinds.ts';
import { dataLimits } from '../data/limits.ts';
import { isFull } from '../data/own-points.ts';
import { Marks, OwnPlane } from './OwnPlane.tsx';
import { keysWords } from './own-keys.ts';
import { countWords, crossWords } from './own-words.ts';
import { tools, useOwnDrawing } from './useOwnDrawing.ts';

interface Props {
  readonly id: string;
  readonly disabled: boolean;
  readonly source: OwnSource;
  setSource(source: OwnSource): void;
}

const labels = Array.from({ length: dataLimits.classes.to }, (_, label) => label);
const fits = { classes: 'classes over the plane', curve: 'a curve over x' } as const;
const toolWords = { add: 'Add', move: 'Move', erase: 'Take away' } as const;
const reach = dataLimits.ownReach;

export default function OwnPoints({ id, disabled, source, setSource }: Props) {
  const own = useOwnDrawing({ source, setSource });
  const { drawing, cross, held, here } = own;
  const { fit } = source;
  const said = crossWords(cross, here === undefined ? undefined : drawing.points[here], held !== undefined, fit);
  return (
    <div class="own-points">
      <SelectField
        label="They are"
        value={fit}
        names={['classes', 'curve'] as const}
        written={fits}
        {...{ disabled }}
        choose={(chosen) => setSource({ ...source, fit: chosen })}
      />
      {fit === 'curve' ? null : (
        <fieldset class="choices">
          <legend>Class of new points</legend>
          {labels.map((label) => (
            <label key={label}>
              <input
                type="radio"
                name={`${id}-class`}
                checked={own.label === label}
                {...{ disabled }}
                onChange={() => own.setLabel(label)}
              />
              <svg class="examples" viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
                <Marks {...{ label }} places={[[0, 0]]} />
              </svg>
              {label}
            </label>
          ))}
        </fieldset>
      )}
      <fieldset class="choices">
        <legend>Pressing the plane does this</legend>
        {tools.map((tool) => (
          <label key={tool}>
            <input
              type="radio"
              name={`${id}-tool`}
              checked={own.tool === tool}
              {...{ disabled }}
              onChange={() => own.setTool(tool)}
            />
            {toolWords[tool]}
          </label>
        ))}
      </fieldset>
      <OwnPlane
        {...{ id, disabled, cross }}
        points={drawing.points}
        held={held === undefined ? undefined : drawing.points[held]}
        pointer={own.pointer}
        press={own.press}
      />
      <div class="buttons">
        <Button {...{ disabled }} idle={drawing.past.length === 0} press={() => own.act({ type: 'undo' })}>
          Undo
        </Button>
        <Button {...{ disabled }} idle={drawing.future.length === 0} press={() => own.act({ type: 'redo' })}>
          Redo
        </Button>
        <Button {...{ disabled }} idle={drawing.points.length === 0} press={() => own.act({ type: 'clear' })}>
          Take all away
        </Button>
      </div>
      <p class="soft">
        {countWords(drawing.points, fit)}
        {isFull(drawing) ? ` There is room for no more than ${dataLimits.ownPoints}.` : null}
      </p>
      <Announcer sentence={said} fault={false} />
      <details class="fold">
        <summary>By keyboard and by numbers</summary>
        <p class="soft">{keysWords} In Move, a point that is pressed and not dragged takes the chosen class.</p>
        <div class="cross-fields">
          {(['x', 'y'] as const).map((axis) => (
            <NumberControl
              key={axis}
              id={`${id}-cross-${axis}`}
              label={`${axis} of the cross`}
              value={cross[axis]}
              min={-reach}
              max={reach}
              step={0.1}
              set={(value) => own.setCross((before) => ({ ...before, [axis]: value }))}
            />
          ))}
          <Button {...{ disabled }} idle={isFull(drawing)} press={() => own.press({ type: 'add' })}>
            Add a point at the cross
          </Button>
        </div>
      </details>
    </div>
  );
}

interface ButtonProps {
  readonly disabled: boolean;
  /** Nothing to do now: it keeps the focus. */
  readonly idle: boolean;
  press(): void;
  readonly children: string;
}

function Button({ disabled, idle, press, children }: ButtonProps) {
  return (
    <button
      type="button"
      class="quiet"
      {...{ disabled }}
      aria-disabled={idle}
      onClick={() => (idle ? undefined : press())}
    >
      {children}
    </button>
  );
}
