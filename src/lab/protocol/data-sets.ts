/** The data sets a network can be trained on, and the one place that says what their classes are called. */

export const dataNames = ['mnist', 'fashion'] as const;
export type DataName = (typeof dataNames)[number];

export interface DataSet {
  readonly title: string;
  /** What its images show: "images of digits". */
  readonly shows: string;
  /** What one of its classes is called, and several. */
  readonly kind: string;
  readonly kinds: string;
  /** Names of the classes, by label. */
  readonly classes: readonly string[];
  /** The same where there is room for two letters only. */
  readonly short: readonly string[];
}

const digits = [...'0123456789'];

/** Both have 60,000 training and 10,000 test images of 28 × 28 pixels, and ten classes. */
export const dataSets: Readonly<Record<DataName, DataSet>> = {
  mnist: { title: 'MNIST', shows: 'digits', kind: 'digit', kinds: 'digits', classes: digits, short: digits },
  fashion: {
    title: 'Fashion-MNIST',
    shows: 'clothes',
    kind: 'class',
    kinds: 'classes',
    // One text: the lesson of the lab is at its budget.
    classes: 'T-shirt/top,Trouser,Pullover,Dress,Coat,Sandal,Shirt,Sneaker,Bag,Ankle boot'.split(','),
    short: 'Ts,Tr,Pu,Dr,Co,Sa,Sh,Sn,Ba,An'.split(','),
  },
};

/** "7", "Sneaker": what a class is called. */
export function className(data: DataName, label: number): string {
  return dataSets[data].classes[label] ?? String(label);
}

/** "a 4", "an 8", "an Ankle boot" */
export function aClass(data: DataName, label: number): string {
  const name = className(data, label);
  return `${/^[8AEIOU]/.test(name) ? 'an' : 'a'} ${name}`;
}

/** "Ts T-shirt/top, Tr Trouser, …": what the short names stand for; empty where they are the names. */
export function shortNamesInWords(data: DataName): string {
  const { classes, short } = dataSets[data];
  return classes === short ? '' : classes.map((name, label) => `${short[label]} ${name}`).join(', ');
}
