// What runs before the first paint and before all other scripts, as one file: NotLoaded.astro, ThemeToggle.astro and SiteHeader.astro say what.
import './with-class.js';
import './loading.js';
import './theme.js';
import './to-search.js';
