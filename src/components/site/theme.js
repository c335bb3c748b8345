// The reader's choice of light or dark. A classic script, loaded before the first paint so that no page flashes in the
// other theme; without it the system's wish counts. Stored in this browser only, and only while it differs from the system.
(() => {
  const KEY = 'perceptible:theme';
  const root = document.documentElement;
  // What only scripts can serve, such as a stage in its compact form, waits for this: where none runs, all is laid out in the flow.
  root.dataset.scripts = '';
  const systemDark = matchMedia('(prefers-color-scheme: dark)');

  /** Storage may be refused (private windows, sandboxed frames): then the choice lasts as long as the page. */
  function stored() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  }

  function store(theme) {
    try {
      if (theme) localStorage.setItem(KEY, theme);
      else localStorage.removeItem(KEY);
    } catch {}
  }

  function apply(theme) {
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    else delete root.dataset.theme;
  }

  function isDark() {
    return root.dataset.theme ? root.dataset.theme === 'dark' : systemDark.matches;
  }

  apply(stored());

  document.addEventListener('DOMContentLoaded', () => {
    const button = document.querySelector('[data-theme-toggle]');
    if (!button) return;
    const show = () => button.setAttribute('aria-pressed', String(isDark()));
    button.addEventListener('click', () => {
      const wanted = isDark() ? 'light' : 'dark';
      const choice = (wanted === 'dark') === systemDark.matches ? null : wanted;
      apply(choice);
      store(choice);
      show();
    });
    systemDark.addEventListener('change', show);
    show();
  });
})();
