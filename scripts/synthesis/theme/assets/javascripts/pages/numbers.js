// The tables of numbers: a field that shows the rows with its words, and heads that sort their table.
(function () {
  'use strict';

  const lead = document.querySelector('.lead');
  const tables = Array.from(document.querySelectorAll('.table table'));
  const rows = tables.flatMap((table) => Array.from(table.tBodies[0].rows));
  if (!lead || rows.length < 2) return;
  const collator = new Intl.Collator('en-GB', { numeric: true });
  const groups = tables.map((table) => ({ table, parts: listParts(table.closest('.table')) }));

  const form = document.createElement('form');
  form.className = 'choice';
  form.setAttribute('role', 'search');
  const label = document.createElement('label');
  const input = document.createElement('input');
  input.type = 'search';
  input.name = 'words';
  input.autocomplete = 'off';
  label.append('Show numbers with these words ', input);
  const count = document.createElement('p');
  count.className = 'count';
  form.append(label, count);
  form.addEventListener('input', () => leave(true));
  form.addEventListener('submit', (event) => event.preventDefault());
  lead.after(form);
  input.value = new URLSearchParams(window.location.search).get('words') || '';
  leave(false);
  tables.forEach(offerSorting);

  // A table goes with the heading before it.
  function listParts(region) {
    const parts = [region];
    for (let before = region.previousElementSibling; before; before = before.previousElementSibling) {
      parts.push(before);
      if (before.tagName === 'H2') break;
    }
    return parts;
  }

  function leave(byReader) {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !words.every((word) => text.includes(word));
    }
    for (const { table, parts } of groups) {
      const isEmpty = !table.tBodies[0].querySelector('tr:not([hidden])');
      for (const part of parts) part.hidden = isEmpty;
    }
    window.synthesis.contents.renew();
    count.textContent = `${rows.filter((row) => !row.hidden).length} of ${rows.length} numbers`;
    if (!byReader) return;
    const address = new URL(window.location.href);
    address.searchParams.delete('words');
    if (words.length > 0) address.searchParams.set('words', words.join(' '));
    window.history.replaceState(null, '', address);
    window.synthesis.announce(count.textContent);
  }

  function offerSorting(table) {
    const heads = Array.from(table.tHead.rows[0].cells);
    if (table.tBodies[0].rows.length < 2) return;
    heads.forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sorts';
      button.append(...head.childNodes);
      button.addEventListener('click', () => sort(table, heads, column));
      head.append(button);
    });
  }

  function sort(table, heads, column) {
    const turn = heads[column].getAttribute('aria-sort') === 'ascending' ? -1 : 1;
    heads.forEach((head) => head.removeAttribute('aria-sort'));
    heads[column].setAttribute('aria-sort', turn === 1 ? 'ascending' : 'descending');
    const sorted = Array.from(table.tBodies[0].rows)
      .sort((one, other) => turn * collator.compare(one.cells[column].textContent, other.cells[column].textContent));
    table.tBodies[0].append(...sorted);
  }
}());
