// The page of the reader's brief: the findings picked, in the reader's order, with notes, and ways to take them along.
(function () {
  'use strict';

  const site = window.synthesis;
  const { basket, citing } = site;
  const room = document.querySelector('.basket');
  const records = new Map();
  let general = null;
  let removed = null;

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

  // The brief as plain values: groups of findings in the reader's order, then each work once.
  function compose() {
    const settings = site.store('basket-settings') || {};
    const entries = basket.items().map(look);
    const groups = new Map();
    for (const entry of entries) {
      const [theme] = entry.finding ? entry.finding.themes || [] : [];
      const title = !entry.finding ? 'No longer here' : settings.by === 'source' ? `${entry.source.source.title} – ${entry.source.source.name}` : theme || 'Other';
      groups.set(title, [...(groups.get(title) || []), entry]);
    }
    const works = new Map();
    for (const { finding, source } of entries) {
      for (const { report } of finding ? finding.pinpoints : []) if (source.reports[report]) works.set(report, source.reports[report]);
    }
    const references = [...works].sort(([, a], [, b]) => a.Harvard.reference.localeCompare(b.Harvard.reference, 'en-GB'));
    return { title: settings.title || 'Brief', groups: [...groups], references };
  }

  function citeInText({ finding, source }) {
    const cited = finding.pinpoints.map(({ report, place }) => {
      const work = source.reports[report];
      return work ? citing.citeAt(work, place).Harvard.inText : `(${report}, ${place})`;
    });
    return [...new Set(cited)].join(' ');
  }

  // What a brief says of a finding below its claim, as pairs of a label and words.
  function tell({ item, finding }) {
    const told = [
      ['Who says it', [finding.speaker, finding.extent ? `‘${finding.extent}’` : ''].filter(Boolean).join('; ')],
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
    const who = [relation.speaker, relation.source].filter(Boolean).join('; ');
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
      lines.push(`## ${plain(title)}`, '');
      for (const entry of entries) {
        const { item, finding, gone } = entry;
        if (gone) {
          lines.push(`- **${item.id}** ${plain(gone)}`, '');
          continue;
        }
        const link = `[${item.id}](${citing.publicAddress(finding.address)})`;
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
      body.append(make('h3', { textContent: title }), list);
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
    const link = make('a', { href: citing.publicAddress(finding.address), textContent: item.id });
    const facts = make('ul');
    for (const [label, words] of tell(entry)) facts.append(make('li', {}, `${label}: ${words}`));
    return make('li', {}, make('strong', { textContent: finding.claim }), ` ${citeInText(entry)} `, link, facts);
  }

  function toRis(brief) {
    const places = new Map();
    for (const [, entries] of brief.groups) {
      for (const { item, finding } of entries) {
        for (const { report, place } of finding ? finding.pinpoints : []) {
          places.set(report, (places.get(report) || new Set()).add(`${item.id}: ${place}`));
        }
      }
    }
    return brief.references.map(([key, work]) => citing.citeAt(work, [...places.get(key)].join('; ')).RIS).join('\n');
  }

  function download(name, type, text) {
    const url = URL.createObjectURL(new Blob([text], { type }));
    const link = make('a', { href: url, download: name });
    link.click();
    // A slow browser may not have begun to save for a while.
    window.setTimeout(() => URL.revokeObjectURL(url), 60000);
  }

  function move(id, by) {
    const list = [...basket.items()];
    const from = list.findIndex((item) => item.id === id);
    const to = from + by;
    if (to < 0 || to >= list.length) return;
    list.splice(to, 0, ...list.splice(from, 1));
    basket.keep(list);
    site.announce(`${id} is now number ${to + 1} of ${list.length}.`);
    focus(id, by < 0 ? 'up' : 'down');
  }

  function take(id) {
    const index = basket.items().findIndex((item) => item.id === id);
    removed = { item: basket.items()[index], index };
    basket.remove(id);
    site.announce(`${id} was taken out.`);
    const undo = room.querySelector('.undo button');
    if (undo) undo.focus();
  }

  function focus(id, what) {
    const row = room.querySelector(`[data-item="${CSS.escape(id)}"]`);
    const button = row && (row.querySelector(`.${what}:not(:disabled)`) || row.querySelector('button:not(:disabled)'));
    if (button) button.focus();
  }

  function annotate(id, note) {
    basket.keep(basket.items().map((item) => (item.id === id ? { ...item, note } : item)));
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
    note.addEventListener('change', () => annotate(item.id, note.value.trim()));
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

  function makeSettings(brief) {
    const settings = site.store('basket-settings') || {};
    const title = make('input', { type: 'text', value: settings.title || '', placeholder: brief.title, autocomplete: 'off' });
    title.addEventListener('change', () => { site.store('basket-settings', { ...settings, title: title.value.trim() }); show(); });
    const by = make('select', {}, make('option', { value: 'theme', textContent: 'theme' }), make('option', { value: 'source', textContent: 'source' }));
    by.value = settings.by || 'theme';
    by.addEventListener('change', () => {
      site.store('basket-settings', { ...settings, by: by.value });
      show();
      room.querySelector('select').focus();
    });
    return make('p', { className: 'settings' }, make('label', {}, 'Title ', title), make('label', {}, 'Group by ', by));
  }

  function makeActions(brief, element) {
    const status = make('span', { className: 'cite-status' });
    status.setAttribute('role', 'status');
    const say = (worked, words) => { status.textContent = worked ? words : 'Your browser does not let this page copy.'; };
    const copyRich = async () => say(await site.copy(toMarkdown(brief), element.innerHTML), 'Copied: paste it into your text.');
    const copyMarkdown = async () => say(await site.copy(toMarkdown(brief)), 'Copied as Markdown.');
    return make(
      'p',
      { className: 'actions' },
      makeButton('Copy for a word processor', copyRich),
      makeButton('Copy as Markdown', copyMarkdown),
      makeButton('Download Markdown', () => download('brief.md', 'text/markdown', toMarkdown(brief))),
      makeButton('Download references (RIS)', () => download('brief.ris', 'application/x-research-info-systems', toRis(brief))),
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
      focus(id, 'out');
      site.announce(`${id} is back.`);
    });
    return make('p', { className: 'undo' }, `${id} was taken out. `, undo);
  }

  function show() {
    const brief = compose();
    const entries = basket.items().map(look);
    const parts = [makeUndo()];
    if (entries.length === 0) {
      parts.push(make('p', {}, 'Nothing is in your brief yet. ', make('a', { href: site.address('findings/'), textContent: 'Look through the findings' }), '.'));
    } else {
      const element = toElement(brief);
      const list = make('ol', { className: 'picked' }, ...entries.map((entry, index) => makeRow(entry, index, entries.length)));
      parts.push(make('h2', { textContent: 'What you picked' }), makeSettings(brief), list);
      parts.push(make('h2', { textContent: 'Take it with you' }), makeActions(brief, element), element);
    }
    room.replaceChildren(...parts.filter(Boolean));
  }

  // Where all is there already, the page changes at once: a button that moves a finding keeps the focus.
  async function renew() {
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
