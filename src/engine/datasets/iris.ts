import { type Dataset, dataset } from './dataset.ts';
import { setosa, versicolor, virginica } from './iris-table.ts';

export const irisFeatures = ['sepal length', 'sepal width', 'petal length', 'petal width'] as const;
export const irisClasses = ['setosa', 'versicolor', 'virginica'] as const;

/**
 * Fisher's 150 irises: four lengths in centimetres, three species. Sorted by species as published: the first 50 examples are
 * all setosa, so shuffle or stratify before splitting.
 */
export function iris(): Dataset {
  const species = [setosa, versicolor, virginica].map((table) => table.split(', ').map(flower));
  const labels = species.flatMap((flowers, label) => flowers.map(() => label));
  return dataset(species.flat(), labels, 3);
}

const flower = (millimetres: string): number[] => millimetres.split(' ').map((value) => Number(value) / 10);
