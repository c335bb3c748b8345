/** What a reader can set in F14.1. */
import { cures, type MoonSettings } from '../../../exercises/overfitting/moons.ts';
import type { SettingValues, StepSpec } from '../../../player/settings.ts';

export const rules = {
  units: { kind: 'number', min: 1, max: 64 },
  cure: { kind: 'choice', names: cures },
  labels: { kind: 'choice', names: ['true', 'random'] },
} as const;
export type CapacityRules = typeof rules;

/** Updates that can be walked through. */
export const lastUpdate = 1000;

export const capacitySpec = (id: string): StepSpec<CapacityRules> => ({
  id,
  last: lastUpdate,
  rules,
  opened: { step: 0, values: { units: 32, cure: 'nothing', labels: 'true' } },
});

/** A number of units that a link names with a fraction is the one below it. */
export const settingsOf = ({ units, cure, labels }: SettingValues<CapacityRules>): MoonSettings => ({
  units: Math.floor(units),
  cure,
  labels,
});

/**
 * How far it goes before four predictions: where a network with room for it turns, with more points too, what becomes of random
 * labels, and what two cures do. One unit has no room: its validation loss falls to the end.
 */
export const untils = ({ units, cure, labels }: SettingValues<CapacityRules>): readonly (number | undefined)[] => [
  labels === 'true' && (cure === 'nothing' || cure === 'points') && Math.floor(units) > 1 ? 100 : undefined,
  labels === 'random' ? 0 : undefined,
  cure === 'dropout' ? 100 : undefined,
  cure === 'L1' ? 0 : undefined,
];
