import { notYet } from '../../../notation/format.ts';
import { stopsOf } from '../../../player/settings.ts';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useStage } from '../../kit/stage/useStage.ts';
import { Areas } from './Areas.tsx';
import { CountTable } from './CountTable.tsx';
import { type CounterFrame, counterFrame, specOf, whole } from './counter.ts';
import { SizeFields } from './SizeFields.tsx';
import * as words from './words.ts';

/** F4.2: how many numbers a dense network has, counted layer by layer. */
export default function ParameterCounter({ id }: { readonly id: string }) {
  const stage = useStage(stopsOf(specOf(id), words.step));
  const frame = counterFrame(stage.values, stage.cursor);
  return (
    <Stage
      stage={stage}
      class="step-figure keep-settings across parameter-counter"
      sentence={frame.sentence}
      picture={
        <div class="counted">
          <Areas frame={frame} />
          <p class="legend">{words.areasAreNumbers}</p>
        </div>
      }
      line={<Formula frame={frame} />}
      settings={<SizeFields stage={stage} />}
      table={
        <div class="state">
          <CountTable {...{ id, frame }} />
        </div>
      }
    />
  );
}

/** The count as one line: symbols, the numbers in their place, each layer's result, the sum. */
function Formula({ frame: { formula, layers, total } }: { frame: CounterFrame }) {
  const parts = layers.map(({ parameters }) => whole(parameters ?? 0));
  return (
    <div class="in-rows">
      <div class="equation">
        <p class="symbols">
          {words.forEachLayer}
          <i>n</i>
          <sub>{words.inText}</sub>
          {' + 1) · '}
          <i>n</i>
          <sub>{words.out}</sub>
        </p>
        <p class="numbers">
          {formula} ={' '}
          {total === undefined ? (
            <span class="soft">{notYet}</span>
          ) : (
            <>
              {parts.length > 1 ? `${parts.join(' + ')} = ` : null}
              <strong data-total>{whole(total)}</strong>
            </>
          )}
        </p>
      </div>
    </div>
  );
}
