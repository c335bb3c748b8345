import { SelectField } from '../../components/kit/controls/SelectField.tsx';
import { type Dialect, encodings, separators, separatorWords } from '../data/file/dialect.ts';

interface Props {
  readonly dialect: Dialect;
  readonly disabled: boolean;
  correct(to: Partial<Dialect>): void;
}

const encodingWords = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16, low byte first',
  'utf-16be': 'UTF-16, high byte first',
  'windows-1252': 'Windows-1252',
};
const decimalWords = { '.': 'point, 1.5', ',': 'comma, 1,5' };

/** How the file was read: recognised, and to be put right. The columns are guessed anew then. */
export function DialectFields({ dialect, disabled, correct }: Props) {
  return (
    <fieldset class="dialect">
      <legend>How it is written</legend>
      <SelectField
        label="Between cells"
        value={dialect.separator}
        names={separators}
        written={separatorWords}
        {...{ disabled }}
        choose={(separator) => correct({ separator })}
      />
      <SelectField
        label="Decimals"
        value={dialect.decimal}
        names={['.', ','] as const}
        written={decimalWords}
        {...{ disabled }}
        choose={(decimal) => correct({ decimal })}
      />
      <SelectField
        label="Letters (encoding)"
        value={dialect.encoding}
        names={encodings}
        written={encodingWords}
        {...{ disabled }}
        choose={(encoding) => correct({ encoding })}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={dialect.header}
          {...{ disabled }}
          onChange={(event) => correct({ header: event.currentTarget.checked })}
        />
        <span>The first row names the columns</span>
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={dialect.quotes}
          {...{ disabled }}
          onChange={(event) => correct({ quotes: event.currentTarget.checked })}
        />
        <span>" " hold a cell together</span>
      </label>
    </fieldset>
  );
}
