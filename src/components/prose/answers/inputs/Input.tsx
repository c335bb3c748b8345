import type { Answer, LineVerdict, Input as Wanted } from '../../../../questions/question.ts';
import { Choices } from './Choices.tsx';
import { Lines } from './Lines.tsx';
import { Order } from './Order.tsx';
import { SizeSlider } from './SizeSlider.tsx';

export interface InputProps {
  /** Prefix for ids and names, unique on the page. */
  readonly id: string;
  readonly input: Wanted;
  readonly draft: Answer;
  /** What was said of each line. */
  readonly lines: readonly (LineVerdict | undefined)[] | undefined;
  /** With a function, several fields that change in one turn all count. */
  change(to: Answer | ((before: Answer) => Answer)): void;
}

/** What a question is answered with: native controls, all of them within reach of the keyboard. */
export function Input(props: InputProps) {
  const { input } = props;
  switch (input.kind) {
    case 'choose': {
      const options = input.options.map((text, k) => ({ value: String(k), text }));
      return <Choices {...props} options={options} many={input.many ?? false} code={input.code ?? false} />;
    }
    case 'direction':
      return <Choices {...props} options={input.options} many={false} code={false} />;
    case 'size':
      return <SizeSlider {...props} {...input} />;
    case 'numbers':
      return <Lines {...props} rows={input.lines} />;
    case 'construct':
      return <Lines {...props} rows={input.fields.map(({ label }) => ({ text: label }))} />;
    case 'order':
      return <Order {...props} items={input.items} />;
    default:
      return null;
  }
}
