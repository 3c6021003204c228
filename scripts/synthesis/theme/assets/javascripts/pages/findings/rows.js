// The table of what was found: the same columns as the table in the page, with the words that were looked for marked.
(function () {
  'use strict';

  const site = window.synthesis;
  const COLUMNS = ['Finding', 'Claim', 'Kind', 'Who says it', 'Source', 'Nations', 'Themes'];

  function buildTable() {
    const { element } = site.findings;
    const region = element('div', { className: 'table', tabIndex: 0, ariaLabel: 'Findings found' });
    region.setAttribute('role', 'region');
    const table = element('table', {});
    const head = element('tr', {});
    head.append(...COLUMNS.map((textContent) => element('th', { scope: 'col', textContent })));
    const thead = element('thead', {});
    thead.append(head);
    const body = element('tbody', {});
    table.append(thead, body);
    region.append(table);
    return { region, body };
  }

  // Make the rows of some entries, as the index shows them.
  function makeRows(entries, columns, index, wanted) {
    return entries.map((entry) => {
      const { element, wordsOf } = site.findings;
      const row = element('tr', {});
      const list = (name) => wordsOf(columns, name, entry.number).map(([, text]) => text).join(', ');
      const id = element('th', { scope: 'row' });
      id.append(element('a', { className: 'id', href: site.address(entry.address), textContent: idOf(entry) }));
      const claim = element('td', {});
      claim.append(...site.searchWords.mark(entry.title, index.words, wanted).map(([text, isWanted]) => {
        return isWanted ? element('mark', { textContent: text }) : text;
      }));
      const source = element('td', {});
      const page = entry.address.slice(0, entry.address.indexOf('#'));
      source.append(element('a', { href: site.address(page), textContent: entry.where }));
      const themes = element('td', {});
      wordsOf(columns, 'theme', entry.number).forEach(([theme, text], at) => {
        themes.append(at ? ', ' : '', element('a', { href: site.address(`themes/${theme}/`), textContent: text }));
      });
      const cells = [claim, text(list('kind')), text(entry.who), source, text(list('nation')), themes];
      cells.forEach((cell, at) => { cell.dataset.label = COLUMNS[at + 1]; });
      row.append(id, ...cells);
      return row;
    });
  }

  function text(textContent) {
    return site.findings.element('td', { textContent });
  }

  function idOf(entry) {
    return entry.address.slice(entry.address.indexOf('#') + 1);
  }

  Object.assign(site.findings, { buildTable, makeRows, idOf });
}());
