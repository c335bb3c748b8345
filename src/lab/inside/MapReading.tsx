import { NumberControl } from '../../components/kit/controls/NumberControl.tsx';
import { PixelMap } from '../../components/kit/planes/PixelMap.tsx';
import type { UnitPlace } from '../protocol/inner.ts';
import { mapIndex, mapPlace, mapValues } from './inside-words.ts';
import type { LayerViewProps, Shading } from './LayerView.tsx';

interface Props extends LayerViewProps {
  readonly unit: UnitPlace;
  readonly shading: Shading;
}

/** A map, large enough to press one of its places. */
export function MapReading({ id, layer, l, unit, shading, onUnit }: Props) {
  const place = mapPlace(unit.index, layer.shape);
  const [height = 1, width = 1] = layer.shape;
  const go = (to: Partial<typeof place>) => onUnit({ layer: l, index: mapIndex({ ...place, ...to }, layer.shape) });
  return (
    <div class="inside-map">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`Map ${place.map + 1}`}>
        <PixelMap values={mapValues(layer, place.map)} {...shading} x={0} y={0} size={width} />
        <rect class="at-work" x={place.column} y={place.row} width={1} height={1} />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a shorter way for who points; the fields go everywhere */}
        <rect
          class="pressed"
          width={width}
          height={height}
          onClick={({ currentTarget, clientX, clientY }) => {
            const { left, top, width: across, height: down } = currentTarget.getBoundingClientRect();
            const at = (share: number, size: number) => Math.max(0, Math.min(size - 1, Math.floor(size * share)));
            go({ row: at((clientY - top) / down, height), column: at((clientX - left) / across, width) });
          }}
        />
      </svg>
      <div class="lab-row">
        <NumberControl
          id={`${id}-row-${l}`}
          label="Row"
          value={place.row}
          min={0}
          max={height - 1}
          step={1}
          whole
          set={(row) => go({ row })}
        />
        <NumberControl
          id={`${id}-column-${l}`}
          label="Column"
          value={place.column}
          min={0}
          max={width - 1}
          step={1}
          whole
          set={(column) => go({ column })}
        />
      </div>
    </div>
  );
}
