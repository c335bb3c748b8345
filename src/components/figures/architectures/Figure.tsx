import { stopsOf } from '../../../player/settings.ts';
import { SelectField } from '../../kit/controls/SelectField.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useStage } from '../../kit/stage/useStage.ts';
import { MapPicture } from './MapPicture.tsx';
import { mapSpec, rules, sentences, titles } from './settings.ts';
import * as words from './words.ts';

const written = { none: words.allOfThem, ...titles };

/** F17.5: one map of nine kinds of networks; they differ by what is joined with what, and by which weights are shared. */
export default function Architectures({ id }: { readonly id: string }) {
  const stage = useStage(stopsOf(mapSpec(id), words.kind));
  const { of } = stage.values;
  const chosen = of === 'none' ? undefined : of;
  return (
    <Stage
      stage={stage}
      class="step-figure keep-settings architectures"
      sentence={chosen === undefined ? words.nineKindsOfNetworks : sentences[chosen]}
      picture={<MapPicture chosen={chosen} choose={(kind) => stage.set({ of: kind })} />}
      settings={
        <SelectField
          label={words.kindText}
          value={of}
          names={rules.of.names}
          written={written}
          disabled={!stage.awake}
          choose={(kind) => stage.set({ of: kind })}
        />
      }
    />
  );
}
