// NotLoaded.astro says what this does and why: every page loads this file as it is, before all others.
(() => {
  const root = document.documentElement;
  const failed = [];
  /** So long something may be on its way before that is said: more than a slow line takes. In ms. */
  const patience = 8000;
  root.dataset.scripts = '';
  addEventListener('error', ({ target }) => target.localName === 'script' && failed.push(target), true);
  addEventListener('load', () => {
    if (failed.length === 0) return;
    root.dataset.missing = '';
    if ([...document.querySelectorAll('[type=module]')].every((script) => failed.includes(script)))
      delete root.dataset.scripts;
  });

  // Scripts that wait for the page hold this back for as long as they are on their way.
  let late;
  document.addEventListener('readystatechange', () => {
    if (document.readyState === 'interactive') late = setTimeout(() => (root.dataset.missing = ''), patience);
  });
  document.addEventListener('DOMContentLoaded', () => {
    clearTimeout(late);
    delete root.dataset.missing;
  });

  /** What is still on its way cannot be asked for again: `again` is undefined. */
  function note(again) {
    const { firstElementChild, lastElementChild } = document.getElementById('not-loaded').content;
    const made = (again ? firstElementChild : lastElementChild).cloneNode(true);
    if (again)
      made.querySelector('button').onclick = () => {
        made.firstElementChild.textContent = 'Loading …';
        again(made);
      };
    return made;
  }

  function tell(island, made) {
    if (!island.hasAttribute('ssr')) return;
    const { previousElementSibling: before } = island;
    if (before?.matches('.unloaded')) before.remove();
    island.before(made);
    island.addEventListener('astro:hydrate', () => made.remove(), { once: true });
  }

  /** From a file, or in a frame without an origin, no module comes; the offline edition has a start of its own. */
  const comesNothing = () =>
    origin === 'null' && !document.querySelector('[data-start], [type=module], astro-island[client]:not([ssr])');

  document.addEventListener('astro:hydration-error', ({ target: island }) => {
    if (comesNothing()) {
      delete root.dataset.scripts;
      return;
    }
    tell(
      island,
      note(() => {
        if (island.dispatchEvent(new Event('again', { cancelable: true }))) island.start();
      }),
    );
  });

  // Astro puts here what decides when an island is asked for.
  window.Astro = new Proxy(
    {},
    {
      set(directives, name, directive) {
        directives[name] = (load, options, island) => {
          const asked = () => {
            const waiting = setTimeout(() => tell(island, note()), patience);
            return load().finally(() => clearTimeout(waiting));
          };
          return directive(asked, options, island);
        };
        return true;
      },
    },
  );

  document.addEventListener('perceptible:unloaded', ({ target, detail: again }) =>
    target.prepend(
      note(
        again &&
          ((made) => {
            made.remove();
            again();
          }),
      ),
    ),
  );

  addEventListener('click', async ({ target }) => {
    const button = target.closest?.('[data-reload]');
    if (!button) return;
    try {
      await fetch(location.href, { method: 'HEAD', mode: 'no-cors', cache: 'no-store' });
      location.reload();
    } catch {
      button.textContent = document.querySelector('[data-reload]').dataset.reload;
    }
  });
})();
