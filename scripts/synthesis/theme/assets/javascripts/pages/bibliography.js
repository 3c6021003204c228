// The bibliography, narrowed while somebody types: by words, by the source that uses a work, by type. The address keeps the choice.
(function () {
  'use strict';

  const FIELDS = ['words', 'source', 'type'];
  const works = Array.from(document.querySelectorAll('section.work'), (section) => {
    const links = Array.from(section.querySelectorAll('a[href*="sources/"]'));
    const sources = new Map();
    for (const link of links) {
      const named = /sources\/([^/#?]+)\/(?:index\.html)?$/.exec(link.getAttribute('href'));
      if (named && !sources.has(named[1])) sources.set(named[1], link.textContent);
    }
    return { section, sources, type: read(section, 'Type of work'), text: fold(section.textContent) };
  });
  const first = document.querySelector('section.shared, section.letter');
  const shared = document.querySelector('section.shared');
  if (!first || works.length < 2) return;

  const form = document.createElement('form');
  form.className = 'narrow';
  form.setAttribute('role', 'search');
  form.setAttribute('aria-label', 'Works on this page');
  const words = document.createElement('input');
  words.type = 'search';
  words.name = 'words';
  words.autocomplete = 'off';
  words.spellcheck = false;
  form.append(
    makeField('With the words', words),
    makeField('Used by', makeSelect('source', 'Any source', listSources())),
    makeField('Type of work', makeSelect('type', 'Any type', listTypes())),
  );
  const count = document.createElement('p');
  count.className = 'count';
  form.append(count);
  first.before(form);

  const asked = new URLSearchParams(window.location.search);
  for (const name of FIELDS) {
    if (asked.has(name)) form.elements[name].value = asked.get(name);
  }
  let waiting = 0;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => {
    const shown = narrow();
    keep();
    window.clearTimeout(waiting);
    // Said when somebody pauses, not at every letter.
    waiting = window.setTimeout(() => synthesis.announce(shown), 500);
  });
  narrow();

  function read(section, label) {
    const term = Array.from(section.querySelectorAll('dt')).find((one) => one.textContent === label);
    return term ? term.nextElementSibling.textContent.trim() : '';
  }

  function fold(text) {
    return text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  }

  function listSources() {
    const names = new Map();
    for (const { sources } of works) {
      for (const [id, name] of sources) if (!names.has(id)) names.set(id, name);
    }
    return Array.from(names).sort((a, b) => a[1].localeCompare(b[1], 'en'));
  }

  function listTypes() {
    const types = new Set(works.map((work) => work.type).filter(Boolean));
    return Array.from(types).sort().map((type) => [type, type]);
  }

  function makeField(words, control) {
    const field = document.createElement('div');
    const label = document.createElement('label');
    label.textContent = words;
    control.id = `Narrow-${control.name}`;
    label.htmlFor = control.id;
    field.append(label, control);
    return field;
  }

  function makeSelect(name, any, options) {
    const select = document.createElement('select');
    select.name = name;
    for (const [value, text] of [['', any], ...options]) select.append(new Option(text, value));
    return select;
  }

  function narrow() {
    const wanted = fold(form.elements.words.value).split(/\s+/).filter(Boolean);
    const source = form.elements.source.value;
    const type = form.elements.type.value;
    let number = 0;
    for (const work of works) {
      const isShown = (!source || work.sources.has(source)) && (!type || work.type === type)
        && wanted.every((word) => work.text.includes(word));
      work.section.hidden = !isShown;
      if (isShown) number += 1;
    }
    for (const letter of document.querySelectorAll('section.letter')) {
      letter.hidden = !letter.querySelector('section.work:not([hidden])');
    }
    // What was asked for stands first, not below a picture.
    if (shared) shared.hidden = wanted.length > 0 || source !== '' || type !== '';
    synthesis.contents.renew();
    count.textContent = `${number} of ${works.length} works on this page`;
    return count.textContent;
  }

  function keep() {
    const address = new URL(window.location.href);
    for (const name of FIELDS) {
      const { value } = form.elements[name];
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    window.history.replaceState(null, '', address);
  }
}());
