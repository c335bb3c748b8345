import { decode, partOf } from '../../components/kit/address.ts';
import { useAddress } from '../../components/kit/useAddress.ts';
import { readDrawing, writeDrawing } from './drawing-link.ts';
import { LIFTED, type Pen } from './pen.ts';
import { ALL_ON, type Switches } from './pipeline.ts';

/** What the address carries of the drawing panel: the switches, and of the pen its strokes. */
export interface DrawingState {
  readonly on: Switches;
  readonly pen: Pen;
}

const OPENED: DrawingState = { on: ALL_ON, pen: LIFTED };

/** The drawing, kept in the panel's part of the address: #f12-4=1,off:centre,ink:… */
export function useDrawing(id: string) {
  return useAddress<DrawingState>({
    id,
    opened: OPENED,
    read(hash) {
      const part = partOf(hash, id);
      if (part === undefined) return undefined;
      const found = readDrawing(decode(part.slice(id.length + 1)) ?? '');
      if ('notice' in found) return { to: () => OPENED, notices: [found.notice] };
      const { on, strokes } = found;
      const at = strokes.at(-1)?.at(-1) ?? LIFTED.at;
      return { to: () => ({ on, pen: { ...LIFTED, strokes, at } }), notices: [] };
    },
    write: ({ on, pen }) => `${id}=${writeDrawing({ on, strokes: pen.strokes })}`,
  });
}
