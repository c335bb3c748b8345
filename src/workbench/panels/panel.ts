import type { PartName } from '../challenges/parts.ts';
import type { Bench } from '../desk/useBench.ts';

/** What every panel of settings is given. */
export interface PanelProps {
  /** Prefix for ids, unique on the page. */
  readonly id: string;
  readonly bench: Bench;
  /** False until the page's script has taken over. */
  readonly awake: boolean;
  /** Whether a challenge lets a part be seen, and whether it keeps it as it is. */
  shows(part: PartName): boolean;
  locked(part: PartName): boolean;
}
