import { type Refusal, readPart, writePart } from './address.ts';
import { useAddress } from './useAddress.ts';

interface Spec<State> {
  readonly id: string;
  /** How the figure stands where no link says anything, or one that cannot be used. */
  readonly opened: State;
  /** Total: any texts give a state, or say why not. */
  read(texts: readonly string[]): State | Refusal;
  write(state: State): readonly string[];
}

/** The state of a figure that an address carries as a few texts: #f12-5=1,attack:rotate,guess:40 */
export function useTexts<State extends object>({ id, opened, read, write }: Spec<State>) {
  return useAddress<State>({
    id,
    opened,
    read(hash) {
      const part = readPart(hash, id);
      if (part === undefined) return undefined;
      const found = 'notice' in part ? part : read(part.texts);
      return isRefusal(found) ? { to: () => opened, notices: [found.notice] } : { to: () => found, notices: [] };
    },
    write: (state) => writePart(id, write(state)),
  });
}

const isRefusal = (found: object): found is Refusal => 'notice' in found;
