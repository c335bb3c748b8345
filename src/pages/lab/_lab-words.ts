/** What the page of the lab says around its panels. */
export const name = 'MNIST lab';
export const description =
  'Train a neural network on the MNIST digits in this page, with TensorFlow.js: real images, live curves, a real test score. Then compare, examine, draw and attack.';
export const title = 'Teach this page to read digits';
export const onYourDevice =
  'Everything happens on your device: nothing is sent anywhere, and every number is measured here.';

/** The panels: on their tabs, and over them. */
export const parts = 'Parts of the lab';
export const panels = {
  train: { name: 'Train', question: 'Can it learn to read?' },
  runs: { name: 'Compare', question: 'Which network is the best?' },
  evaluate: { name: 'Examine', question: 'Where is it wrong?' },
  inside: { name: 'Look inside', question: 'What happens between picture and answer?' },
  see: { name: 'See', question: 'What does it see?' },
  draw: { name: 'Draw', question: 'Can it read what you draw?' },
  attack: { name: 'Attack', question: 'What makes it fail?' },
} as const;

/** Below the questions of some. */
export const insideTell = 'Every layer of your network answers with numbers. Press one, and see the sum that made it.';
export const seeTell =
  'No shapes: 784 numbers in a row. Here the first training image of MNIST is shown three times, and one pixel is marked in each.';
export const drawTell =
  'A drawing has to become what the network has learned from. Switch a stage off to see why it is there. Nothing you draw or load leaves this browser.';
export const attackTell =
  'Predict first: then your own network is tried on test images that have been shifted, turned or spoiled.';
