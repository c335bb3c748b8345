/** What one number of a cell's index counts. */
export type IndexName =
  | ('example' | 'layer' | 'unit' | 'from' | 'via')
  | ('node' | 'operand')
  /** Of a convolution; k counts the numbers of a window, or what flatten puts in a row. */
  | ('channel' | 'filter' | 'row' | 'column' | 'k')
  /** Of cells: time from 1, 0 is before the first input. */
  | ('time' | 'gate' | 'input')
  /** Of a function of one or two numbers. */
  | ('coordinate' | 'term');
