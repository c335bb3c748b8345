/** What the page for searching says around its field, and where no scripts run. */
export const title = 'Search';
export const description =
  'Search the lessons with their figures and exercises, the glossary and the other pages. It runs in your browser: what you type is sent nowhere.';
export const searched =
  'All lessons with their figures and exercises, the glossary and the other pages. The search runs in this browser: what you type is sent nowhere. What lessons fold away until you have answered is not searched.';
export const withoutScripts =
  'Searching needs JavaScript, which does not run here. Your browser can search a page: all lessons and all terms are listed below.';
export const lessons = 'Lessons';
export const terms = 'Terms';
export const others = {
  title: 'To build, to train, to teach',
  workbench: 'Workbench',
  lab: 'MNIST lab',
  teachers: 'For teachers',
} as const;
