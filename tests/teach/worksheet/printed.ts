/** A sheet of twelve exercises in thirty variants as it is printed, without its key: what the oracle reads (tests/oracles/generate_worksheet.py). */
import process from 'node:process';
import { textsOf } from '../../../src/teach/worksheet/on-paper.ts';
import { type SheetItem, sheetMaker } from '../../../src/teach/worksheet/sheet.ts';
import { allForPaper } from './lessons.ts';

const ids = ['x9-2', 'x9-3', 'x9-4', 'x9-5', 'x9-6', 'x9-7', 'x9-9', 'x9-10', 'x8-1', 'x8-14', 'x6-7', 'x3-6'];
const seed = 7;
const variants = Array.from({ length: 30 }, (_, k) => k + 1);

/** The exercises by id, in the order of their lessons. */
export const twelve = new Map((await allForPaper()).filter(([id]) => ids.includes(id)));

/** The sheets, variant by variant. */
export const twelveSheets = () => variants.map(sheetMaker(twelve, seed));

/** What stands on paper of an item, line by line. */
export const printedOf = ({ ask, input }: Pick<SheetItem, 'ask' | 'input'>): readonly string[] => [
  ask,
  ...textsOf(input),
];

// node tests/teach/worksheet/printed.ts | python3 tests/oracles/generate_worksheet.py > tests/oracles/worksheet.json
if (import.meta.main)
  process.stdout.write(
    JSON.stringify(
      twelveSheets().map(({ items }) =>
        items.map((item) => ({
          id: item.id,
          printed: printedOf(item),
          // Of what is built only the key says what was built; the oracle tries it out.
          ...(item.input.kind === 'construct' && { built: item.key.answers[0]?.text }),
        })),
      ),
    ),
  );
