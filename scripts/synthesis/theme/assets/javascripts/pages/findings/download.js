// What is seen, to take away: a table (CSV), references with the claims as notes (RIS), a list to write on (Markdown).
(function () {
  'use strict';

  const site = window.synthesis;
  // What a spreadsheet would take for a formula.
  const FORMULA = /^[=+\-@\t\r]/;
  const TYPES = { csv: 'text/csv', ris: 'application/x-research-info-systems', md: 'text/markdown' };
  const COLUMNS = ['Finding', 'Claim', 'Kind', 'Who says it', 'Source', 'Where it stands', 'Nations', 'Themes', 'Checked', 'Caution', 'Address'];

  // Hand over a file of some entries, which are in the order of the page. `asked` says what was looked for.
  async function download(form, entries, asked) {
    const [citing, sources] = await Promise.all([site.load('assets/citing.js'), loadSources(entries)]);
    const records = entries.map((entry) => {
      const id = site.findings.idOf(entry);
      const source = sources.get(sourceOf(entry));
      return { id, source, finding: source.findings[id], address: site.citing.publicAddress(entry.address) };
    });
    const write = { csv: writeCsv, ris: writeRis, md: writeMarkdown }[form];
    const blob = new Blob([write(records, citing, asked)], { type: `${TYPES[form]};charset=utf-8` });
    const link = site.findings.element('a', { href: URL.createObjectURL(blob), download: `findings.${form}` });
    link.click();
    // A slow browser may not have begun to save for a while.
    window.setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  async function loadSources(entries) {
    const names = [...new Set(entries.map(sourceOf))];
    const values = await Promise.all(names.map((name) => site.load(`assets/records/${name}.js`)));
    return new Map(names.map((name, at) => [name, values[at]]));
  }

  function sourceOf(entry) {
    return entry.address.split('/')[1];
  }

  function writeCsv(records) {
    const rows = records.map(({ id, source, finding, address }) => [
      id, finding.claim, finding.kind, finding.speaker, source.source.name, places(finding, source), finding.nations,
      (finding.themes || []).join('; '), finding.checks, finding.caution, address,
    ]);
    // The mark at the beginning tells spreadsheets that the file is UTF-8.
    return `\ufeff${[COLUMNS, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
  }

  function cell(value) {
    const text = value || '';
    return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  }

  // One reference for each report, with the findings that stand in it as notes.
  function writeRis(records) {
    const notes = new Map();
    for (const { id, source, finding, address } of records) {
      const named = (finding.pinpoints || []).map(({ report, place }) => [report, place]);
      if (finding.relays) named.push([finding.relays.report, 'reported from here']);
      for (const [report, place] of named) {
        const work = source.reports[report];
        if (!work || !work.RIS) continue;
        if (!notes.has(report)) notes.set(report, { work, lines: [] });
        notes.get(report).lines.push(`N1  - ${id} (${place}): ${finding.claim} ${[finding.speaker, address].filter(Boolean).join('. ')}`);
      }
    }
    return [...notes.values()].map(({ work, lines }) => work.RIS.replace(/\r?\nER  -/, `\r\n${lines.join('\r\n')}\r\nER  -`)).join('\r\n');
  }

  function writeMarkdown(records, citing, asked) {
    const items = records.map(({ id, source, finding, address }) => {
      const more = [finding.speaker, places(finding, source), finding.caution && `Caution: ${finding.caution}`].filter(Boolean);
      const link = address ? `[${id}](${address})` : id;
      return `- ${plain(finding.claim)} (${link})  \n  ${plain(more.join('. '))}`;
    });
    const works = new Map();
    for (const { source, finding } of records) {
      const reports = [...(finding.pinpoints || []).map(({ report }) => report), ...(finding.relays ? [finding.relays.report] : [])];
      for (const report of reports) if (source.reports[report]) works.set(report, source.reports[report].Harvard.reference);
    }
    const head = [`# Findings: ${plain(citing.site)}`, asked ? plain(asked) : '', `> ${plain(citing.caveat)}`];
    const references = [...works.values()].sort().map((reference) => `- ${plain(reference)}`);
    return `${[...head, items.join('\n'), '## References', references.join('\n')].filter(Boolean).join('\n\n')}\n`;
  }

  // Where a finding stands, each place once, with the work that it is reported from: as in the brief.
  function places(finding, source) {
    return site.citing.citeFinding(finding, source);
  }

  // Write a text so that Markdown shows it as it is.
  function plain(text) {
    return text.replace(/[\\`*_[\]<>#|]/g, '\\$&');
  }

  Object.assign(site.findings, { download });
}());
