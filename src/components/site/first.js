// What runs before the first paint and before all other scripts, as one file: NotLoaded.astro and ThemeToggle.astro say what.
import './loading.js';
import './theme.js';
