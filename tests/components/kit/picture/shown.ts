/** Pictures of any subject as the server draws them, at any cursor: with names that are those of the cells. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { UnrolledCells } from '../../../../src/components/kit/cells/UnrolledCells.tsx';
import { DescentContour } from '../../../../src/components/kit/descent/DescentContour.tsx';
import { DescentCurve } from '../../../../src/components/kit/descent/DescentCurve.tsx';
import { GraphWires } from '../../../../src/components/kit/graph/GraphWires.tsx';
import type { PictureProps } from '../../../../src/components/kit/picture/sight.ts';
import { ConvolutionPicture } from '../../../../src/components/kit/planes/ConvolutionPicture.tsx';
import { functionOf } from '../../../../src/engine/descent/run.ts';
import type { AnyExperiment, AnySpec } from '../../../../src/engine/subjects.ts';
import { cellName } from '../../../../src/engine/trace/layout.ts';
import { eventAt } from '../../../../src/engine/trace/record.ts';
import { createRunOf } from '../../../../src/engine/trace/run-of.ts';
import type { Run } from '../../../../src/engine/trace/start-run.ts';
import { locate } from '../../../../src/player/cursor.ts';
import { all, type Element, parse, textOf } from '../../../figures/markup.ts';

export type Pictured = Exclude<AnyExperiment, { kind: 'dense' }>;

/** What a stage would hand to the picture. */
function propsOf(run: Run, cursor: number): PictureProps<AnySpec> {
  const position = locate(run, cursor);
  const record = run.record(position.update);
  return {
    id: 'f1-1',
    ...{ run, position, record },
    experiment: run.experiment,
    event: position.done === 0 ? undefined : eventAt(record, position.done - 1),
    notation: {
      label: (cell) => ({ base: cellName(cell) }),
      words: cellName,
      part: cellName,
      pass: (pass) => pass,
    },
    subject: { edits: { targetOf: () => undefined, read: () => undefined } },
    highlight: { lit: undefined, light: () => undefined },
  };
}

function pictureOf({ kind, spec }: Pictured) {
  switch (kind) {
    case 'graph':
      return GraphWires;
    case 'convolution':
      return ConvolutionPicture;
    case 'recurrent':
    case 'lstm':
      return UnrolledCells;
    case 'descent':
      return spec.start.length === 1 ? DescentCurve : DescentContour;
  }
}

export function drawn(any: Pictured, run: Run, cursor: number): Element {
  const Picture = pictureOf(any) as (props: PictureProps<AnySpec>) => preact.JSX.Element;
  // A descent's picture is told its function, too; the others do not look at it.
  return parse(renderToString(h(Picture, { ...propsOf(run, cursor), functionOf } as PictureProps<AnySpec>)));
}

/** Every number of a picture, with the name of its cell. */
export const numbersOf = (picture: Element) =>
  all(picture, ({ attributes }) => attributes['data-cell'] !== undefined).map((element) => ({
    name: element.attributes['data-cell'] as string,
    text: textOf(element),
    element,
  }));

export const runOf = (any: Pictured): Run => createRunOf(any);
