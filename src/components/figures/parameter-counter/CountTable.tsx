import { notYet } from '../../../notation/format.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import { type CounterFrame, whole } from './counter.ts';
import * as words from './words.ts';

/** The count layer by layer; what the figure has not come to is said to be so. */
export function CountTable({ id, frame: { sizes, layers, total } }: { id: string; frame: CounterFrame }) {
  const shown = (value: number | undefined) =>
    value === undefined ? <td class="soft">{notYet}</td> : <td>{whole(value)}</td>;
  return (
    <ScrollTable
      label={words.parametersOfEachLayer(id)}
      heads={[words.layer, words.numbersIn, words.units, words.weights, words.biases, words.parametersText]}
    >
      <tr>
        <th scope="row">{words.inputs}</th>
        <td>{whole(sizes[0] as number)}</td>
        <td>{words.none}</td>
        <td>0</td>
        <td>0</td>
        <td>0</td>
      </tr>
      {layers.map(({ name, senders, units, weights, biases, parameters }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <td>{whole(senders)}</td>
          <td>{whole(units)}</td>
          {shown(weights)}
          {shown(biases)}
          {shown(parameters)}
        </tr>
      ))}
      <tr>
        <th scope="row" colSpan={5}>
          {words.total}
        </th>
        {shown(total)}
      </tr>
    </ScrollTable>
  );
}
