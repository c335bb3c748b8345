/** F11.5: everything drawable of a patient at one look: its training so far, without and with a treatment. */
import {
  type Course,
  courseOf,
  isHealed,
  type LayerReading,
  moments,
  patients,
  treated,
} from '../../../exercises/deep-gradients/ward.ts';
import type { SettingValues } from '../../../player/settings.ts';
import type { WardRules } from './settings.ts';
import { verdictOf } from './signs.ts';
import * as words from './words.ts';

type Values = SettingValues<WardRules>;

/** One course of a training, as far as the looks have come. */
export interface Seen {
  /** Mean losses before each update, up to the moment. */
  readonly losses: readonly number[];
  /** Whether it broke off before this moment, and where. */
  readonly failed: number | undefined;
  /** Undefined where the training has broken off before. */
  readonly readings: readonly LayerReading[] | undefined;
}

export interface WardFrame {
  /** Updates so far. */
  readonly moment: number;
  readonly untreated: Seen;
  /** Undefined without a treatment. */
  readonly treated: Seen | undefined;
  readonly sentence: string;
  /** What is said of the reader's diagnosis; undefined while there is none. */
  readonly verdict: { readonly right: boolean; readonly say: string } | undefined;
}

/** A patient's training, and the same with a treatment: 400 updates of a small network, when asked for. */
export const untreatedOf = (patient: Values['patient']): Course => courseOf(patients[patient].recipe);
export const treatedOf = ({ patient, treatment }: Pick<Values, 'patient' | 'treatment'>): Course | undefined =>
  treatment === 'none' ? undefined : courseOf(treated(patients[patient].recipe, treatment));

export interface Courses {
  readonly untreated: Course;
  readonly treated: Course | undefined;
}

export function wardFrame(courses: Courses, step: number, { patient, diagnosis }: Values): WardFrame {
  const moment = moments[step] as number;
  const see = (course: Course): Seen => ({
    losses: course.losses.slice(0, moment + 1),
    failed: course.failed !== undefined && course.failed <= moment ? course.failed : undefined,
    readings: course.readings[step],
  });
  const seen = { untreated: see(courses.untreated), treated: courses.treated && see(courses.treated) };
  return {
    moment,
    ...seen,
    sentence: sentenceOf(seen, courses, step),
    verdict:
      diagnosis === 'none' ? undefined : verdictOf(patients[patient].disease, diagnosis, courses.untreated, step),
  };
}

function sentenceOf(seen: Pick<WardFrame, 'untreated' | 'treated'>, courses: Courses, step: number): string {
  const moment = moments[step] as number;
  const loss = ({ losses, failed }: Seen) =>
    failed === undefined ? words.hasTheLoss(losses.at(-1) as number) : words.hasBrokenOff(failed + 1);
  const patient = words.patientWith(moment, loss(seen.untreated));
  if (seen.treated === undefined || courses.treated === undefined) return patient;
  const end = step < moments.length - 1 ? '' : isHealed(courses.treated) ? words.itIsHealed : words.itIsNotHealed;
  return words.treatedIt(patient, loss(seen.treated), end);
}
