import { at } from '../../../engine/trace/dense-names.ts';
import { formatNumber, notYet } from '../../../notation/format.ts';
import type { ConnectionView, Reading } from '../../kit/diagram/network-frame.ts';
import { cellAttributes, FormulaTerm } from '../../kit/formula/FormulaTerm.tsx';
import type { NetworkView } from '../../kit/stage/NetworkStage.tsx';
import { ScrollBox } from '../../kit/table/ScrollBox.tsx';
import { arrowsOf, votesOf } from './votes.ts';
import * as words from './words.ts';

/** As in the picture of a network: a question mark to the eye. */
const unknown = (
  <span class="soft">
    <span aria-hidden="true">?</span>
    <span class="visually-hidden">{notYet}</span>
  </span>
);

/** One row for each weight: an arrow and a number for each example, both again for their mean, and the weight before and after. */
export function VotesTable(stage: NetworkView) {
  const { frame, highlight, id } = stage;
  const { batch } = frame.record;
  return (
    <ScrollBox label={words.votesOfTheExamples(id)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.weight}</th>
            <th scope="col" class="way">
              {words.itShouldGoThick}
            </th>
            {batch.map((_, n) => (
              <th key={n} scope="col">
                {words.example(n + 1)}
              </th>
            ))}
            <th scope="col">{words.mean}</th>
          </tr>
        </thead>
        <tbody>
          {votesOf(frame).map((row) => {
            const { connection, votes, mean, before, after, disagree } = row;
            return (
              <tr key={connection.name} class={isAtWork(frame, connection) ? 'now' : ''}>
                <th scope="row">
                  <span {...cellAttributes(connection.weight.cell, stage.frame.notation, highlight)}>
                    {connection.name}
                  </span>
                  {disagree ? ' ⇄' : null}
                  <br />
                  <small>
                    {formatNumber(before)} → {after === undefined ? unknown : formatNumber(after)}
                  </small>
                </th>
                <td>
                  <Arrows lengths={arrowsOf(row)} />
                </td>
                {votes.map((vote, n) => (
                  <td key={n}>
                    <Vote {...stage} reading={vote} />
                  </td>
                ))}
                <td>
                  <Vote {...stage} reading={mean} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** Whether the last step was one of this weight's: the part that scrolls follows it. */
const isAtWork = ({ event }: NetworkView['frame'], connection: ConnectionView) =>
  event !== undefined &&
  (['layer', 'unit', 'from'] as const).every((name) => at(event.write, name) === connection[name]);

function Vote({ frame, highlight, explain, reading: { cell, value } }: NetworkView & { reading: Reading }) {
  if (value === undefined) return unknown;
  return (
    <FormulaTerm
      {...{ cell, value, highlight }}
      notation={frame.notation}
      digits={{ significant: 3 }}
      explain={explain(cell, value)}
    />
  );
}

const middle = 60;

/** An arrow for each example, and a thick one for the mean, from the middle to the side where the weight should go. */
function Arrows({ lengths }: { lengths: readonly (number | undefined)[] }) {
  return (
    <svg viewBox="0 0 120 34" aria-hidden="true">
      <path class="rest" d="M60 1V33" />
      {lengths.map((length, k) => {
        if (length === undefined) return null;
        const [y, end, back] = [6 + 10 * k, middle + length * 54, length < 0 ? 6 : -6];
        const isMean = k === lengths.length - 1;
        return (
          <g key={k} class={isMean ? 'mean' : 'vote'}>
            <path d={`M${middle} ${y}H${end.toFixed(1)}m${back} -4l${-back} 4l${back} 4`} />
          </g>
        );
      })}
    </svg>
  );
}
