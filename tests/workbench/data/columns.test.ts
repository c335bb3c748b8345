import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type FileRead, readFile } from '../../../src/workbench/data/file/read-file.ts';
import { type Preparation, prepare } from '../../../src/workbench/data/source.ts';

const bytesOf = (file: string) => new Uint8Array(readFileSync(new URL(`tables/${file}`, import.meta.url)));

function read(file: string): FileRead {
  const result = readFile(bytesOf(file), file);
  if ('refused' in result) throw new Error(result.refused);
  return result;
}

/** What somebody who knows the table would choose: the target, and what goes in; all else is left out. */
const wanted: Readonly<
  Record<string, { readonly target: string; readonly use: 'value' | 'class'; readonly inputs: string }>
> = {
  'iris-uci.data': { target: 'column 5', use: 'class', inputs: 'column 1, column 2, column 3, column 4' },
  'iris-r.csv': { target: 'Species', use: 'class', inputs: 'Sepal.Length, Sepal.Width, Petal.Length, Petal.Width' },
  'iris-excel-de.csv': { target: 'Art', use: 'class', inputs: 'Kelchlänge, Kelchbreite, Kronlänge, Kronbreite' },
  'penguins.csv': {
    target: 'species',
    use: 'class',
    inputs: 'island, bill_length_mm, bill_depth_mm, flipper_length_mm, body_mass_g, sex, year',
  },
  'penguins-raw.csv': {
    target: 'Species',
    use: 'class',
    inputs:
      'Island, Clutch Completion, Culmen Length (mm), Culmen Depth (mm), Flipper Length (mm), Body Mass (g), Sex, Delta 15 N (o/oo), Delta 13 C (o/oo)',
  },
  'hitters.csv': {
    target: 'Salary',
    use: 'value',
    inputs:
      'AtBat, Hits, HmRun, Runs, RBI, Walks, Years, CAtBat, CHits, CHmRun, CRuns, CRBI, CWalks, League, Division, PutOuts, Assists, Errors, NewLeague',
  },
  'trees-de.csv': { target: 'Volume', use: 'value', inputs: 'Girth, Height' },
  'titanic.csv': {
    target: 'survived',
    use: 'class',
    inputs: 'pclass, sex, age, sibsp, parch, fare, embarked, who, adult_male, alone',
  },
  'airquality.tsv': { target: 'Ozone', use: 'value', inputs: 'Solar.R, Wind, Temp, Month, Day' },
  'mtcars.txt': { target: 'mpg', use: 'value', inputs: 'cyl, disp, hp, drat, wt, qsec, vs, am, gear, carb' },
  'pima.txt': { target: 'type', use: 'class', inputs: 'npreg, glu, bp, skin, bmi, ped, age' },
  'salaries-utf16.txt': { target: 'salary', use: 'value', inputs: 'rank, discipline, yrs.since.phd, yrs.service, sex' },
  'loyers-1252.csv': { target: 'Loyer (€)', use: 'value', inputs: 'Étage, Surface (m²), Quartier' },
  'lamp.csv': { target: 'glows', use: 'class', inputs: 'volts, amperes' },
};

/** What is not guessed, and has to be put right by hand: the first column is the target; a study and a number within it are no inputs. */
const missed = ['airquality.tsv', 'penguins-raw.csv'];

const guessed = ({ columns }: FileRead) => {
  const target = columns.find(({ use }) => use === 'value' || use === 'class');
  const inputs = columns.filter(({ use }) => use === 'number' || use === 'categories').map(({ name }) => name);
  return { target: target?.name, use: target?.use, inputs: inputs.join(', ') };
};

describe('what columns are for', () => {
  test.each(Object.keys(wanted).filter((file) => !missed.includes(file)))('is guessed of %s', (file) => {
    expect(guessed(read(file))).toEqual(wanted[file]);
  });

  test.each(missed)('is not guessed of %s', (file) => {
    expect(guessed(read(file))).not.toEqual(wanted[file]);
  });

  test('is said of two columns of which no value comes twice without taking one for the other', () => {
    const text =
      'size,age,kind\n7.14,2.11,q\n8.32,5.74,p\n2.85,0.63,q\n8.54,9.9,p\n0.89,8.01,q\n4.1,1.51,q\n2.94,7.69,p\n8.73,0.44,q\n';
    const result = readFile(new TextEncoder().encode(text), 'small.csv');
    if ('refused' in result) throw new Error(result.refused);
    expect(guessed(result)).toEqual({ target: 'kind', use: 'class', inputs: 'size, age' });
  });

  const how: Preparation = { features: ['x', 'y'], standardise: true, validation: 0.1, test: 0.2, seed: 1 };
  test.each(Object.keys(wanted))('of %s makes examples, and its rows with holes are named by their lines', (file) => {
    const { table } = read(file);
    const prepared = prepare(table, how);
    if ('problems' in prepared) throw new Error(JSON.stringify(prepared.problems));
    expect(prepared.inputs.length + prepared.leftOut.length).toBe(table.rows.length);
    expect(prepared.inputs.flat().every(Number.isFinite)).toBe(true);
    const lines = new TextDecoder(file.includes('1252') ? 'windows-1252' : file.includes('utf16') ? 'utf-16' : 'utf-8')
      .decode(bytesOf(file))
      .split(/\r?\n/);
    for (const { line } of prepared.leftOut) expect(lines[line - 1]).toMatch(/NA|,,|,\?,/);
  });
});

test.each(Object.keys(wanted))('the dialect of %s', (file) => {
  const { dialect, notices, table } = read(file);
  expect({ ...dialect, rows: table.rows.length, notices }).toMatchSnapshot();
});
