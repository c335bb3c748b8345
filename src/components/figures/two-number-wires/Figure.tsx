import { textOfGraph } from '../../../notation/expression/text.ts';
import { GraphChoice } from '../../kit/graph/GraphChoice.tsx';
import { GraphLine } from '../../kit/graph/GraphLine.tsx';
import { GraphWires } from '../../kit/graph/GraphWires.tsx';
import { NodeTable } from '../../kit/graph/NodeTable.tsx';
import { type GraphFigureProps, useGraph } from '../../kit/graph/useGraph.ts';
import { nameOfText, textOfName } from '../../kit/graph/views.ts';
import { LazyFold } from '../../kit/stage/LazyFold.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { StepTable } from '../../kit/table/StepTable.tsx';
import * as words from './words.ts';

interface Props extends GraphFigureProps {
  /** What the menu of graphs is called. */
  readonly noun: string;
  /** Whether readers can write expressions of their own. */
  readonly own?: boolean;
}

/** F8.1: each gate needs only its own inputs and the gradient that arrives from the right. */
export default function TwoNumberWires({ noun, own = false, ...props }: Props) {
  const { stage, shown, choose } = useGraph(props);
  const { presets } = props;
  return (
    <Stage
      stage={stage}
      class="graph-figure own-too"
      settings={
        <GraphChoice
          label={noun}
          {...{ presets }}
          name={shown.name}
          disabled={!stage.awake}
          choose={(name) => choose({ name })}
        />
      }
      picture={<GraphWires {...stage} />}
      line={<GraphLine stage={stage} />}
      own={
        <>
          {own ? (
            <LazyFold
              summary={words.writeYourOwnExpression}
              load={() => import('../../kit/graph/ExpressionEditor.tsx')}
              instance={stage.resets}
              inner={{
                id: stage.id,
                text: textOfName(shown.name) ?? textOfGraph(stage.experiment),
                draw: (text: string) => choose({ name: nameOfText(text) }),
              }}
              still={words.expressionsAreDrawnWhere}
            />
          ) : null}
          <NodeTable stage={stage} />
        </>
      }
      table={<StepTable {...stage} />}
    />
  );
}
