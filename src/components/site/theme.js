// ThemeToggle.astro says what this does and why: every page loads this file as it is.
(() => {
  const KEY = 'perceptible:theme';
  const { dataset } = document.documentElement;
  const systemDark = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (dataset.theme ? dataset.theme === 'dark' : systemDark.matches);

  try {
    const stored = localStorage.getItem(KEY);
    if (stored === 'light' || stored === 'dark') dataset.theme = stored;
  } catch {}

  document.addEventListener('DOMContentLoaded', () => {
    const button = document.querySelector('[data-theme-toggle]');
    if (!button) return;
    const show = () => button.setAttribute('aria-pressed', isDark());
    button.addEventListener('click', () => {
      const dark = !isDark();
      delete dataset.theme;
      if (dark !== systemDark.matches) dataset.theme = dark ? 'dark' : 'light';
      show();
      try {
        if (dataset.theme) localStorage.setItem(KEY, dataset.theme);
        else localStorage.removeItem(KEY);
      } catch {}
    });
    systemDark.addEventListener('change', show);
    show();
  });
})();
