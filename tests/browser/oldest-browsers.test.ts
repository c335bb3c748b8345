/** What is built asks for no newer browser than the site says, and says so itself to an older one. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { browsers, type Feature, featureAt, missingIn } from '../../scripts/compat/data.ts';
import { dispensable, homonyms } from '../../scripts/compat/known.ts';
import { featuresOfScript } from '../../scripts/compat/scripts.ts';
import { featuresOfPage, featuresOfStyles } from '../../scripts/compat/styles.ts';
import { oldestBrowsers } from '../../src/layouts/oldest-browsers.ts';
import { oldestInWords } from '../../src/layouts/page-words.ts';
import { DIST, useSite } from './harness.ts';

const site = useSite();

/** Every feature that the built files use, with the files. */
function used(): Map<string, Feature & { readonly files: Set<string> }> {
  const found = new Map<string, Feature & { readonly files: Set<string> }>();
  for (const [ending, read] of Object.entries({ js: featuresOfScript, css: featuresOfStyles, html: featuresOfPage }))
    for (const file of globSync(`**/*.${ending}`, { cwd: DIST }))
      for (const feature of read(readFileSync(path.join(DIST, file), 'utf8'))) {
        const known = found.get(feature.id) ?? { ...feature, files: new Set() };
        known.files.add(file);
        found.set(feature.id, known);
      }
  return found;
}

const features = used();
const excepted = [...Object.keys(dispensable), ...Object.keys(homonyms)];
const isUnder = (id: string, begin: string) => id === begin || id.startsWith(`${begin}.`);
const needed = [...features.values()].filter(({ id }) => !excepted.some((begin) => isUnder(id, begin)));

describe('the oldest browsers', () => {
  test('have everything that the site needs', () => {
    const lacking = needed.filter((feature) => missingIn(feature).length > 0);
    expect(
      lacking.map(({ id, since, files }) => `${id} ${JSON.stringify(since)} in ${[...files].join(', ')}`),
      'written in an older way, or with a reason in scripts/compat/known.ts',
    ).toEqual([]);
  });

  test('are as old as they can be', () => {
    const newest = (browser: keyof typeof oldestBrowsers) =>
      Math.floor(Math.max(...needed.map(({ since }) => since[browser])));
    expect(Object.fromEntries(browsers.map((browser) => [browser, newest(browser)]))).toEqual(oldestBrowsers);
  });

  test('lack all that they may lack', () => {
    const idle = Object.keys(dispensable).filter(
      (begin) => ![...features.values()].some((feature) => isUnder(feature.id, begin) && missingIn(feature).length > 0),
    );
    expect(idle).toEqual([]);
  });

  test('are told from older ones by three features', () => {
    const told = [
      featureAt('css', 'selectors', 'has'),
      featureAt('css', 'properties', 'float', 'inline-start'),
      featureAt('css', 'properties', 'contain-intrinsic-size'),
    ] as Feature[];
    // Edge is Chrome since its version 79; MDN also speaks of what was Edge before.
    for (const browser of ['chrome', 'firefox', 'safari'] as const)
      expect(Math.max(...told.map(({ since }) => since[browser])), browser).toBe(oldestBrowsers[browser]);
  });

  test('are named in the README and on the page about the site', () => {
    expect(readFileSync('README.md', 'utf8').replace(/\s+/g, ' ')).toContain(oldestInWords);
    expect(readFileSync(path.join(DIST, 'about/index.html'), 'utf8')).toContain(oldestInWords);
  });
});

test('the check sees what a script, a style sheet and a page use', () => {
  const late = (found: readonly Feature[]) =>
    found.filter((feature) => missingIn(feature).length > 0).map(({ id }) => id);
  expect(
    late(
      featuresOfScript(
        'Promise.try(f); new URLPattern(); a.getOrInsert(1); navigator.preferences; b.to; reportError()',
      ),
    ),
  ).toEqual([
    'javascript.builtins.Promise.try',
    'api.URLPattern',
    'javascript.builtins.Map.getOrInsert',
    'api.Navigator.preferences',
  ]);
  expect(
    late(
      featuresOfStyles(
        'a:open { color: light-dark(red, blue); interpolate-size: allow-keywords } @position-try --a {}',
      ),
    ),
  ).toEqual([
    'css.selectors.open',
    'css.types.color.light-dark',
    'css.properties.interpolate-size',
    'css.properties.interpolate-size.allow-keywords',
    'css.at-rules.position-try',
  ]);
  expect(late(featuresOfPage('<p title="a"><dialog closedby="any"><p hidden="until-found">'))).toEqual([
    'html.elements.dialog.closedby',
    'html.global_attributes.hidden.until-found',
  ]);
});

test('a browser that lacks one of them is told so, and reads the text', async () => {
  const { page } = await site.open('about/');
  const told = page.locator('.too-old');
  expect(await told.isVisible()).toBe(false);
  await page.route('**/*.css', async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: (await response.text()).replaceAll(/selector\(:has\(a\)\)/g, 'selector(:unheard-of)'),
    });
  });
  await page.goto(site.url('lessons/forward-pass/'));
  expect(await told.innerText()).toContain(oldestInWords);
  expect(await page.locator('h1').isVisible()).toBe(true);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});
