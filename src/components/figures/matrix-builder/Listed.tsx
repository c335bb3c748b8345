import { irisClasses } from '../../../engine/datasets/iris.ts';
import { formatNumber } from '../../../notation/format.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import type { BuilderFrame } from './frame.ts';
import * as words from './words.ts';

/** The flowers of the chosen cell; without one, precision, recall and F1 of every class so far. */
export function Listed({ id, frame }: { readonly id: string; readonly frame: BuilderFrame }) {
  const { opened, cells, report } = frame;
  if (opened === undefined)
    return (
      <ScrollTable
        class="state"
        label={words.reportSoFar(id)}
        heads={[words.classText, words.precision, words.recall, 'F1', words.support]}
      >
        {report.classes.map(({ precision, recall, f1, support, predicted }, k) => (
          <tr key={k} class={k === frame.of && frame.rate !== 'accuracy' ? 'current' : ''}>
            <th scope="row">{irisClasses[k]}</th>
            <td>{known(predicted > 0, precision)}</td>
            <td>{known(support > 0, recall)}</td>
            <td>{known(support > 0 && predicted > 0, f1)}</td>
            <td>{support}</td>
          </tr>
        ))}
      </ScrollTable>
    );
  const [truth, predicted] = opened;
  const flowers = cells[truth]?.[predicted] ?? [];
  return (
    <ScrollTable
      class="state"
      label={words.flowersOfACell(id)}
      caption={words.thatAreAndWere(flowers.length, irisClasses[truth], irisClasses[predicted])}
      heads={[words.flower, words.sepalLength, words.sepalWidth]}
    >
      {flowers.map(({ number, sepal }) => (
        <tr key={number}>
          <th scope="row">{number}</th>
          {sepal.map((value, i) => (
            <td key={i}>{words.cm(value)}</td>
          ))}
        </tr>
      ))}
    </ScrollTable>
  );
}

const known = (is: boolean, value: number) => (is ? formatNumber(value) : '?');
