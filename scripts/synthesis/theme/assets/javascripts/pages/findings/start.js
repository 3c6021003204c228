// The page of findings: without filters the table that is in the page; with some, what the search's index has of it.
(function () {
  'use strict';

  const site = window.synthesis;
  const { findings } = site;
  const AT_ONCE = 30;
  const PAUSE = 200;
  const lead = document.querySelector('.lead');
  // All that the filters take the place of: from the heading of the table to the caveat.
  const heading = document.getElementById('All-findings');
  if (!lead || !heading) return;

  const standing = listStanding();
  const isFirstPage = /\/findings\/(?:index\.html)?$/.test(window.location.pathname);
  const { element } = findings;
  const parts = findings.buildForm({
    typed: (query, now) => change({ query }, now ? 0 : PAUSE),
    ordered: (sort) => change({ sort }),
    opened: prepare,
    set: (key, value, isOn) => {
      const values = new Set(state.chosen[key]);
      if (isOn) values.add(value);
      else values.delete(value);
      change({ chosen: { ...state.chosen, [key]: values } });
    },
    cleared: () => {
      change({ query: '', sort: '', chosen: {} });
      parts.words.focus();
    },
  });
  const result = buildResult();
  let state = findings.readAddress(window.location.search);
  let ready = null;
  let timer = 0;
  let asked = 0;
  let seen = { matches: [], shown: 0 };

  lead.after(parts.form, result.section);
  window.addEventListener('popstate', () => {
    // What was being typed is of the address that has been left.
    window.clearTimeout(timer);
    timer = 0;
    state = findings.readAddress(window.location.search);
    update();
  });
  findings.showForm(parts, state, []);
  if (!findings.isEmpty(state)) update();

  function listStanding() {
    const found = [];
    for (let node = heading; node && !node.matches('.caveat, .notes, .references, footer'); node = node.nextElementSibling) found.push(node);
    return found;
  }

  function buildResult() {
    const section = element('section', { className: 'found', hidden: true, ariaLabel: 'What the filters give' });
    const status = element('p', { className: 'found__status' });
    status.setAttribute('role', 'status');
    const help = element('p', { className: 'found__help' });
    const table = findings.buildTable();
    if (site.fitTable) site.fitTable(table.region);
    const more = element('button', { type: 'button', className: 'found__more' });
    const files = element('p', { className: 'found__files', textContent: 'Download what you see: ' });
    for (const [form, words] of Object.entries({ csv: 'Table (CSV)', ris: 'References (RIS)', md: 'Text (Markdown)' })) {
      const button = element('button', { type: 'button', textContent: words });
      button.addEventListener('click', () => save(form));
      files.append(button, ' ');
    }
    more.addEventListener('click', () => showMore(true));
    section.append(status, help, files, table.region, more);
    return { section, status, help, body: table.body, region: table.region, more, files };
  }

  // Load, once, what filters need.
  function prepare() {
    ready = ready || site.searchIndex.open().then(async (index) => {
      const columns = findings.readColumns(await index.facets());
      findings.addGroups(parts, columns.facets);
      findings.showForm(parts, state, findings.filter(columns, state.chosen, null).counts);
      return { index, columns };
    }).catch((error) => {
      ready = null;
      result.section.hidden = false;
      result.status.textContent = 'The filters could not be loaded. All findings stand in the table below.';
      throw error;
    });
    return ready;
  }

  function change(given, pause = 0) {
    const isTyping = pause > 0;
    state = { ...state, ...given };
    if (given.query !== undefined && !given.query.trim() && state.sort === 'relevance') state.sort = '';
    const address = findings.writeAddress(state);
    markBusy(true);
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      timer = 0;
      if (!isFirstPage) window.location.assign(site.address('findings/') + address);
      else {
        window.history[isTyping ? 'replaceState' : 'pushState'](null, '', address || window.location.pathname);
        update();
      }
    }, pause);
  }

  async function update() {
    asked += 1;
    const own = asked;
    markBusy(true);
    try {
      await showFound(own);
    } finally {
      if (own === asked && !timer) markBusy(false);
    }
  }

  // What is said to readers who do not see the page is said when all is there that they have asked for.
  function markBusy(isBusy) {
    result.section.setAttribute('aria-busy', String(isBusy));
  }

  async function showFound(own) {
    const { index, columns } = await prepare();
    const ranked = state.query.trim() ? await site.searchRank.rank(index, `${state.query.trim()} `) : null;
    if (own !== asked) return;
    const found = ranked && mark(site.searchRank.list(ranked, 0, columns.days.length), columns.days.length);
    const filtered = findings.filter(columns, state.chosen, found);
    const order = state.sort || (ranked ? 'relevance' : 'source');
    seen = { index, columns, ranked, shown: 0, matches: findings.sort(columns, filtered.matches, order, ranked && ranked.scores) };
    findings.showForm(parts, state, filtered.counts);
    const isPlain = findings.isEmpty(state);
    standing.forEach((node) => { node.hidden = !isPlain; });
    result.section.hidden = isPlain;
    result.body.replaceChildren();
    if (!isPlain) await showResult(filtered, columns);
  }

  function mark(numbers, size) {
    const marks = new Uint8Array(size);
    numbers.forEach((number) => { marks[number] = 1; });
    return marks;
  }

  async function showResult(filtered, columns) {
    const count = seen.matches.length;
    const all = columns.days.length.toLocaleString('en-GB');
    const own = asked;
    result.region.hidden = count === 0;
    result.files.hidden = count === 0;
    result.help.replaceChildren(...(count ? [] : listWaysOut(filtered, columns)));
    await showMore(false);
    // Said when it is there to be seen, and not if something else has been asked for since.
    if (own !== asked) return;
    const isPart = seen.ranked && seen.matches.some((number) => !site.searchRank.hasAll(seen.ranked, number));
    const found = `${count.toLocaleString('en-GB')} of ${all} findings${isPart ? ', some with a part of these words only' : ''}`;
    result.status.textContent = count ? found : 'No finding has all of this.';
  }

  // Where nothing is found: which filter to drop, and what that would give.
  function listWaysOut(filtered, columns) {
    const ways = columns.facets.flatMap((facet, at) => {
      const values = state.chosen[facet.key];
      if (!values || values.size === 0 || filtered.without[at] === 0) return [];
      const drop = () => change({ chosen: { ...state.chosen, [facet.key]: new Set() } });
      return [[`${facet.label}: ${filtered.without[at].toLocaleString('en-GB')}`, drop]];
    });
    if (state.query.trim() && filtered.withoutQuery > 0) {
      ways.push([`the words: ${filtered.withoutQuery.toLocaleString('en-GB')}`, () => change({ query: '' })]);
    }
    const buttons = ways.flatMap(([words, act]) => {
      const button = element('button', { type: 'button', textContent: `Without ${words}` });
      button.addEventListener('click', act);
      return [button, ' '];
    });
    return buttons.length ? ['Take one filter away: ', ...buttons] : ['Take away more than one filter, or use other words.'];
  }

  async function showMore(byReader) {
    const { index, columns, ranked, matches, shown, isComing } = seen;
    // Pressed twice while rows are on their way: those rows, once.
    if (isComing) return;
    const next = matches.slice(shown, shown + AT_ONCE);
    const own = asked;
    const entries = await bring(index, next, seen);
    if (own !== asked) return;
    const rows = findings.makeRows(entries, columns, index, ranked ? ranked.wanted : new Set());
    result.body.append(...rows);
    seen.shown += next.length;
    const left = matches.length - seen.shown;
    result.more.hidden = left === 0;
    result.more.textContent = `Show ${Math.min(left, AT_ONCE)} more of ${left.toLocaleString('en-GB')}`;
    if (byReader && rows.length) rows[0].querySelector('a').focus();
  }

  async function bring(index, numbers, given) {
    given.isComing = true;
    try {
      return await index.show(numbers);
    } finally {
      given.isComing = false;
    }
  }

  async function save(form) {
    try {
      const entries = await seen.index.show(seen.matches);
      await findings.download(form, entries, parts.chips.querySelector('.filters__chip') ? describe() : '');
      site.announce(`Downloaded ${entries.length} findings.`);
    } catch (error) {
      site.announce('The download did not work.');
      throw error;
    }
  }

  function describe() {
    return [...parts.chips.querySelectorAll('.filters__chip')].map((chip) => chip.textContent).join('; ');
  }
}());
