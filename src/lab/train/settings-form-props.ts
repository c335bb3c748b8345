import type { BackendName } from '../protocol/backend-names.ts';
import type { ShardFacts } from '../protocol/manifest.ts';
import type { LabSettings } from '../protocol/settings.ts';
import type { SettingsErrors } from '../protocol/settings-errors.ts';
import type { LabSession } from '../session/session.ts';

/** What every form of settings, or part of one, is told. */
export interface SettingsFormProps {
  /** Of the panel: begins every id in it. */
  readonly id: string;
  readonly session: LabSession | undefined;
  readonly settings: LabSettings;
  readonly errors: SettingsErrors;
  readonly shards: readonly ShardFacts[];
  /** What the reader wants to compute with. */
  readonly preferred: BackendName | undefined;
  /** While a run is under way its settings cannot be changed. */
  readonly locked: boolean;
  /** How many links have brought settings. */
  readonly linked: number;
  /** With a function, fields that are changed in one turn all count. */
  readonly onChange: (to: LabSettings | ((now: LabSettings) => LabSettings)) => void;
}
