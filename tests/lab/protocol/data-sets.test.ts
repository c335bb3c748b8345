/** Two data sets: what their classes are called, which images a run needs of each, and what a copy of the site has. */
import { describe, expect, test } from 'vitest';
import { aClass, className, dataSets, shortNamesInWords } from '../../../src/lab/protocol/data-sets.ts';
import { LabError } from '../../../src/lab/protocol/faults.ts';
import { holdsAll, ofData, type ShardFacts, shardsFor } from '../../../src/lab/protocol/manifest.ts';
import { runText } from '../../../src/lab/protocol/run-text.ts';
import { defaultSettings, type LabSettings, modelName, testCount } from '../../../src/lab/protocol/settings.ts';
import { readSettings, writeSettings } from '../../../src/lab/protocol/settings-link.ts';
import { probabilitiesInWords } from '../../../src/lab/protocol/words.ts';
import { heldText, notHeldNotice, withData } from '../../../src/lab/train/not-held.ts';
import { explain } from '../../../src/lab/worker/fault-words.ts';
import { checkHeld } from '../../../src/lab/worker/held.ts';
import { divide } from '../../../src/lab/worker/image-order.ts';

const fashion: LabSettings = { ...defaultSettings, data: 'fashion' };
const shard = (data: ShardFacts['data'], part: ShardFacts['part'], from: number, to: number): ShardFacts => ({
  data,
  part,
  from,
  count: to - from,
  bytes: 1,
  crc32: '',
  sha256: '',
});
const mnist = [shard('mnist', 'train', 0, 60_000), shard('mnist', 'test', 0, 10_000)];
const first = [
  shard('fashion', 'train', 0, 1000),
  shard('fashion', 'train', 1000, 10_000),
  shard('fashion', 'test', 0, 2000),
];
const rest = [shard('fashion', 'train', 10_000, 60_000), shard('fashion', 'test', 2000, 10_000)];
const small = [...mnist, ...first];
const whole = [...small, ...rest];

describe('classes', () => {
  test('have the names that Zalando gives them, in the order of the labels', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((label) => className('fashion', label)).join()).toBe(
      'T-shirt/top,Trouser,Pullover,Dress,Coat,Sandal,Shirt,Sneaker,Bag,Ankle boot',
    );
    expect(className('mnist', 7)).toBe('7');
  });

  test('have an article where a sentence speaks of one', () => {
    expect([aClass('mnist', 4), aClass('mnist', 8), aClass('fashion', 8), aClass('fashion', 9)]).toEqual([
      'a 4',
      'an 8',
      'a Bag',
      'an Ankle boot',
    ]);
  });

  test('have short names that are told apart, and explained', () => {
    expect(new Set(dataSets.fashion.short).size).toBe(10);
    expect(shortNamesInWords('fashion')).toMatch(/^Ts T-shirt\/top, Tr Trouser, .*, An Ankle boot$/);
    expect(shortNamesInWords('mnist')).toBe('');
  });

  test('are named beside their probabilities', () => {
    const probabilities = [0, 0, 0, 0, 0.25, 0, 0.75, 0, 0, 0];
    expect(probabilitiesInWords(probabilities, 'fashion')).toBe('Shirt 75 %, Coat 25 %; all others below 1 %');
    expect(probabilitiesInWords(probabilities, 'mnist')).toBe('6 75 %, 4 25 %; all others below 1 %');
  });
});

