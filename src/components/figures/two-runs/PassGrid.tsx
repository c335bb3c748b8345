import { passes } from '../../../exercises/training-loop/compare.ts';
import { comparedUpdates } from '../../../exercises/training-loop/pairs.ts';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import { passMark, passNames, type TwoRunsFrame } from './frame.ts';
import * as words from './words.ts';

interface Props {
  readonly id: string;
  readonly frame: TwoRunsFrame;
  readonly highlight: Highlight;
}

/** A row an update, a column a pass: how many of its numbers are the same in both runs. */
export function PassGrid({ id, frame: { seen, parting }, highlight: { lit, light } }: Props) {
  const written = (pass: string) => {
    const known = seen.filter((its) => its.pass === pass);
    return known.length === 0 ? '' : known.reduce((sum, its) => sum + its.parametersWritten, 0);
  };
  /** A pass is a column: the text names it. */
  const linked = (pass: (typeof passes)[number]) => ({
    onPointerEnter: () => light(passMark(pass)),
    onPointerLeave: () => light(undefined),
  });
  const litAs = (pass: (typeof passes)[number]) => (lit === passMark(pass) ? 'lit' : '');
  return (
    <ScrollTable
      class="pass-grid"
      label={words.bothRunsPass(id)}
      heads={[words.update, ...passes.map((pass) => passNames[pass])]}
    >
      {Array.from({ length: comparedUpdates }, (_, update) => (
        <tr key={update}>
          <th scope="row">{update + 1}</th>
          {passes.map((pass, k) => {
            const n = update * passes.length + k;
            const its = seen[n];
            if (its === undefined)
              return <td key={pass} class={lit === passMark(pass) ? 'to-come lit' : 'to-come'} {...linked(pass)} />;
            const equal = its.same === its.compared;
            const state = [
              equal ? words.equal : 'unequal',
              n === parting ? 'parting' : '',
              n === seen.length - 1 ? 'last' : '',
              litAs(pass),
            ];
            return (
              <td key={pass} class={state.filter(Boolean).join(' ')} {...linked(pass)}>
                {equal ? `= ${its.compared}` : `≠ ${its.compared - its.same}`}
                {equal ? null : <span class="of-all">{words.of(its.compared)}</span>}
              </td>
            );
          })}
        </tr>
      ))}
      <tr class="written">
        <th scope="row">{words.writesWB}</th>
        {passes.map((pass) => (
          <td key={pass} class={litAs(pass)} {...linked(pass)}>
            {written(pass)}
          </td>
        ))}
      </tr>
    </ScrollTable>
  );
}
