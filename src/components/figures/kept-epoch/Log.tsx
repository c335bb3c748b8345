import { tutorialLog } from '../../../exercises/overfitting/tutorial-log.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import type { KeptFrame } from './frame.ts';
import * as words from './words.ts';

const four = (value: number) => value.toFixed(4);

/** The log as far as it has been printed. */
export function Log({ id, frame: { epochs, best } }: { readonly id: string; readonly frame: KeptFrame }) {
  return (
    <ScrollTable
      class="state"
      label={words.log(id)}
      heads={[words.epoch, words.loss, words.validationLoss, words.accuracy, words.validationAccuracy, words.waited]}
    >
      {epochs.map(({ epoch, waited }) => {
        const its = tutorialLog[epoch - 1] as (typeof tutorialLog)[number];
        return (
          <tr key={epoch} class={epoch === best ? 'lit' : ''}>
            <th scope="row">{epoch}</th>
            <td>{four(its.loss)}</td>
            <td>{four(its.validationLoss)}</td>
            <td>{four(its.accuracy)}</td>
            <td>{four(its.validationAccuracy)}</td>
            <td>{waited === 0 ? words.bestSoFar : waited}</td>
          </tr>
        );
      })}
    </ScrollTable>
  );
}
