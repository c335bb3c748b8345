/** Early stopping, l1 and clipping, as the form has them. */
export const stoppingFields = {
  title: 'Early stopping, l1, clipping',
  patience: {
    name: 'Patience',
    note: 'Patience: after so many epochs in a row without a lower validation loss the run ends. Its network is then that of the epoch with the lowest, also where all epochs are trained. 0: it trains all epochs and keeps the last network. Stopped by hand, it keeps the network as it is.',
  },
  l1: {
    name: 'l1',
    note: 'l1: the sum of all |w|, times this, is added to the loss. Each weight is pulled to 0 by the same amount, however small it is.',
  },
  clip: {
    name: 'Clipping',
    note: 'Clipping: where the norm of all gradients together is larger, all are multiplied by one factor that brings it down to this. 0: none are.',
  },
} as const;
