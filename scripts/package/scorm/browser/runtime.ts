/**
 * Runs in the page of a packaged lesson, first of all: takes what the platform has kept, and tells it of every answer.
 * The score is the share of the lesson's exercises that are answered right, in percent; the lesson is completed when all are answered.
 */
import { isAnswered, key, onAnswers, readAnswers } from '../../../../src/components/prose/answers/store.ts';
import { findApi, open, type Platform } from './platform.ts';
import { type Answers, resume, suspend } from './suspended.ts';

const exercises = (document.currentScript as HTMLScriptElement).dataset['exercises']?.split(' ').filter(Boolean) ?? [];
const lesson = /\d+/.exec(exercises[0] ?? '')?.[0];
const isOfLesson = (id: string) => new RegExp(`^[a-z]${lesson}-\\d+$`).test(id);
const begun = Date.now();

const notices: string[] = [];
/** Says something above the lesson, as soon as there is a lesson. */
function say(text: string) {
  notices.push(text);
  if (document.body) showNotices();
}
function showNotices() {
  for (const text of notices.splice(0)) {
    const notice = document.createElement('p');
    notice.className = 'notice';
    notice.setAttribute('role', 'status');
    notice.textContent = text;
    document.querySelector('main')?.prepend(notice);
  }
}
document.addEventListener('DOMContentLoaded', showNotices);

const api = findApi(window);
const platform =
  api &&
  open(api, (what) =>
    say(`The learning platform does not take everything (${what}). What you answer counts here all the same.`),
  );
if (location.protocol === 'file:') {
  // No module runs here: one sentence instead of what every page says where its code does not come.
  say(
    'This package is for a learning platform: upload the zip there, as it is. To open lessons by double click, take the offline edition.',
  );
  document.head.append(Object.assign(document.createElement('style'), { textContent: '.unloaded { display: none }' }));
} else if (!api) {
  say('No learning platform was found around this lesson: your answers are kept in this browser only.');
}
if (platform) begin(platform);

function begin(platform: Platform) {
  const mode = platform.get('cmi.core.lesson_mode');
  const records = mode !== 'browse' && mode !== 'review';
  if (mode === 'browse') say('The platform shows this lesson to look around: nothing is recorded.');
  if (mode === 'review')
    say('The platform shows this lesson again: your answers are there, and nothing new is recorded.');

  // The platform knows whose answers they are; this browser may have those of somebody else.
  let answers: Answers = resume(platform.get('cmi.suspend_data'));
  const others = Object.entries(readAnswers()).filter(([id]) => !isOfLesson(id));
  const shown = Object.entries(answers).filter(([, { answer }]) => answer.length > 0);
  try {
    localStorage.setItem(key, JSON.stringify(Object.fromEntries([...others, ...shown])));
  } catch {
    // Then the lesson begins without them; the platform keeps them all the same.
  }
  if (!records) return;

  const report = () => {
    const given = exercises.filter((id) => isAnswered(answers[id]));
    const right = given.filter((id) => answers[id]?.right);
    const completed = exercises.length > 0 && given.length === exercises.length;
    platform.set({
      'cmi.core.score.min': '0',
      'cmi.core.score.max': '100',
      'cmi.core.score.raw': String(exercises.length === 0 ? 0 : Math.round((100 * right.length) / exercises.length)),
      'cmi.core.lesson_status': completed ? 'completed' : 'incomplete',
      'cmi.suspend_data': suspend(answers),
      'cmi.core.session_time': timeOf(Date.now() - begun),
    });
  };
  onAnswers((event) => {
    if (event === undefined) answers = {};
    else if (event.kept && isOfLesson(event.id)) answers = { ...answers, [event.id]: event.kept };
    report();
  });
  if (platform.get('cmi.core.lesson_status') === 'not attempted') report();
  addEventListener('pagehide', () => {
    platform.set({ 'cmi.core.exit': 'suspend', 'cmi.core.session_time': timeOf(Date.now() - begun) });
    platform.end();
  });
}

/** Milliseconds as SCORM writes them: 0001:02:03.45. */
function timeOf(milliseconds: number): string {
  const two = (count: number) => String(Math.floor(count)).padStart(2, '0');
  const seconds = milliseconds / 1000;
  const hours = String(Math.min(9999, Math.floor(seconds / 3600))).padStart(4, '0');
  return `${hours}:${two((seconds / 60) % 60)}:${two(seconds % 60)}.${two((milliseconds % 1000) / 10)}`;
}
