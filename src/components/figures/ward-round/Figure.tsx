import { useMemo } from 'preact/hooks';
import { clipAt, patients, treated as treatedAs, wardExperiment } from '../../../exercises/deep-gradients/ward.ts';
import { stopsOf } from '../../../player/settings.ts';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useStage } from '../../kit/stage/useStage.ts';
import { treatedOf, untreatedOf, wardFrame } from './frame.ts';
import { rules, wardSpec } from './settings.ts';
import { WardPicture } from './WardPicture.tsx';
import { WardTable } from './WardTable.tsx';
import * as words from './words.ts';

const treatments = {
  none: words.untreated,
  xavier: words.newStartXavier,
  he: words.reLUNewStartHe,
  leaky: words.leakyReLU,
  clip: words.clipTheNorm(clipAt),
  slower: words.tenthOfTheRate,
} as const;

/** F11.5: five networks that do not learn. Curve and gradients say why; a treatment is one change, and a training of its own. */
export default function WardRound({ id }: { readonly id: string }) {
  const stage = useStage(stopsOf(wardSpec(id), words.look));
  const { values, set, cursor, highlight } = stage;
  const { patient, treatment } = values;
  const untreated = useMemo(() => untreatedOf(patient), [patient]);
  const treated = useMemo(() => treatedOf({ patient, treatment }), [patient, treatment]);
  const { recipe } = patients[patient];
  const frame = wardFrame({ untreated, treated }, cursor, values);
  const field = <Name extends keyof typeof rules>(
    name: Name,
    label: string,
    text: (option: string) => string,
    also: object = {},
  ) => (
    <label class="field">
      <span>{label}</span>
      <select value={values[name]} onChange={(event) => set({ ...also, [name]: event.currentTarget.value })}>
        {rules[name].names.map((option) => (
          <option key={option} value={option}>
            {text(option)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <Stage
      stage={stage}
      handed={{
        experiment: wardExperiment(treatment === 'none' ? recipe : treatedAs(recipe, treatment)),
        update: Math.min(frame.moment, (treated ?? untreated).failed ?? frame.moment),
        lacks: treated && words.treatedNetworkGoesAlong,
      }}
      class="step-figure keep-settings own-too"
      sentence={frame.sentence}
      picture={<WardPicture frame={frame} />}
      line={
        <p class={`verdict-line${frame.verdict === undefined ? ' soft' : ''}`}>
          {frame.verdict === undefined
            ? words.solidUntreatedDashedTreated
            : `${frame.verdict.right ? '✓' : '✗'} ${frame.verdict.say}`}
        </p>
      }
      own={<WardTable {...{ id, frame, highlight }} />}
      settings={
        <>
          {/* A phone has no room for the labels: each choice says of what it is one. */}
          {field('patient', words.patient, (name) => words.patientOf(name), { diagnosis: 'none', treatment: 'none' })}
          {field('diagnosis', words.diagnosis, (name) => (name === 'none' ? words.diagnosisText : name))}
          {field('treatment', words.treatment, (name) => treatments[name as keyof typeof treatments])}
        </>
      }
    />
  );
}
