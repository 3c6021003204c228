// The page of the reader's brief: the findings picked, in the reader's order, with notes, and ways to take them along.
(function () {
  'use strict';

  const site = window.synthesis;
  const { basket, citing } = site;
  const room = document.querySelector('.basket');
  const records = new Map();
  let general = null;
  let removed = null;
  // While a reader types, nothing that is typed into or may be pressed next is made anew.
  let isTyping = false;

  function make(name, properties = {}, ...children) {
    const element = document.createElement(name);
    Object.assign(element, properties);
    element.append(...children.filter((child) => child !== null && child !== undefined));
    return element;
  }

  function sentence(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  // What is known of a finding: its record, or why there is none any more.
  function look(item) {
    const source = records.get(item.source);
    const finding = source && source.findings[item.id];
    if (finding) return { item, finding, source };
    if (source === null) return { item, gone: 'This finding could not be loaded, or is not on the site any more. Load the page again to try once more.' };
    const stone = source && source.retired[item.id];
    const see = stone && stone.see ? ` See ${stone.see}.` : '';
    return { item, gone: stone ? `This finding is no longer used: ${stone.why}${see}` : 'This finding is not on the site any more.' };
  }

  function missing() {
    return [...new Set(basket.items().map((item) => item.source))].filter((source) => !records.has(source));
  }

  async function loadAll() {
    general = general || await site.load('assets/citing.js');
    await Promise.all(missing().map((source) => site.load(`assets/records/${encodeURIComponent(source)}.js`).then(
      (record) => records.set(source, record),
      () => records.set(source, null),
    )));
  }

  function settings() {
    return site.store('basket-settings') || {};
  }

  // The title of the group that a finding is in; in the reader's own order there is one group, without a title.
  function groupOf({ finding, source }) {
    const { by } = settings();
    if (by === 'order') return '';
    if (!finding) return 'No longer here';
    if (by === 'source') return `${source.source.title} – ${source.source.name}`;
    return (finding.themes || [])[0] || 'Other';
  }

  // The findings as the page shows them: groups, each where its first finding stands, with their findings in the reader's order.
  function gather() {
    const groups = new Map();
    for (const entry of basket.items().map(look)) {
      const title = groupOf(entry);
      groups.set(title, [...(groups.get(title) || []), entry]);
    }
    return [...groups];
  }

  // The brief as plain values: its groups, then each work once.
  function compose() {
    const groups = gather();
    const entries = groups.flatMap(([, group]) => group);
    const works = new Map();
    for (const entry of entries) {
      for (const [report] of namedBy(entry)) if (entry.source.reports[report]) works.set(report, entry.source.reports[report]);
    }
    const references = [...works].sort(([, a], [, b]) => a.Harvard.reference.localeCompare(b.Harvard.reference, 'en-GB'));
    return { title: settings().title || 'Brief', groups, references };
  }

  // Every work that the brief names for a finding, with what it is named for: so none is named without its reference.
  function namedBy({ item, finding }) {
    if (!finding) return [];
    const works = finding.pinpoints.map(({ report, place }) => [report, `${item.id}: ${place}`]);
    if (finding.relays) works.push([finding.relays.report, `${item.id}: reported from here`]);
    for (const { words, id, report, relays } of finding.relations || []) {
      if (report) works.push([report, `${item.id}: ${words} ${id}`]);
      if (relays) works.push([relays.report, `${item.id}: ${words} ${id}, reported from here`]);
    }
    return works;
  }

  function citeInText({ finding, source }) {
    return citing.citeFinding(finding, source);
  }

  // What a brief says of a finding below its claim, as pairs of a label and words.
  function tell({ item, finding }) {
    const told = [
      ['Who says it', [finding.speaker, finding.extent ? `‘${finding.extent}’` : ''].filter(Boolean).join('; ')],
      ['Reported from', finding.relays && finding.relays.name],
      ['Where it holds', [finding.nations, finding.dates].filter(Boolean).join('; ')],
      ['Rests on', finding.evidence],
      ['Checked', finding.checks],
      ['Caution', finding.caution],
      ...(finding.relations || []).map((relation) => [sentence(relation.words), against(relation)]),
      ['Note', item.note],
    ];
    return told.filter(([, words]) => words);
  }

  function against(relation) {
    const from = relation.relays ? `reported from ${relation.relays.name}` : '';
    const who = [relation.speaker, from, relation.source].filter(Boolean).join('; ');
    const differs = relation.differsOn ? ` They differ on ${relation.differsOn}.` : '';
    return `${relation.id}: ${relation.claim || ''} (${who})${differs}${relation.note ? ` ${relation.note}` : ''}`;
  }

  function evidenceTo() {
    const [year, month] = general.evidenceTo.split('-');
    if (!month) return year;
    return new Date(Number(year), Number(month) - 1, 1).toLocaleDateString('en-GB', { month: 'long', year: 'numeric' });
  }

  function ownReference() {
    const url = citing.publicAddress('');
    return citing.citePage(general, { key: 'site', title: general.site, url }).Harvard.reference;
  }

  // What Markdown would read as its own is kept from it.
  function plain(text) {
    return text.replace(/\s+/g, ' ').replace(/([\\`*_[\]<>#|])/g, '\\$1');
  }

  function toMarkdown(brief) {
    const lines = [`# ${plain(brief.title)}`, ''];
    for (const [title, entries] of brief.groups) {
      if (title) lines.push(`## ${plain(title)}`, '');
      for (const entry of entries) {
        const { item, finding, gone } = entry;
        if (gone) {
          lines.push(`- **${item.id}** ${plain(gone)}`, '');
          continue;
        }
        const address = citing.publicAddress(finding.address);
        const link = address ? `[${item.id}](${address})` : item.id;
        lines.push(`- **${plain(finding.claim)}** ${plain(citeInText(entry))} ${link}`);
        for (const [label, words] of tell(entry)) lines.push(`    - ${label}: ${plain(words)}`);
        lines.push('');
      }
    }
    lines.push('## References', '');
    for (const [, work] of brief.references) lines.push(`- ${plain(work.Harvard.reference)}`);
    lines.push(`- ${plain(ownReference())}`, '');
    lines.push('## What this evidence cannot tell', '', plain(general.caveat), '', `Evidence to ${evidenceTo()}.`, '');
    return lines.join('\n');
  }

  // The brief as it is read here, printed, and pasted into a word processor.
  function toElement(brief) {
    const body = make('div', { className: 'brief' });
    body.append(make('h2', { textContent: brief.title }));
    for (const [title, entries] of brief.groups) {
      const list = make('ul');
      for (const entry of entries) list.append(showEntry(entry));
      if (title) body.append(make('h3', { textContent: title }));
      body.append(list);
    }
    const references = make('ul');
    for (const [, work] of brief.references) references.append(make('li', { innerHTML: work.Harvard.html }));
    references.append(make('li', { textContent: ownReference() }));
    body.append(make('h3', { textContent: 'References' }), references);
    body.append(make('h3', { textContent: 'What this evidence cannot tell' }), make('p', { textContent: general.caveat }));
    body.append(make('p', { textContent: `Evidence to ${evidenceTo()}.` }));
    return body;
  }

  function showEntry(entry) {
    const { item, finding, gone } = entry;
    if (gone) return make('li', {}, make('strong', { textContent: item.id }), ` ${gone}`);
    const address = citing.publicAddress(finding.address);
    const link = address ? make('a', { href: address, textContent: item.id }) : item.id;
    const facts = make('ul');
    for (const [label, words] of tell(entry)) facts.append(make('li', {}, `${label}: ${words}`));
    return make('li', {}, make('strong', { textContent: finding.claim }), ` ${citeInText(entry)} `, link, facts);
  }

  // The references for programs: a work once, with a note of what it is named for.
  function toRecords(brief, format) {
    const notes = new Map();
    for (const [report, note] of brief.groups.flatMap(([, entries]) => entries.flatMap(namedBy))) {
      notes.set(report, (notes.get(report) || new Set()).add(note));
    }
    return brief.references.map(([key, work]) => citing.citeAt(work, [...notes.get(key)].join('; '))[format]).join('\n');
  }

  function download(name, type, text) {
    const url = URL.createObjectURL(new Blob([text], { type }));
    const link = make('a', { href: url, download: name });
    link.click();
    // A slow browser may not have begun to save for a while.
    window.setTimeout(() => URL.revokeObjectURL(url), 60000);
  }

  // Move a finding among those that stand together with it; it changes places with its neighbour there.
  function move(id, by) {
    const [title, group] = gather().find(([, entries]) => entries.some(({ item }) => item.id === id));
    const from = group.findIndex(({ item }) => item.id === id);
    const neighbour = group[from + by];
    if (!neighbour) return;
    const list = [...basket.items()];
    const [here, there] = [id, neighbour.item.id].map((one) => list.findIndex((item) => item.id === one));
    [list[here], list[there]] = [list[there], list[here]];
    basket.keep(list);
    site.announce(`${id} is now number ${from + by + 1} of ${group.length}${title ? ` in ${title}` : ''}.`);
    focus('item', id, by < 0 ? 'up' : 'down');
  }

  // Move a whole group, and with it all its findings.
  function moveGroup(title, by) {
    const groups = gather();
    const from = groups.findIndex(([name]) => name === title);
    const to = from + by;
    if (from < 0 || to < 0 || to >= groups.length) return;
    groups.splice(to, 0, ...groups.splice(from, 1));
    basket.keep(groups.flatMap(([, entries]) => entries.map(({ item }) => item)));
    site.announce(`${title} is now group ${to + 1} of ${groups.length}.`);
    focus('group', title, by < 0 ? 'up' : 'down');
  }

  function take(id) {
    const index = basket.items().findIndex((item) => item.id === id);
    removed = { item: basket.items()[index], index };
    basket.remove(id);
    site.announce(`${id} was taken out.`);
    const undo = room.querySelector('.undo button');
    if (undo) undo.focus();
  }

  function focus(kind, name, what) {
    const row = room.querySelector(`[data-${kind}="${CSS.escape(name)}"]`);
    const button = row && (row.querySelector(`.${what}:not(:disabled)`) || row.querySelector('button:not(:disabled)'));
    if (button) button.focus();
  }

  function annotate(id, note) {
    type(() => basket.keep(basket.items().map((item) => (item.id === id ? { ...item, note } : item))));
  }

  function entitle(title) {
    type(() => site.store('basket-settings', { ...settings(), title }));
  }

  // Keep what is typed, and write the brief anew but nothing else.
  function type(keep) {
    isTyping = true;
    keep();
    isTyping = false;
    room.querySelector('.brief').replaceWith(toElement(compose()));
  }

  function makeButton(words, act, properties = {}) {
    const button = make('button', { type: 'button', textContent: words, ...properties });
    button.addEventListener('click', act);
    return button;
  }

  function makeRow(entry, index, number) {
    const { item, finding, gone } = entry;
    const name = (words) => ({ ariaLabel: `${words}: ${item.id}` });
    const note = make('input', { type: 'text', value: item.note || '', className: 'note-field', autocomplete: 'off' });
    note.addEventListener('input', () => annotate(item.id, note.value.trim()));
    const row = make(
      'li',
      {},
      make('p', {}, make('strong', { textContent: item.id }), ` ${finding ? finding.claim : gone}`),
      make('label', {}, 'Your note ', note),
      make(
        'p',
        { className: 'row-buttons' },
        makeButton('Up', () => move(item.id, -1), { className: 'up', disabled: index === 0, ...name('Move up') }),
        makeButton('Down', () => move(item.id, 1), { className: 'down', disabled: index === number - 1, ...name('Move down') }),
        makeButton('Take out', () => take(item.id), { className: 'out', ...name('Take out') }),
      ),
    );
    row.dataset.item = item.id;
    return row;
  }

  // The list of one group, below its title if it has one.
  function makeGroup([title, entries], index, groups) {
    const start = 1 + groups.slice(0, index).reduce((sum, [, before]) => sum + before.length, 0);
    const list = make('ol', { className: 'picked', start }, ...entries.map((entry, at) => makeRow(entry, at, entries.length)));
    if (!title) return [list];
    const name = (words) => ({ ariaLabel: `${words}: ${title}` });
    const buttons = make(
      'span',
      { className: 'row-buttons' },
      makeButton('Group up', () => moveGroup(title, -1), { className: 'up', disabled: index === 0, ...name('Move group up') }),
      makeButton('Group down', () => moveGroup(title, 1), { className: 'down', disabled: index === groups.length - 1, ...name('Move group down') }),
    );
    const head = make('div', { className: 'group-head' }, make('h3', { textContent: title }), groups.length > 1 ? buttons : null);
    head.dataset.group = title;
    return [head, list];
  }

  function makeSettings() {
    const { title: given, by: chosen } = settings();
    const title = make('input', { type: 'text', value: given || '', placeholder: 'Brief', autocomplete: 'off' });
    title.addEventListener('input', () => entitle(title.value.trim()));
    const ways = [['theme', 'by theme'], ['source', 'by source'], ['order', 'in my order']];
    const by = make('select', {}, ...ways.map(([value, textContent]) => make('option', { value, textContent })));
    by.value = chosen || 'theme';
    by.addEventListener('change', () => {
      site.store('basket-settings', { ...settings(), by: by.value });
      show();
      room.querySelector('select').focus();
    });
    return make('p', { className: 'settings' }, make('label', {}, 'Title ', title), make('label', {}, 'Arrange ', by));
  }

  // What is taken along is written when it is asked for.
  function makeActions() {
    const status = make('span', { className: 'cite-status' });
    status.setAttribute('role', 'status');
    const say = (worked, words) => { status.textContent = worked ? words : 'Your browser does not let this page copy.'; };
    const copyRich = async () => say(await site.copy(toMarkdown(compose()), toElement(compose()).innerHTML), 'Copied: paste it into your text.');
    const copyMarkdown = async () => say(await site.copy(toMarkdown(compose())), 'Copied as Markdown.');
    const save = (name, type, write) => () => download(name, type, write(compose()));
    return make(
      'p',
      { className: 'actions' },
      makeButton('Copy for a word processor', copyRich),
      makeButton('Copy as Markdown', copyMarkdown),
      makeButton('Download Markdown', save('brief.md', 'text/markdown', toMarkdown)),
      makeButton('Download references (RIS)', save('brief.ris', 'application/x-research-info-systems', (brief) => toRecords(brief, 'RIS'))),
      makeButton('Download references (BibTeX)', save('brief.bib', 'application/x-bibtex', (brief) => toRecords(brief, 'BibTeX'))),
      makeButton('Print', () => window.print()),
      status,
    );
  }

  function makeUndo() {
    if (!removed) return null;
    const { item, index } = removed;
    const { id } = item;
    const undo = makeButton('Put it back', () => {
      removed = null;
      basket.keep([...basket.items().slice(0, index), item, ...basket.items().slice(index)]);
      focus('item', id, 'out');
      site.announce(`${id} is back.`);
    });
    return make('p', { className: 'undo' }, `${id} was taken out. `, undo);
  }

  function show() {
    const groups = gather();
    const parts = [makeUndo()];
    if (groups.length === 0) {
      parts.push(make('p', {}, 'Nothing is in your brief yet. ', make('a', { href: site.address('findings/'), textContent: 'Look through the findings' }), '.'));
    } else {
      parts.push(make('h2', { textContent: 'What you picked' }), makeSettings(), ...groups.flatMap(makeGroup));
      parts.push(make('h2', { textContent: 'Take it with you' }), makeActions(), toElement(compose()));
    }
    room.replaceChildren(...parts.filter(Boolean));
  }

  // Where all is there already, the page changes at once: a button that moves a finding keeps the focus.
  async function renew() {
    if (isTyping) return;
    try {
      if (!general || missing().length > 0) await loadAll();
    } catch {
      room.replaceChildren(make('p', { textContent: 'The findings could not be loaded. Your brief is kept: try again later.' }));
      return;
    }
    show();
  }

  basket.onchange(renew);
  renew();
}());
