// SiteHeader.astro says what this does: every page loads this file as it is.
addEventListener('keydown', (event) => {
  if (event.key === 'k' && (event.ctrlKey || event.metaKey)) {
    // A packaged lesson has none.
    document.querySelector('[data-search]')?.click();
    event.preventDefault();
  }
});
