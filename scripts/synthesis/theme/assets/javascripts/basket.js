// The brief: findings that a reader has picked, kept in this browser. Other scripts use `window.synthesis.basket`.
// Wherever a finding is told, a button beside its link 'Cite' or its number adds it, or takes it out again.
(function () {
  'use strict';

  const site = window.synthesis;
  const KEY = 'basket';
  const TOLD = [
    'article li:has(> .who) > a.id',
    'article .entry > .facts > dd:has(> .who) > a.id',
    'article :is(.supports, .contradicts, .qualifies) > ul > li:has(> .who) > ul > li > a.id',
    '[data-kind="disagreements"] article .table :is(th, td):has(> .who) > a.id',
    // Behind the source of a definition, not behind what it stands to.
    'article .definition > .facts > dd > a:first-child:not(.id) + a.id',
    '[data-kind="findings"] article .table tr > * > a.id',
    '[data-kind="numbers"] article .table td > a.id',
  ].join(', ');
  // A page that looks for words in its rows is not to find those of the buttons: there they are no text of the row.
  const SEARCHED = '[data-kind="numbers"] td';
  const listeners = [];
  let items = read();

  // What is kept is a list of ids with their sources and the reader's notes; anything else is left out.
  function read() {
    const kept = site.store(KEY);
    const list = Array.isArray(kept) ? kept : [];
    return list.filter((item) => item && typeof item.id === 'string' && typeof item.source === 'string');
  }

  function keep(list) {
    items = list;
    site.store(KEY, items.length ? items : null);
    tell();
  }

  function tell() {
    for (const listener of listeners) listener();
  }

  function has(id) {
    return items.some((item) => item.id === id);
  }

  function add(id, source) {
    if (!has(id)) keep([...items, { id, source, note: '' }]);
  }

  function remove(id) {
    keep(items.filter((item) => item.id !== id));
  }

  function onchange(listener) {
    listeners.push(listener);
  }

  // Make the button that adds a finding.
  function button(id, source, isSearched = false) {
    const made = document.createElement('button');
    if (isSearched) made.dataset.words = '';
    made.type = 'button';
    made.className = 'basket-button';
    made.dataset.finding = id;
    made.addEventListener('click', () => {
      if (has(id)) remove(id);
      else add(id, source);
      site.announce(has(id) ? `${id} is in your brief, with ${count(items.length)}.` : `${id} is no longer in your brief.`);
    });
    label(made);
    return made;
  }

  function count(number) {
    return number === 1 ? '1 finding' : `${number} findings`;
  }

  function label(made) {
    const id = made.dataset.finding;
    const words = has(id) ? 'In brief' : 'Add to brief';
    // On a page of hundreds of findings, only what differs is written.
    if ((made.dataset.words ?? made.textContent) === words) return;
    if (made.dataset.words === undefined) made.textContent = words;
    else made.dataset.words = words;
    made.classList.toggle('in', has(id));
    made.setAttribute('aria-label', `${words}: ${id}`);
  }

  function show() {
    for (const made of document.querySelectorAll('.basket-button')) label(made);
    for (const link of document.querySelectorAll('[data-action="basket"]')) {
      link.hidden = false;
      link.textContent = `Brief (${items.length})`;
    }
  }

  // Add the buttons that a part of the page lacks. Numbers alone, as in 'see INT-07', tell no finding: they get none.
  function addButtons(within) {
    for (const link of within.querySelectorAll(`a.cite-link, ${TOLD}`)) {
      const finding = link.closest('section.finding');
      const id = link.matches('.id') ? link.textContent : link.dataset.cite ?? (finding ? finding.querySelector('[id]').id : '');
      const source = site.citing.sourceOf(link.href);
      const next = link.nextElementSibling;
      if (!site.citing.isFinding(id) || !source || (next && next.matches('.basket-button'))) continue;
      link.after(' ', button(id, source, Boolean(link.closest(SEARCHED))));
    }
  }

  // The page of all findings writes its rows again and again.
  function watchRows() {
    const article = document.querySelector('[data-kind="findings"] article');
    if (!article) return;
    new MutationObserver(() => addButtons(article)).observe(article, { childList: true, subtree: true });
  }

  window.addEventListener('storage', () => {
    items = read();
    tell();
  });
  onchange(show);
  site.basket = { has, add, remove, keep, onchange, button, addButtons, items: () => items, count: () => items.length };
  // By then every other script of the site is there.
  document.addEventListener('DOMContentLoaded', () => {
    addButtons(document);
    watchRows();
    show();
  });
}());
