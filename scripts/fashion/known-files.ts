/** The four files in which Fashion-MNIST is published, and what each must be. */
import { createHash } from 'node:crypto';
import { idxKind, idxProblem } from '../mnist/idx.ts';

export type FashionFile = 'train-images' | 'train-labels' | 'test-images' | 'test-labels';

export const fashionFileNames: Readonly<Record<FashionFile, string>> = {
  'train-images': 'train-images-idx3-ubyte',
  'train-labels': 'train-labels-idx1-ubyte',
  'test-images': 't10k-images-idx3-ubyte',
  'test-labels': 't10k-labels-idx1-ubyte',
};

/** Checksums of the files after gunzip. */
const sha256s: Readonly<Record<FashionFile, string>> = {
  'train-images': 'c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888',
  'train-labels': 'bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9',
  'test-images': '5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b',
  'test-labels': '0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34',
};

const counts = { train: 60_000, test: 10_000 } as const;

/** Which of the four a file is by its header, whatever it is called; undefined for any other. */
export function whichFile(file: Buffer): FashionFile | undefined {
  const found = idxKind(file);
  if (!found) return undefined;
  const part = found.count === counts.train ? 'train' : found.count === counts.test ? 'test' : undefined;
  return part && `${part}-${found.kind}`;
}

/** Why a file cannot be used as this one of the four, in words; undefined where it can. */
export function fashionProblem(name: FashionFile, file: Buffer): string | undefined {
  const [part, kind] = name.split('-') as ['train' | 'test', 'images' | 'labels'];
  const problem = idxProblem(file, kind, counts[part]);
  if (problem) return problem;
  const found = createHash('sha256').update(file).digest('hex');
  if (found === sha256s[name]) return undefined;
  return `its checksum (SHA-256) is ${found}; expected ${sha256s[name]}: it is damaged, or of another data set`;
}
