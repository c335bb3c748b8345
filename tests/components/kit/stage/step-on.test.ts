import { expect, test } from 'vitest';
import { stepThatIsOn } from '../../../../src/components/kit/stage/step-on.ts';

const steps = ['f9-1=1,20,operation', 'f9-1=1,21,operation', 'f9-1=1,23,operation'];

test('the step that a figure shows is on', () => expect(stepThatIsOn(steps, 'f9-1=1,21,operation')).toBe(1));
test('between two steps the one that has happened is on', () => expect(stepThatIsOn(steps, 'f9-1=1,22,unit')).toBe(1));
test('before the first step none is on', () => expect(stepThatIsOn(steps, 'f9-1=1,19,operation')).toBeUndefined());
test('beyond the last step none is on', () => expect(stepThatIsOn(steps, 'f9-1=1,24,operation')).toBeUndefined());
test('with other numbers none is on', () =>
  expect(stepThatIsOn(steps, 'f9-1=1,21,operation,w.1.0.0:2')).toBeUndefined());
test('a step with numbers of its own is on where the figure has them', () =>
  expect(stepThatIsOn([...steps, 'f9-1=1,21,operation,b.1.0:2'], 'f9-1=1,21,weight,b.1.0:2')).toBe(3));
