// The filters above the table: words, order, groups of checkboxes with live counts, and what is set, ready to be taken away.
(function () {
  'use strict';

  const site = window.synthesis;
  // A longer group shows its most frequent values, and a box to find others by.
  const LONG = 40;

  // Build the bar. `listen` has what to do: `typed(words)`, `ordered(sort)`, `opened()`, `set(key, value, isOn)`, `cleared()`.
  function buildForm(listen) {
    const form = element('form', { className: 'filters' });
    form.setAttribute('role', 'search');
    form.setAttribute('aria-label', 'Filter findings');
    const words = element('input', { type: 'search', id: 'FilterWords', autocomplete: 'off' });
    const order = element('select', { id: 'FilterOrder' });
    const groups = element('details', { className: 'filters__groups' });
    const summary = element('summary', { textContent: 'Filter by theme, source, kind, who says it, nation, level, place or check' });
    const chips = element('ul', { className: 'filters__chips' });
    order.append(...Object.entries(site.findings.SORTS).map(([value, textContent]) => element('option', { value, textContent })));
    groups.append(summary);
    form.append(field('Search in findings', words), field('Order', order), groups, chips);
    words.addEventListener('input', () => listen.typed(words.value));
    order.addEventListener('change', () => listen.ordered(order.value));
    groups.addEventListener('toggle', () => { if (groups.open) listen.opened(); });
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', ({ target }) => {
      if (target.type === 'checkbox') listen.set(target.name, target.value, target.checked);
    });
    return { form, words, order, groups, chips, listen, built: [] };
  }

  function field(text, control) {
    const box = element('div', { className: 'filters__field' });
    box.append(element('label', { htmlFor: control.id, textContent: text }), control);
    return box;
  }

  // Add a group of checkboxes for each facet that tells findings apart, once.
  function addGroups(parts, facets) {
    if (parts.built.length) return;
    parts.built = facets.map((facet) => (facet.values.length > 1 ? buildGroup(facet) : null));
    const list = element('div', { className: 'filters__list' });
    list.append(...parts.built.filter(Boolean).map((group) => group.details));
    parts.groups.append(list);
  }

  function buildGroup(facet) {
    const details = element('details', {});
    const summary = element('summary', { textContent: facet.label });
    const fieldset = element('fieldset', {});
    fieldset.append(element('legend', { className: 'visually-hidden', textContent: facet.label }));
    const finder = facet.values.length > LONG ? element('input', { type: 'search', ariaLabel: `Find in ${facet.label}` }) : null;
    if (finder) fieldset.append(finder);
    const options = facet.values.map(([value, text]) => {
      const label = element('label', {});
      const box = element('input', { type: 'checkbox', name: facet.key, value });
      const count = element('span', { className: 'filters__count' });
      label.append(box, element('span', { textContent: text }), count);
      fieldset.append(label);
      return { label, box, count, text: text.toLowerCase(), number: 0 };
    });
    const group = { details, summary, finder, options, facet };
    if (finder) finder.addEventListener('input', () => shorten(group));
    details.append(summary, fieldset);
    return group;
  }

  // Show what is set, and beside each value how many findings it would give.
  function showForm(parts, { query, sort, chosen }, counts) {
    if (parts.words.value.trim() !== query.trim()) parts.words.value = query;
    parts.order.value = sort || (query.trim() ? 'relevance' : 'source');
    parts.order.querySelector('[value="relevance"]').disabled = !query.trim();
    parts.built.forEach((group, at) => {
      if (!group) return;
      const values = chosen[group.facet.key] || new Set();
      group.options.forEach((option, place) => {
        option.box.checked = values.has(option.box.value);
        option.number = counts[at][place];
        option.count.textContent = counts[at][place].toLocaleString('en-GB');
        option.label.classList.toggle('filters__none', counts[at][place] === 0);
      });
      group.summary.textContent = values.size ? `${group.facet.label} (${values.size})` : group.facet.label;
      shorten(group);
    });
    showChips(parts, query, chosen);
  }

  function shorten({ finder, options }) {
    if (!finder) return;
    const wanted = finder.value.trim().toLowerCase();
    const frequent = new Set([...options].sort((one, two) => two.number - one.number).slice(0, LONG));
    options.forEach((option) => {
      option.label.hidden = !option.box.checked && (wanted ? !option.text.includes(wanted) : !frequent.has(option));
    });
  }

  function showChips(parts, query, chosen) {
    const chips = query.trim() ? [chip(`Words: ${query.trim()}`, () => parts.listen.typed('', true))] : [];
    for (const group of parts.built.filter(Boolean)) {
      const { key, label, values } = group.facet;
      for (const [value, text] of values) {
        if (chosen[key] && chosen[key].has(value)) chips.push(chip(`${label}: ${text}`, () => parts.listen.set(key, value, false)));
      }
    }
    if (chips.length) chips.push(chip('Clear all', parts.listen.cleared, true));
    // Who has taken one away goes on from the next.
    const place = [...parts.chips.querySelectorAll('button')].indexOf(document.activeElement);
    parts.chips.replaceChildren(...chips);
    if (place < 0) return;
    const buttons = parts.chips.querySelectorAll('button');
    (buttons[Math.min(place, buttons.length - 1)] || parts.words).focus();
  }

  function chip(text, act, isPlain) {
    const item = element('li', {});
    const button = element('button', { type: 'button', textContent: text, className: isPlain ? '' : 'filters__chip' });
    if (!isPlain) button.setAttribute('aria-label', `Take away ${text}`);
    button.addEventListener('click', act);
    item.append(button);
    return item;
  }

  function element(name, properties) {
    return Object.assign(document.createElement(name), properties);
  }

  Object.assign(site.findings, { buildForm, addGroups, showForm, element });
}());
