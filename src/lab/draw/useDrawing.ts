import { useStage } from '../../components/kit/stage/useStage.ts';
import { textsCodec } from '../../player/settings.ts';
import { readDrawing, writeDrawing } from './drawing-link.ts';
import { liftedPen, type Pen } from './pen.ts';
import { allOn, type Switches } from './preprocessing.ts';

/** What the address carries of the drawing panel: the switches, and of the pen its strokes. */
export interface DrawingState {
  readonly on: Switches;
  readonly pen: Pen;
}

const openedDrawing: DrawingState = { on: allOn, pen: liftedPen };

const values = textsCodec<DrawingState>({
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

/** The drawing, kept in the panel's part of the address: #f12-4=1,off:centre,ink:… */
export const useDrawing = (id: string) => useStage({ id, values });
