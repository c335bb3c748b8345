import '../../components/kit/stage/figure.css';
import '../../components/kit/plot/curves.css';
import './pixels.css';
import './slot.css';
import { useMemo, useState } from 'preact/hooks';
import { NumberControl } from '../../components/kit/controls/NumberControl.tsx';
import { FormulaLine } from '../../components/kit/formula/FormulaLine.tsx';
import { Stage } from '../../components/kit/stage/Stage.tsx';
import { useStage } from '../../components/kit/stage/useStage.ts';
import { ReadingTable } from '../../components/kit/table/ReadingTable.tsx';
import { stopsOf } from '../../player/settings.ts';
import type { FirstBatch } from '../protocol/manifest.ts';
import { imageSide } from '../protocol/shard.ts';
import { BatchPicture, OneHot } from './BatchPicture.tsx';
import { bytesOf, pixelFrame } from './frame.ts';
import { NumberGrid } from './NumberGrid.tsx';
import { Picture, type PixelPlace } from './Picture.tsx';
import { type ColourMap, maps, pixelSpec } from './pixel-settings.ts';
import { RowOf784 } from './RowOf784.tsx';

export interface PixelsFigureProps {
  readonly id: string;
  readonly first: FirstBatch;
  readonly step: number;
}

const mapNames: Record<ColourMap, string> = {
  light: 'light on dark',
  dark: 'dark on light',
  colours: 'many colours',
};

/** F12.1: a picture, a grid of numbers and a row of numbers are the same 784 numbers. */
export default function PixelsFigure({ id, first, step }: PixelsFigureProps) {
  const spec = useMemo(() => pixelSpec(id, step), [id, step]);
  const stage = useStage(stopsOf(spec, 'step'));
  const [pointed, point] = useState<PixelPlace>();
  const data = useMemo(() => ({ bytes: bytesOf(first.bytes), labels: first.labels }), [first]);
  const { values, set, highlight } = stage;
  const frame = pixelFrame(stage.cursor, pointed ?? values, data);
  // Stops at the edges.
  const clamp = (k: number) => Math.min(imageSide - 1, Math.max(0, Math.round(k)));
  const choose = ({ row, col }: PixelPlace) => {
    point(undefined);
    set({ row: clamp(row), col: clamp(col) });
  };
  const views = { frame, point, choose };
  return (
    <Stage
      stage={stage}
      class="step-figure wide square line-too pixels-figure"
      sentence={frame.sentence}
      line={
        <>
          <p class="standing">
            <strong>{frame.title}</strong>
            {frame.shapes.map((line) => (
              <span key={line} class="numbers">
                {line}
              </span>
            ))}
          </p>
          <p class="pixel-now">
            row {frame.row}, column {frame.col}: <strong class="numbers">{frame.byte}</strong>
          </p>
          {frame.formulas.map((formula) => (
            <FormulaLine
              key={formula.result.words}
              formula={formula}
              highlight={highlight}
              digits={{ significant: 6 }}
            />
          ))}
          {frame.step >= 4 && (
            <p class="numbers">
              label = <strong>{data.labels[0]}</strong>
            </p>
          )}
          {frame.oneHot && <OneHot label={data.labels[0]!} values={frame.oneHot} />}
        </>
      }
      table={<ReadingTable id={id} rows={frame.rows} />}
      picture={
        <div class="pixel-views" data-step={frame.step} data-lit={highlight.lit}>
          <Picture id={id} png={first.png} map={values.map} label={data.labels[0]!} {...views} />
          <NumberGrid id={id} bytes={data.bytes} opened={spec.opened.values} {...views} />
          <RowOf784 rowPng={first.rowPng} {...views} />
          {frame.step >= 3 && <BatchPicture png={first.batchPng} labels={frame.step >= 4 ? data.labels : undefined} />}
        </div>
      }
      settings={
        <>
          {(['row', 'col'] as const).map((axis) => (
            <NumberControl
              key={axis}
              id={`${id}-${axis}`}
              label={axis === 'row' ? 'Row' : 'Column'}
              value={values[axis]}
              min={0}
              max={imageSide - 1}
              step={1}
              whole
              slide={[0, imageSide - 1]}
              set={(value) => {
                point(undefined);
                set({ [axis]: value });
              }}
            />
          ))}
          <label class="field">
            <span>Colours</span>
            <select value={values.map} onChange={({ currentTarget }) => set({ map: currentTarget.value as ColourMap })}>
              {maps.map((map) => (
                <option key={map} value={map}>
                  {mapNames[map]}
                </option>
              ))}
            </select>
          </label>
        </>
      }
    />
  );
}
