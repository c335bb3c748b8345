/** What Figure 8.2 says besides its table. */
import type { ComponentChildren } from 'preact';

export const costWaits = (prediction: string) => `How much both ways cost waits for your guess in ${prediction}.`;

export const graph = 'Graph';
export const backwardPass = 'Backward pass';
export const addsWhatArrives = '+= adds what arrives';
export const keepsTheLast = '= keeps the last';
export const writeYourOwnExpression = 'Write your own expression';
export const expressionsAreDrawnWhere = 'Expressions are drawn where JavaScript runs.';
export const pathsFrom = (last: string) => `Paths from ${last} to`;
export const paths = (id: string) => `Paths (${id})`;
export const path = 'path';
export const slopesMultiplied = 'slopes multiplied';
export const product = 'product';
export const andMore = (known: string) => `and ${known}more`;
export const notListed = 'not listed';
export const onlyPath = 'The only path';
export const allPathsTogether = (known: string) => `All ${known}paths together`;
export const byNudging = (name: string) => `By nudging ${name}`;
export const backwardPassAgrees = 'The backward pass agrees.';
export const backwardPassDiffers = 'The backward pass differs from the paths.';
export const backwardPassDiffersThePaths =
  'The backward pass differs: the paths and the nudge agree with each other, and not with it.';
export const toAllGivenNumbers = (
  count: string,
  strong: ComponentChildren,
  value: ComponentChildren,
): ComponentChildren => [
  `To all given numbers: ${count}. Multiplications path by path: `,
  strong,
  '. By one backward pass: ',
  value,
  '.',
];
export const of = (depth: number, width: number) => `${depth} ${depth === 1 ? 'layer' : 'layers'} of ${width}`;
