/**
 * In continuous integration properties are tried on the same cases in every run, so that a failure is of what was changed and not of
 * chance; everywhere else on new ones each time, which is how new counterexamples are found.
 */
import process from 'node:process';
import fc from 'fast-check';

const isContinuous = !['', '0', 'false', undefined].includes(process.env['CI']);
if (isContinuous) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 1 });
