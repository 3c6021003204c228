// Offers citations where a link says 'Cite': of a finding with its place in the original, of a work, or of the page.
// Without this script the same links lead to the page's own section on citing.
(function () {
  'use strict';

  const site = window.synthesis;
  const FINDING = /^[A-Z]{2,5}-\d{2,}$/;
  const FORMATS = ['Harvard', 'APA', 'BibTeX', 'RIS'];
  const PRIME = 1000003;
  const LINK = /<a href="[^"]*">(.*?)<\/a>/g;
  const SIGNS = {
    '\\': '\\textbackslash{}', '{': '\\lbrace{}', '}': '\\rbrace{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}',
    '%': '\\%', '&': '\\&', '$': '\\$', '#': '\\#', '_': '\\_',
  };

  // Give the id of the source whose page an address leads to, or nothing.
  function sourceOf(url) {
    const found = /\/sources\/([^/]+)\/(?:\d+\/)?(?:index\.html)?$/.exec(new URL(url, window.location.href).pathname);
    return found ? decodeURIComponent(found[1]) : '';
  }

  // Give the address of a place on the site as others can follow it: as it is here where the site names none of its own,
  // and nothing if that is a place on this reader's disk.
  function publicAddress(path) {
    const canonical = document.querySelector('link[rel="canonical"]');
    if (canonical) return new URL(path, new URL(site.root, canonical.href)).href;
    const here = new URL(site.address(path), window.location.href);
    return here.protocol === 'file:' ? '' : here.href;
  }

  function numberOf(key, files) {
    let value = 0;
    for (const character of key) value = (value * 31 + character.codePointAt(0)) % PRIME;
    return value % files;
  }

  function encode(text) {
    return text.replace(/[\\{}~^%&$#_]/g, (sign) => SIGNS[sign]);
  }

  // Add a place to the citations of a work: in brackets behind the reference, and as a note in the formats of programs.
  function citeAt(work, place, id) {
    const cited = { ...work };
    if (!place) return cited;
    for (const style of ['Harvard', 'APA']) {
      const { inText, reference, html } = work[style];
      const inside = inText.endsWith(')') ? `${inText.slice(0, -1)}, ${place})` : `${inText} (${place})`;
      cited[style] = { inText: inside, reference: `${reference} [${place}]`, html: `${html} [${escape(place)}]` };
    }
    const note = id ? `${id}: ${place}` : place;
    cited.BibTeX = work.BibTeX.replace(/\}\n?$/, `  annotation = {${encode(note)}},\n}\n`);
    cited.RIS = work.RIS.replace(/ER {2}- ?\n?$/, `N1  - ${note}\nER  - \n`);
    return cited;
  }

  // Let the citation of a work in the text name the work first that it reports; the reference stays that of what was read.
  function citeThrough(relayed, cited) {
    if (!relayed) return cited;
    const through = { ...cited };
    for (const [style, words] of [['Harvard', 'cited in'], ['APA', 'as cited in']]) {
      through[style] = { ...cited[style], inText: `(${inside(relayed[style].inText)}, ${words} ${inside(cited[style].inText)})` };
    }
    return through;
  }

  function inside(inText) {
    return inText.replace(/^\((.*)\)$/s, '$1');
  }

  // Cite in the text all that a finding rests on: each place once.
  function citeFinding(finding, { reports }) {
    const relayed = finding.relays && reports[finding.relays.report];
    const cited = (finding.pinpoints || []).map(({ report, place }) => {
      const work = reports[report];
      return work ? citeThrough(relayed, citeAt(work, place)).Harvard.inText : `(${report}, ${place})`;
    });
    return [...new Set(cited)].join(' ');
  }

  // Put a page into the citations of any page. What has no address that others can follow leaves its place to be filled in.
  function citePage(citing, page) {
    const { pages, standIns } = citing;
    const now = new Date();
    const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
    const written = (locale) => now.toLocaleDateString(locale, { day: 'numeric', month: 'long', year: 'numeric' });
    const days = [written('en-GB'), written('en-US'), `${year}-${month}-${day}`, `${year}/${month}/${day}/`];
    const plain = page.title.replace(/\.$/, '');
    const address = page.url || '[the address of this page]';

    function fill(pattern, title, url) {
      let filled = /[?!]$/.test(plain) ? pattern.replaceAll(`${standIns.title}.`, standIns.title) : pattern;
      // A site that stands for its author is not named twice.
      if (plain === citing.site && pages.Harvard.reference.startsWith(plain)) filled = filled.replace(new RegExp(`(<i>)?${standIns.title}(</i>)?\\. `), '');
      standIns.accessed.forEach((form, index) => { filled = filled.replaceAll(form, days[index]); });
      return filled.replaceAll(standIns.title, () => title).replaceAll(standIns.url, () => url).replaceAll(standIns.key, () => page.key);
    }

    const cited = { BibTeX: fill(pages.BibTeX, `{${encode(plain)}}`, address), RIS: fill(pages.RIS, plain, address) };
    for (const style of ['Harvard', 'APA']) {
      const { inText, reference, html } = pages[style];
      cited[style] = {
        inText: fill(inText, plain, address),
        reference: fill(reference, plain, address),
        html: fill(page.url ? html : html.replaceAll(LINK, '$1'), escape(plain), escape(address)),
      };
    }
    return cited;
  }

  function escape(text) {
    return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  }

  // Gather what there is to cite behind a link: a heading, what it is about, and the citations.
  async function gather(id, source) {
    const citing = await site.load('assets/citing.js');
    if (FINDING.test(id) && source) {
      const { reports, findings } = await site.load(`assets/records/${source}.js`);
      const finding = findings[id];
      const relayed = finding.relays && reports[finding.relays.report];
      const places = new Map();
      for (const { report, place } of finding.pinpoints) places.set(report, (places.get(report) || new Set()).add(place));
      const originals = [...places].filter(([report]) => reports[report]).map(([report, all]) => ({
        name: 'The original',
        cited: citeThrough(relayed, citeAt(reports[report], [...all].join('; '), id)),
      }));
      if (relayed) originals.push({ name: 'The work it is reported from', cited: relayed });
      const own = citePage(citing, { key: id, title: finding.claim, url: publicAddress(finding.address) });
      const about = relayed ? `${finding.claim} Reported from ${finding.relays.name}.` : finding.claim;
      return { heading: `Cite ${id}`, about, offers: [...originals, { name: 'This site', cited: own }] };
    }
    if (id) {
      const works = await site.load(`assets/works/${numberOf(id, citing.works)}.js`);
      return { heading: 'Cite this work', about: '', offers: [{ name: works[id].Harvard.inText, cited: works[id] }] };
    }
    const title = document.querySelector('h1').textContent.trim();
    const here = (document.querySelector('link[rel="canonical"]') || window.location).href.split('#')[0];
    const url = here.startsWith('file:') ? '' : here;
    const key = new URL(here).pathname.split('/').filter((part) => part && part !== 'index.html').pop() || 'page';
    return { heading: 'Cite this page', about: title, offers: [{ name: 'This page', cited: citePage(citing, { key, title, url }) }] };
  }

  function make(name, properties = {}, ...children) {
    const element = document.createElement(name);
    Object.assign(element, properties);
    element.append(...children);
    return element;
  }

  function textOf(cited, format) {
    const one = cited[format];
    return typeof one === 'string' ? one : `${one.reference}\nIn the text: ${one.inText}\n`;
  }

  function htmlOf(cited, format) {
    const one = cited[format];
    return typeof one === 'string' ? '' : `<p>${one.html}</p><p>In the text: ${escape(one.inText)}</p>`;
  }

  function makeOffer({ name, cited }, status) {
    const shown = make('pre', { className: 'cite-text', tabIndex: 0, textContent: textOf(cited, 'Harvard') });
    shown.setAttribute('role', 'group');
    shown.setAttribute('aria-label', `${name}, in words`);
    const buttons = FORMATS.map((format) => {
      const button = make('button', { type: 'button', textContent: `Copy ${format}` });
      button.addEventListener('click', async () => {
        shown.textContent = textOf(cited, format);
        const worked = await site.copy(textOf(cited, format), htmlOf(cited, format));
        for (const other of buttons) other.classList.toggle('done', worked && other === button);
        status.textContent = worked ? `Copied: ${name}, ${format}.` : 'Your browser does not let this page copy. The text is marked: copy it from there.';
        if (!worked) window.getSelection().selectAllChildren(shown);
      });
      return button;
    });
    return make('section', {}, make('h3', { textContent: name }), shown, make('p', { className: 'cite-buttons' }, ...buttons));
  }

  async function open(link, id, source) {
    let gathered;
    try {
      gathered = await gather(id, source);
    } catch {
      // What cannot be loaded is still at the end of the page.
      window.location.assign(link.href);
      return;
    }
    const status = make('p', { className: 'cite-status' });
    status.setAttribute('role', 'status');
    const close = make('button', { type: 'button', textContent: 'Close', className: 'close' });
    const heading = make('h2', { id: 'Cite-heading', textContent: gathered.heading });
    const about = gathered.about ? [make('p', { className: 'cite-about', textContent: gathered.about })] : [];
    const dialog = make('dialog', { className: 'cite-dialog md-typeset' }, make('div', { className: 'cite-head' }, heading, close), ...about);
    dialog.append(...gathered.offers.map((offer) => makeOffer(offer, status)), status);
    dialog.setAttribute('aria-labelledby', heading.id);
    close.addEventListener('click', () => dialog.close());
    dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
    dialog.addEventListener('close', () => { dialog.remove(); link.focus(); });
    document.body.append(dialog);
    dialog.showModal();
    dialog.querySelector('.cite-buttons button').focus();
  }

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a.cite-link');
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const finding = link.closest('section.finding');
    const id = link.dataset.cite ?? (finding ? finding.querySelector('[id]').id : '');
    open(link, id, sourceOf(link.href));
  });

  site.citing = { citeAt, citeFinding, citePage, sourceOf, publicAddress, escape, isFinding: (id) => FINDING.test(id) };
}());
