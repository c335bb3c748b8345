/** What browsers know since when: MDN's data, by the names under which scripts, styles and pages use it. */
import mdn from '@mdn/browser-compat-data' with { type: 'json' };
import type { CompatStatement, Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data';
import { oldestBrowsers } from '../../src/layouts/oldest-browsers.ts';

export type Browser = keyof typeof oldestBrowsers;
export const browsers = Object.keys(oldestBrowsers) as Browser[];

/** Each with its edition for phones, which may have learnt a thing later. */
const editions: Readonly<Record<Browser, readonly (keyof typeof mdn.browsers)[]>> = {
  chrome: ['chrome', 'chrome_android'],
  edge: ['edge'],
  firefox: ['firefox', 'firefox_android'],
  safari: ['safari', 'safari_ios'],
};

/** A feature, by its path in MDN's data, with the first version of each browser that has it: infinite where none has. */
export interface Feature {
  readonly id: string;
  readonly since: Readonly<Record<Browser, number>>;
}

export function featureOf(id: string, compat: CompatStatement): Feature {
  const isPrefixed = /^css\.properties\.[^.]+$/.test(id);
  const first = (browser: Browser) =>
    Math.max(...editions[browser].map((edition) => firstVersion(compat, edition, isPrefixed)));
  return { id, since: Object.fromEntries(browsers.map((browser) => [browser, first(browser)])) as Feature['since'] };
}

/**
 * The first version that has it by itself, and by its own name: only to properties of CSS the build adds `-webkit-`. A version
 * that has it in part counts: MDN is strict about parts.
 */
function firstVersion({ support }: CompatStatement, edition: string, isPrefixed: boolean): number {
  const given = support[edition as keyof typeof support];
  const statements: readonly SimpleSupportStatement[] = given === undefined ? [] : [given].flat();
  const usable = statements.filter(
    ({ flags, prefix, alternative_name }) =>
      !flags && !alternative_name && (!prefix || (isPrefixed && prefix === '-webkit-')),
  );
  const versions = usable.map(({ version_added }) => Number.parseFloat(String(version_added).replace('≤', '')));
  return Math.min(Number.POSITIVE_INFINITY, ...versions.filter((version) => !Number.isNaN(version)));
}

/** The browsers that the site is made for and that learnt a feature later. */
export const missingIn = ({ since }: Feature) => browsers.filter((browser) => since[browser] > oldestBrowsers[browser]);

/** The part of the data at a path, where there is one. */
export function at(path: readonly string[]): Identifier | undefined {
  let place = mdn as unknown as Identifier | undefined;
  for (const name of path) place = place && Object.hasOwn(place, name) ? place[name] : undefined;
  return place;
}

/** The feature at a path, where there is one. */
export function featureAt(...path: string[]): Feature | undefined {
  const compat = at(path)?.__compat;
  return compat && featureOf(path.join('.'), compat);
}

/** Of two features of one name, the one that all browsers had first: a name alone does not say which is meant. */
export const older = (one: Feature, other: Feature | undefined) =>
  other === undefined || missingIn(one).length < missingIn(other).length ? one : other;

/** Every feature below a path, by the last part of its path; of one name the older. */
export function namesBelow(path: readonly string[], names = new Map<string, Feature>()): Map<string, Feature> {
  for (const name of Object.keys(at(path) ?? {})) {
    const feature = featureAt(...path, name);
    if (name === '__compat' || feature === undefined) continue;
    names.set(name, older(feature, names.get(name)));
    namesBelow([...path, name], names);
  }
  return names;
}
