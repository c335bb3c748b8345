import { useRef } from 'preact/hooks';
import { ScrollTable } from '../../components/kit/table/ScrollBox.tsx';
import { formatNumber } from '../../notation/format.ts';
import { FaultNotice } from '../parts/FaultNotice.tsx';
import { className } from '../protocol/data-sets.ts';
import type { UnitMade, UnitPlace } from '../protocol/inner.ts';
import { grouped } from '../protocol/words.ts';
import { modelOf } from '../session/network.ts';
import { useReply } from '../session/useReply.ts';
import { ExcitingImages } from './ExcitingImages.tsx';
import { afterWords, hasMaps, placeName, termName } from './inside-words.ts';
import type { LayerViewProps } from './LayerView.tsx';

interface Props extends LayerViewProps {
  readonly unit: UnitPlace;
}

/** What made the number that was pressed: the largest terms, the others together, the bias, and what becomes of the sum. */
export function UnitReading(props: Props) {
  const { session, run, input, layer, l, unit } = props;
  // The eighth output is that of the 7: it has the name of its class.
  const title =
    layer.activation === 'softmax'
      ? `What made the output for ${className(run.settings.data, unit.index)}`
      : `What made ${placeName(unit.index, layer.shape)} of ${layer.name}`;
  const key = `${modelOf(run).id} ${input.key} ${l} ${unit.index}`;
  const { answer, fault, again } = useReply(session, key, () => ({
    kind: 'made',
    model: modelOf(run),
    pixels: input.pixels,
    unit,
  }));
  const last = useRef<UnitMade>();
  if (answer) last.current = answer;
  const made = last.current;
  return (
    <section class="inside-made" aria-label={title}>
      <h4>{title}</h4>
      {fault && <FaultNotice fault={fault} onAgain={again} />}
      {made && <Made made={made} permuted={run.settings.pixels === 'permuted'} />}
      <ExcitingImages
        key={unit.index % layer.shape.at(-1)!}
        {...{ session, run, l }}
        map={unit.index % layer.shape.at(-1)!}
        what={hasMaps(layer) ? 'map' : 'unit'}
      />
    </section>
  );
}

const text = (value: number) => formatNumber(value);

function Made({ made, permuted }: { made: UnitMade; permuted: boolean }) {
  const { how, source, terms, rest, bias, total } = made;
  const isSum = how === 'sum';
  const from =
    source.shape.length === 3 && !(permuted && source.name === 'image') ? 'From (row, column)' : `From ${source.name}`;
  return (
    <>
      {how !== 'one' && (
        <ScrollTable
          label={isSum ? 'The sum' : 'The window'}
          heads={isSum ? [from, 'Number', '× weight', '= product'] : [from, 'Number']}
        >
          {terms.map((term) => (
            <tr key={term.from}>
              <th scope="row">{termName(term, source, permuted)}</th>
              <td class="num">{text(term.value)}</td>
              {term.weight !== undefined && (
                <>
                  <td class="num">× {text(term.weight)}</td>
                  <td class="num">{text(term.value * term.weight)}</td>
                </>
              )}
            </tr>
          ))}
          {isSum && (
            <>
              {rest.count > 0 && (
                <SumRow name={`the other ${grouped(rest.count)} products together`} value={rest.sum} />
              )}
              <SumRow name="the bias" value={bias} />
              <SumRow name="the sum" value={total} total />
            </>
          )}
        </ScrollTable>
      )}
      <p>{afterWords(made)}</p>
    </>
  );
}

function SumRow({ name, value, total = false }: { name: string; value: number; total?: boolean }) {
  return (
    <tr class={total ? 'inside-total' : undefined}>
      <th scope="row" colSpan={3}>
        {name}
      </th>
      <td class="num">{text(value)}</td>
    </tr>
  );
}
