/** What the props of a lesson's components may be. The checks run at build time, on the values an author has written. */

/** What is wrong with a value. */
export interface Mismatch {
  /** What was expected, to follow the word "expected". */
  expected: string;
  /** The names to choose from, when the value should have been one of them. */
  names?: readonly string[];
}

/** Says what is wrong with a value, or undefined when it is right. */
export type PropCheck = (value: unknown) => Mismatch | undefined;

export interface Prop {
  check: PropCheck;
  required: boolean;
  /** What the prop names: one of these, or several with spaces between them. */
  refersTo?: Reference;
}

/** The props of a component, by name. */
export type LessonProps = Readonly<Record<string, Prop>>;

/** What can be named: files of content/experiments and content/glossary, questions of src/exercises by their ids. */
export type Reference = 'experiments' | 'glossary' | 'prompts' | 'exercises' | 'questions';

/** A prop that must be given. */
export const required = (check: PropCheck, refersTo?: Reference): Prop => prop(check, true, refersTo);

/** A prop that may be given. */
export const optional = (check: PropCheck, refersTo?: Reference): Prop => prop(check, false, refersTo);

function prop(check: PropCheck, required: boolean, refersTo: Reference | undefined): Prop {
  return refersTo ? { check, required, refersTo } : { check, required };
}

/** Text that is not empty. */
export const text: PropCheck = (value) =>
  typeof value === 'string' && value.trim() !== '' ? undefined : { expected: 'text' };

/** True or false; the bare name of the prop means true. */
export const flag: PropCheck = (value) => (typeof value === 'boolean' ? undefined : { expected: 'true or false' });

/** A finite number between two bounds, both included. */
export const number =
  (min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY): PropCheck =>
  (value) =>
    typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max
      ? undefined
      : { expected: `a number${range(min, max)}, as in {0.5}` };

/** A whole number between two bounds, both included. */
export const integer =
  (min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY): PropCheck =>
  (value) =>
    Number.isInteger(value) && number(min, max)(value) === undefined
      ? undefined
      : { expected: `a whole number${range(min, max)}, as in {3}` };

/** One of the given names. */
export const oneOf =
  (...names: readonly string[]): PropCheck =>
  (value) =>
    typeof value === 'string' && names.includes(value) ? undefined : { expected: `one of ${names.join(', ')}`, names };

/** A list of values that all pass one check. */
export const listOf =
  (check: PropCheck): PropCheck =>
  (value) => {
    if (!Array.isArray(value)) return { expected: 'a list, as in {[1, 2]}' };
    const wrong = value.map(check).find((mismatch) => mismatch !== undefined);
    return wrong && { ...wrong, expected: `a list of values, each ${wrong.expected}` };
  };

function range(min: number, max: number): string {
  if (min > Number.NEGATIVE_INFINITY && max < Number.POSITIVE_INFINITY) return ` from ${min} to ${max}`;
  if (min > Number.NEGATIVE_INFINITY) return ` of at least ${min}`;
  return max < Number.POSITIVE_INFINITY ? ` of at most ${max}` : '';
}
