/** The stages of every subject with numbers at the edge: nothing that is no number is written into their markup. */
import fc from 'fast-check';
import { type ComponentType, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test, vi } from 'vitest';
import { UnrolledCells } from '../../src/components/kit/cells/UnrolledCells.tsx';
import { GraphWires } from '../../src/components/kit/graph/GraphWires.tsx';
import { PictureStage } from '../../src/components/kit/picture/PictureStage.tsx';
import { ConvolutionPicture } from '../../src/components/kit/planes/ConvolutionPicture.tsx';
import { lstm, recurrent } from '../../src/components/kit/stage/subjects/cells.ts';
import { convolution } from '../../src/components/kit/stage/subjects/convolution.ts';
import { descent } from '../../src/components/kit/stage/subjects/descent.ts';
import { graph } from '../../src/components/kit/stage/subjects/graph.ts';
import { createCellRun } from '../../src/engine/cells/run.ts';
import { createConvolutionRun } from '../../src/engine/convolution/run.ts';
import { createDescentRun } from '../../src/engine/descent/run.ts';
import { createGraphRun } from '../../src/engine/graph/graph-run.ts';
import { stepSizesOf } from '../../src/engine/trace/granularities.ts';
import type { EditRules } from '../../src/player/edit-rules.ts';
import * as experiments from './experiments.ts';
import { ContourOf, CurveOf } from './Specimens.tsx';

vi.setConfig({ testTimeout: 120_000 });

const edges = [1e308, 1e200, 1e155, 1e100, 1e16, 1e-155, 5e-324, 0].flatMap((size) => [size, -size]);

type Stage = ComponentType<Record<string, unknown>>;

interface Specimen {
  readonly subject: { readonly edits: EditRules<object> };
  readonly props: Record<string, unknown>;
}

const specimen = (
  subject: unknown,
  name: Parameters<typeof stepSizesOf>[0],
  experiment: object,
  runOf: unknown,
  Picture: unknown,
) =>
  ({
    subject,
    props: { subject, experiment, runOf, Picture, granularities: stepSizesOf(name) },
  }) as unknown as Specimen;

const specimens: Readonly<Record<string, Specimen>> = {
  graph: specimen(graph, 'graph', experiments.graph, createGraphRun, GraphWires),
  convolution: specimen(convolution, 'convolution', experiments.convolution, createConvolutionRun, ConvolutionPicture),
  recurrent: specimen(recurrent, 'recurrent', experiments.recurrent, createCellRun, UnrolledCells),
  lstm: specimen(lstm, 'lstm', experiments.lstm, createCellRun, UnrolledCells),
  curve: specimen(descent, 'descent', experiments.curve, createDescentRun, CurveOf),
  contour: specimen(descent, 'descent', experiments.contour, createDescentRun, ContourOf),
  landscape: specimen(descent, 'descent', experiments.landscape, createDescentRun, ContourOf),
};

const faultsOf = (markup: string) => markup.match(/ [\w-]+="[^"]*\b(?:NaN|Infinity|undefined|null)\b[^"]*"/g) ?? [];

test.each(Object.entries(specimens))('%s', (_, { subject: { edits }, props }) => {
  const base = props['experiment'] as object;
  const change = fc.tuple(fc.constantFrom(...edits.targets(base)), fc.constantFrom(...edges));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), fc.nat(200), (changes, cursor) => {
      const experiment = changes.reduce((now, [target, value]) => {
        const result = edits.apply(now, { target, value });
        return result.ok ? result.experiment : now;
      }, base);
      const stage = { ...props, id: 'f99-1', experiment, cursor, granularity: 'operation', digits: { significant: 4 } };
      expect(faultsOf(renderToString(h(PictureStage as unknown as Stage, stage)))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
