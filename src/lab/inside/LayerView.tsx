import { useMemo } from 'preact/hooks';
import { PixelMap } from '../../components/kit/planes/PixelMap.tsx';
import { formatNumber } from '../../notation/format.ts';
import { className, type DataName, dataSets } from '../protocol/data-sets.ts';
import type { LayerAnswer, UnitPlace } from '../protocol/inner.ts';
import { chance, grouped } from '../protocol/words.ts';
import type { Network } from '../session/network.ts';
import type { LabSession } from '../session/session.ts';
import { hasMaps, layerTitle, mapIndex, mapPlace, mapValues } from './inside-words.ts';
import { MapReading } from './MapReading.tsx';
import { UnitReading } from './UnitReading.tsx';
import type { Input } from './useInput.ts';

export interface LayerViewProps {
  /** Begins every id in it. */
  readonly id: string;
  readonly session: LabSession;
  readonly run: Network;
  readonly input: Input;
  readonly layer: LayerAnswer;
  /** Its place in the network. */
  readonly l: number;
  /** The number that is looked at, where it is one of this layer. */
  readonly unit: UnitPlace | undefined;
  readonly onUnit: (unit: UnitPlace | undefined) => void;
}

/** How a layer's numbers become shades: black is 0, or grey where some are below. */
export interface Shading {
  readonly kind: 'signed' | 'ink';
  readonly largest: number;
}

/** All numbers of a layer: its units, or its maps as pictures; and the one that was pressed. */
export function LayerView(props: LayerViewProps) {
  const { id, layer, l, unit, onUnit } = props;
  const { data } = props.run.settings;
  const shading = useMemo(() => shadingOf(layer.values), [layer]);
  const maps = layer.shape.at(-1)!;
  const title = `${id}-layer-${l}`;
  const chosen = unit && unit.index % maps;
  const press = (map: number) => {
    if (!hasMaps(layer)) return onUnit({ layer: l, index: map });
    // Where another map was looked at, the same place of this one; else where it is largest.
    const place = unit ? mapPlace(unit.index, layer.shape) : undefined;
    return onUnit({ layer: l, index: place ? mapIndex({ ...place, map }, layer.shape) : largestPlace(layer, map) });
  };
  return (
    <li class="inside-layer">
      <h3 id={title}>{layerTitle(layer)}</h3>
      <p class="soft">
        {shading.kind === 'ink' ? 'In nine shades: black is about 0' : 'Grey is about 0, darker is below'}, the lightest
        about {formatNumber(shading.largest, { significant: 3 })}.
      </p>
      <div class={hasMaps(layer) ? 'inside-maps' : 'inside-units'} role="radiogroup" aria-labelledby={title}>
        {Array.from({ length: maps }, (_, map) => (
          <label key={map} class="inside-unit">
            <input
              type="radio"
              class="visually-hidden"
              name={title}
              checked={chosen === map}
              aria-label={nameOf(layer, map, data)}
              onChange={() => press(map)}
            />
            <UnitPicture {...{ layer, map, shading }} />
            <span class="num" aria-hidden="true">
              {shortName(layer, map, data)}
            </span>
          </label>
        ))}
      </div>
      {unit && hasMaps(layer) && <MapReading {...props} {...{ unit, shading }} />}
      {unit && <UnitReading {...props} {...{ unit }} />}
    </li>
  );
}

function shadingOf(values: Float32Array): Shading {
  let [least, most] = [0, 0];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return { kind: least < 0 ? 'signed' : 'ink', largest: Math.max(most, -least) };
}

function largestPlace(layer: LayerAnswer, map: number): number {
  const values = mapValues(layer, map);
  let place = 0;
  for (const [at, value] of values.entries()) if (value > values[place]!) place = at;
  return place * layer.shape.at(-1)! + map;
}

/** One unit, or one map with all its places. */
function UnitPicture({ layer, map, shading }: { layer: LayerAnswer; map: number; shading: Shading }) {
  const values = useMemo(() => (hasMaps(layer) ? mapValues(layer, map) : [layer.values[map]!]), [layer, map]);
  return (
    <svg viewBox="0 0 100 100" aria-hidden="true">
      <PixelMap {...{ values, ...shading }} x={0} y={0} size={100} />
    </svg>
  );
}

function shortName(layer: LayerAnswer, map: number, data: DataName): string {
  if (hasMaps(layer)) return grouped(map + 1);
  const value = layer.values[map]!;
  if (layer.activation === 'softmax') return `${dataSets[data].short[map]}: ${chance(value)}`;
  return formatNumber(value, { significant: 2 });
}

function nameOf(layer: LayerAnswer, map: number, data: DataName): string {
  if (layer.activation === 'softmax') return `Class ${className(data, map)}: ${chance(layer.values[map]!)}`;
  if (!hasMaps(layer)) return `Unit ${map + 1}: ${formatNumber(layer.values[map]!, { significant: 3 })}`;
  const values = mapValues(layer, map);
  const above = values.filter((value) => value > 0).length;
  return `Map ${map + 1}: ${grouped(above)} of ${grouped(values.length)} numbers above 0`;
}
