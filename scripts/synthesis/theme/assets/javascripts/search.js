// The search: a dialog over any page, opened by its button, by `/` or by Ctrl and K. Nothing of the index is loaded before.
(function () {
  'use strict';

  const site = window.synthesis;
  const button = document.querySelector('[data-action="search"]');
  const SHOWN = 10;
  // The time in which people type on.
  const PAUSE = 120;
  const ABOUT = { Word: 'Glossary', Page: 'On this site' };
  let parts = null;
  let timer = 0;
  // What was asked last: an answer that comes after a newer question is dropped.
  let asked = 0;
  if (!button || !window.HTMLDialogElement) return;

  function open() {
    parts = parts || build();
    if (!parts.dialog.open) parts.dialog.showModal();
    parts.input.select();
    // The beginning of the index comes while the first word is typed.
    site.searchIndex.open().catch(showFailure);
  }

  function build() {
    const dialog = element('dialog', { className: 'search', ariaLabel: 'Search' });
    const form = element('form', { className: 'search__bar' });
    form.setAttribute('role', 'search');
    const label = element('label', { htmlFor: 'SearchWords', textContent: 'Search findings, themes, words and works' });
    const input = element('input', { id: 'SearchWords', type: 'search', autocomplete: 'off', spellcheck: false });
    input.setAttribute('enterkeyhint', 'search');
    const close = element('button', { type: 'button', className: 'search__close', textContent: 'Close' });
    const status = element('p', { className: 'search__status' });
    status.setAttribute('role', 'status');
    const results = element('ol', { className: 'search__results' });
    const more = element('p', { className: 'search__more' });
    form.append(label, input, close);
    dialog.append(form, status, results, more);
    document.body.append(dialog);
    input.addEventListener('input', () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(ask, PAUSE);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      follow();
    });
    close.addEventListener('click', () => dialog.close());
    // Beside the dialog lies its backdrop, which is a part of it.
    dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
    dialog.addEventListener('keydown', move);
    return { dialog, input, status, results, more };
  }

  async function ask() {
    const query = parts.input.value.trim();
    asked += 1;
    const own = asked;
    if (!query) {
      show({ found: [], count: 0 }, query);
      return;
    }
    try {
      const index = await site.searchIndex.open();
      const ranked = await site.searchRank.rank(index, parts.input.value);
      const found = await site.searchRank.pick(index, ranked, SHOWN);
      const count = site.searchRank.list(ranked, index.kinds[0].begin, index.kinds[0].end).length;
      if (own === asked) show({ index, found, count, wanted: ranked.wanted }, query);
    } catch (error) {
      if (own === asked) showFailure();
      throw error;
    }
  }

  function show({ index, found, count, wanted }, query) {
    // A result that has the focus goes with the others.
    if (parts.results.contains(document.activeElement)) parts.input.focus();
    parts.results.replaceChildren(...found.map((entry) => makeResult(entry, index, wanted)));
    parts.more.replaceChildren();
    if (!query) {
      parts.status.textContent = '';
    } else if (found.length === 0) {
      parts.status.textContent = `Nothing found for ‘${query}’.`;
      parts.more.append('Try other words, or look at ', link('not-answered/', 'what the sources do not answer'), '.');
    } else {
      parts.status.textContent = `${found.length === 1 ? 'One result' : `The best ${found.length} results`} for ‘${query}’.`;
      if (count > 0) {
        const words = count === 1 ? 'See the one finding in the table' : `See all ${count.toLocaleString('en-GB')} findings in the table`;
        parts.more.append(link(`findings/?q=${encodeURIComponent(query)}`, words));
      }
    }
  }

  function showFailure() {
    parts.results.replaceChildren();
    parts.status.textContent = 'The search could not be loaded.';
    parts.more.replaceChildren('Look through ', link('findings/', 'all findings'), ', or try again.');
  }

  function makeResult(entry, index, wanted) {
    const item = element('li', {});
    const anchor = link(entry.address, '');
    const kind = element('span', { className: 'search__kind', textContent: ABOUT[entry.kind] || entry.kind });
    const title = element('span', { className: 'search__title' });
    title.append(...site.searchWords.mark(entry.title, index.words, wanted).map(([text, isWanted]) => {
      return isWanted ? element('mark', { textContent: text }) : text;
    }));
    anchor.append(kind, ' ', title);
    const by = [numberOf(entry), entry.who, entry.where].filter(Boolean).join(' · ');
    if (by) anchor.append(' ', element('span', { className: 'search__by', textContent: by }));
    // On this very page only the place changes: the dialog would stay over it.
    anchor.addEventListener('click', () => parts.dialog.close());
    item.append(anchor);
    if (entry.kind === 'Finding') item.append(site.basket.button(numberOf(entry), site.citing.sourceOf(anchor.href)));
    return item;
  }

  function numberOf(entry) {
    return entry.kind === 'Finding' ? entry.address.slice(entry.address.indexOf('#') + 1) : '';
  }

  // Enter in the box leads to the first result, once it is there.
  async function follow() {
    window.clearTimeout(timer);
    await ask();
    const first = parts.results.querySelector('a');
    if (first) first.click();
  }

  // The arrow keys go from the box through the results and back.
  function move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [parts.input, ...parts.dialog.querySelectorAll('.search__results a, .search__more a')];
    const place = stops.indexOf(document.activeElement);
    if (!step || place < 0) return;
    event.preventDefault();
    stops[Math.max(0, Math.min(stops.length - 1, place + step))].focus();
  }

  function link(path, text) {
    return element('a', { href: site.address(path), textContent: text });
  }

  function element(name, properties) {
    return Object.assign(document.createElement(name), properties);
  }

  document.addEventListener('keydown', (event) => {
    const isTyping = event.target.closest && event.target.closest('input, textarea, select, [contenteditable]');
    const isSlash = event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
    const isCombination = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!isSlash && !isCombination) return;
    event.preventDefault();
    open();
  });
  button.addEventListener('click', open);
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-keyshortcuts', '/ Control+K');
  button.title = 'Search (press / or Ctrl and K)';
  button.hidden = false;
}());