describe('settings of clothes', () => {
  test('are another link; one that names no data is of MNIST, as before there was a choice', () => {
    expect(writeSettings(defaultSettings)).toBe('1');
    expect(writeSettings(fashion)).toBe('1,data:fashion');
    expect(readSettings('1,data:fashion')).toEqual({ settings: fashion });
    expect(readSettings('1,images:5000')).toEqual({ settings: { ...defaultSettings, images: 5000 } });
    expect(readSettings('1,data:kmnist')).toHaveProperty('notice');
  });

  test('are another name of the model and of the run', () => {
    expect([modelName(defaultSettings), modelName(fashion)]).toEqual(['mnist-784-32-10', 'fashion-784-32-10']);
    expect(runText(fashion)).toBe('784-32-10 ReLU, 1,000 images of Fashion-MNIST, 20 epochs');
    expect(runText(defaultSettings)).toBe('784-32-10 ReLU, 1,000 images, 20 epochs');
  });

  test.each([
    [10_000, 'official', 2000],
    [10_001, 'official', 10_000],
    [60_000, 'official', 10_000],
    [10_000, 'rest', 60_000],
  ] as const)('%i images, tested on %s: %i test images, whatever a copy of the site holds', (images, chosen, count) => {
    expect(testCount({ data: 'fashion', images, test: chosen })).toBe(count);
  });

  test('divide the images so that the first test images follow the 60,000', () => {
    expect(divide(fashion).test).toEqual({ from: 60_000, to: 62_000 });
    expect(divide({ ...fashion, images: 60_000 }).test).toEqual({ from: 60_000, to: 70_000 });
    expect(divide(defaultSettings).test).toEqual({ from: 60_000, to: 70_000 });
  });

  test('need shards of clothes alone, and of them the first', () => {
    expect(shardsFor(whole, fashion)).toEqual([first[0], first[2]]);
    expect(shardsFor(whole, { ...fashion, images: 10_000 })).toEqual(first);
    expect(new Set(shardsFor(whole, { ...fashion, images: 60_000 }))).toEqual(new Set([...first, ...rest]));
    expect(shardsFor(whole, defaultSettings)).toEqual(mnist);
  });
});

describe('a copy of the site with the first 12,000 images', () => {
  const many = { ...fashion, images: 60_000 };

  test('has what a run of 10,000 needs, and no more', () => {
    expect(holdsAll(small, { ...fashion, images: 10_000 })).toBe(true);
    expect(holdsAll(small, { ...fashion, images: 10_001 })).toBe(false);
    expect(holdsAll(small, { ...fashion, test: 'rest' })).toBe(false);
    expect(holdsAll(whole, many) && holdsAll(whole, { ...many, test: 'rest' })).toBe(true);
    expect(holdsAll(small, { ...defaultSettings, test: 'rest' })).toBe(true);
  });

  test('says so beside the choice', () => {
    expect(heldText(small, 'fashion')).toBe(
      'Of Fashion-MNIST this copy of the site holds the first 12,000 images: 10,000 to train with, 2,000 to test on.',
    );
    expect(heldText(whole, 'fashion')).toContain('holds all 70,000 images: 60,000 to train with, 10,000 to test on.');
  });

  test('refuses a link to more in words', () => {
    expect(notHeldNotice(many, small)).toBe(
      'This link asks for 60,000 images of Fashion-MNIST. Of Fashion-MNIST this copy of the site holds the first 12,000 images: 10,000 to train with, 2,000 to test on. The lab stands as it opens.',
    );
    expect(notHeldNotice({ ...fashion, test: 'rest' }, small)).toContain('asks for all 70,000 images');
    expect(notHeldNotice(fashion, small)).toBeUndefined();
  });

  test('answers a run from another copy with a fault in words', () => {
    expect(() => checkHeld(small, many)).toThrow(LabError);
    expect(explain({ kind: 'not-held', data: 'fashion' }).what).toContain(
      'needs more images of Fashion-MNIST than this copy of the site holds',
    );
    expect(() => checkHeld(whole, many)).not.toThrow();
  });

  test('takes no more of the clothes when somebody changes to them', () => {
    const pooled: LabSettings = { ...defaultSettings, images: 63_000, test: 'rest', epochs: 7 };
    expect(withData(pooled, 'fashion', small)).toMatchObject({
      data: 'fashion',
      images: 10_000,
      test: 'official',
      epochs: 7,
    });
    expect(withData(pooled, 'fashion', whole)).toEqual({ ...pooled, data: 'fashion' });
    expect(withData({ ...defaultSettings, epochs: 7 }, 'fashion', small)).toEqual({ ...fashion, epochs: 7 });
    expect(withData(fashion, 'mnist', small)).toEqual(defaultSettings);
  });

  test('has both data sets in one list', () => expect(ofData(small, 'fashion')).toEqual(first));
});
