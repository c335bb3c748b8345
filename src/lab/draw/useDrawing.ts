import { useTexts } from '../../components/kit/stage/useTexts.ts';
import { readDrawing, writeDrawing } from './drawing-link.ts';
import { liftedPen, type Pen } from './pen.ts';
import { allOn, type Switches } from './preprocessing.ts';

/** What the address carries of the drawing panel: the switches, and of the pen its strokes. */
export interface DrawingState {
  readonly on: Switches;
  readonly pen: Pen;
}

const openedDrawing: DrawingState = { on: allOn, pen: liftedPen };

/** The drawing, kept in the panel's part of the address: #f12-4=1,off:centre,ink:… */
export function useDrawing(id: string) {
  return useTexts<DrawingState>({
    id,
    opened: openedDrawing,
    read(texts) {
      const found = readDrawing(texts);
      if ('notice' in found) return found;
      const { on, strokes } = found;
      const at = strokes.at(-1)?.at(-1) ?? liftedPen.at;
      return { on, pen: { ...liftedPen, strokes, at } };
    },
    write: ({ on, pen }) => writeDrawing({ on, strokes: pen.strokes }),
  });
}
