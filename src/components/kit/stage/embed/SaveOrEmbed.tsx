import SavePicture from '../picture/SavePicture.tsx';
import { SaveSlides } from '../picture/SaveSlides.tsx';
import { EmbedCode } from './EmbedCode.tsx';

interface Props {
  /** The figure's id. */
  readonly id: string;
  /** The address of this page with the figure's state in it. */
  link(): string;
}

/** Only figures of lessons have an address of their own to be embedded by, and in a frame they are so already. */
const isOfLesson = (id: string) => /^f\d+-\d+$/.test(id) && !document.body.matches('.embedded');

/** Whether it is stepped: figures of settings alone show one state after the other to nobody. */
const hasSteps = (id: string) => document.getElementById(id)?.querySelector('.scrubber') != null;

/** What a figure leaves the page as: a file, or a frame in a page of the reader's own. */
export default function SaveOrEmbed({ id, link }: Props) {
  const caption = document.getElementById(`${id}-caption`)?.querySelector('.idea')?.textContent ?? '';
  return (
    <>
      <SavePicture {...{ id }} />
      {hasSteps(id) ? <SaveSlides {...{ id }} /> : null}
      {isOfLesson(id) ? (
        <p>
          <button type="button" data-project>
            Project this figure
          </button>{' '}
          It fills the screen; <kbd>P</kbd> does the same while the figure has the focus.
        </p>
      ) : null}
      {isOfLesson(id) ? <EmbedCode name={id} title={caption} {...{ link }} /> : null}
    </>
  );
}
