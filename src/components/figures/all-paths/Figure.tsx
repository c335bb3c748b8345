import { useMemo, useState } from 'preact/hooks';
import { layeredNamed } from '../../../exercises/computational-graphs/layered.ts';
import { textOfGraph } from '../../../notation/expression/text.ts';
import { GraphChoice } from '../../kit/graph/GraphChoice.tsx';
import { GraphLine } from '../../kit/graph/GraphLine.tsx';
import { GraphWires } from '../../kit/graph/GraphWires.tsx';
import { type GraphFigureProps, useGraph } from '../../kit/graph/useGraph.ts';
import { nameOfText, textOfName } from '../../kit/graph/views.ts';
import { LazyFold } from '../../kit/stage/LazyFold.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useAsked } from '../../kit/stage/useAsked.ts';
import { StepTable } from '../../kit/table/StepTable.tsx';
import { pathsFrame } from './frame.ts';
import { layeredWith } from './menu.ts';
import { PathTable } from './PathTable.tsx';
import { pathsCodec } from './settings.ts';
import * as words from './words.ts';

/** The graph in layers of which the text counts both ways before it asks for a larger one. */
const smallest = 'layers-2-2';

/** F8.2: a total slope is the sum of the products of all paths, and one reverse sweep finds it without listing them. */
export default function AllPaths(props: GraphFigureProps) {
  // How many products the paths of a large graph need is asked below the picture, and what its gates do is kept back by its steps.
  const [products, ...gates] = props.asks?.split(' ') ?? [];
  const [fork] = gates;
  const { stage, shown, choose } = useGraph(
    { ...props, asks: gates.join(' ') },
    { values: pathsCodec, made: layeredNamed },
  );
  const asksProducts = useAsked(products);
  // Also before it is known, so that it is not seen for a moment.
  const waits = useAsked(fork, fork);
  const { experiment, record, position, values, awake } = stage;
  const frame = useMemo(
    () => pathsFrame(experiment, record, position.done, values.to),
    [experiment, record, position.done, values.to],
  );
  const [picked, pick] = useState<string | undefined>(undefined);
  const menu = [...props.presets, ...layeredWith(shown.name)];
  return (
    <Stage
      stage={stage}
      class="graph-figure own-too"
      practice={!shown.overwrites}
      settings={
        <>
          <GraphChoice
            label={words.graph}
            presets={menu}
            name={shown.name}
            disabled={!awake}
            choose={(name) => {
              stage.set({ to: -1 });
              choose({ name });
            }}
          />
          {/* What it does with several gradients is asked first; its room is kept. */}
          <label class={waits === undefined || shown.overwrites ? 'field' : 'field kept-back'}>
            <span>{words.backwardPass}</span>
            <select
              value={shown.overwrites ? 'B' : 'A'}
              disabled={!awake}
              onChange={({ currentTarget }) => choose({ overwrites: currentTarget.value === 'B' })}
            >
              <option value="A">{words.addsWhatArrives}</option>
              <option value="B">{words.keepsTheLast}</option>
            </select>
          </label>
        </>
      }
      picture={<GraphWires {...stage} path={frame.rows.find(({ names }) => names === picked)?.wires} />}
      line={<GraphLine stage={stage} />}
      own={
        <>
          <LazyFold
            summary={words.writeYourOwnExpression}
            load={() => import('../../kit/graph/ExpressionEditor.tsx')}
            instance={stage.resets}
            inner={{
              id: stage.id,
              text: textOfName(shown.name) ?? textOfGraph(experiment),
              draw: (text: string) => choose({ name: nameOfText(text) }),
            }}
            still={words.expressionsAreDrawnWhere}
          />
          <PathTable
            {...{ stage, frame, picked, pick }}
            ask={(to) => stage.set({ to })}
            counts={props.presets.every(({ name }) => name !== shown.name)}
            waits={shown.name === smallest ? undefined : asksProducts}
          />
        </>
      }
      table={<StepTable {...stage} />}
    />
  );
}
