// Shows what a citation, a word of the glossary or the number of a finding stands for, beside it: on hover, focus and touch.
// Everything that it shows stands on the page too, or where the link leads: without this script, and on paper.
(function () {
  'use strict';

  // Popovers stand above all else wherever they are in the page, so that the Tab key gets into them.
  if (!HTMLElement.prototype.showPopover) return;

  const site = window.synthesis;
  const OPENS = 'article a:is(.cite, .term, .id), article .strip a';
  const DELAY = 300;
  // Long enough to get from the link to what it shows.
  const LINGER = 250;
  const GAP = 8;
  let shown = null;
  let timer = 0;
  let touched = null;

  // Give what a link stands for: a name for it, and the nodes to show; nothing where the page does not say.
  function explain(link) {
    const target = fragmentOf(link);
    if (link.matches('.cite')) return copyNote(`note-ref-${target}`, 'Reference');
    if (link.matches('.term')) return copyNote(link.dataset.note, 'Meaning of a word');
    const heading = document.getElementById(target);
    const finding = heading && heading.closest('section.finding');
    if (finding && finding.contains(link)) return null;
    if (finding) return describe(target, textOf(heading), textOf(finding.querySelector('.speaker')), `#${target}`);
    return heading ? null : lookUp(link, target);
  }

  function fragmentOf(link) {
    const href = link.getAttribute('href') || '';
    return decodeURIComponent(href.slice(href.indexOf('#') + 1));
  }

  function textOf(element) {
    return element ? element.textContent.trim() : '';
  }

  function copyNote(id, name) {
    const note = id && document.getElementById(id);
    if (!note) return null;
    const copy = note.cloneNode(true);
    return { name, nodes: [...copy.childNodes] };
  }

  function describe(id, claim, who, href) {
    const words = document.createElement('span');
    words.textContent = claim;
    const speaker = document.createElement('span');
    speaker.className = 'speaker';
    speaker.textContent = who;
    const on = document.createElement('a');
    on.href = href;
    on.textContent = `Go to ${id}`;
    return { name: `Finding ${id}`, nodes: [words, ' ', speaker, ' ', on] };
  }

  // Claims of other pages come from their source's file, where only their first words stand on this page.
  function lookUp(link, id) {
    const source = site.citing.sourceOf(link.href);
    if (document.body.dataset.kind !== 'source' || !source) return null;
    return site.load(`assets/records/${source}.js`).then(({ findings }) => {
      const finding = findings[id];
      return finding ? describe(id, finding.claim, finding.speaker, link.href) : null;
    }, () => null);
  }

  async function show(link) {
    if (shown && shown.link === link) return;
    hide();
    const wanted = { link, box: null };
    shown = wanted;
    const found = await explain(link);
    // Something else may have been pointed at while this was on its way.
    if (shown !== wanted) return;
    if (!found) {
      shown = null;
      return;
    }
    const box = document.createElement('div');
    box.className = 'popover';
    box.id = 'Popover';
    box.popover = 'manual';
    box.setAttribute('role', 'dialog');
    box.setAttribute('aria-label', found.name);
    box.append(...found.nodes);
    box.addEventListener('pointerenter', keep);
    box.addEventListener('pointerleave', leave);
    box.addEventListener('focusout', (event) => { if (!isInside(event.relatedTarget)) hide(); });
    (link.closest('h1, h2, h3, h4, h5, svg') || link).after(box);
    box.showPopover();
    place(box, link);
    link.setAttribute('aria-describedby', box.id);
    wanted.box = box;
  }

  function hide() {
    window.clearTimeout(timer);
    if (!shown) return;
    shown.link.removeAttribute('aria-describedby');
    if (shown.box) shown.box.remove();
    shown = null;
  }

  // Below the link if there is room, else above; never beyond the edge of the window.
  function place(box, link) {
    const lines = link.getClientRects();
    const line = lines[0] || link.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = box;
    const { clientWidth, clientHeight } = document.documentElement;
    const last = lines[lines.length - 1] || line;
    const below = last.bottom + GAP;
    const top = below + height <= clientHeight || line.top < height + GAP ? below : line.top - GAP - height;
    box.style.left = `${Math.max(GAP, Math.min(line.left, clientWidth - width - GAP))}px`;
    box.style.top = `${Math.max(GAP, top)}px`;
  }

  function isInside(node) {
    return Boolean(shown && node && (shown.link.contains(node) || (shown.box && shown.box.contains(node))));
  }

  function keep() {
    window.clearTimeout(timer);
  }

  function leave() {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => { if (!isInside(document.activeElement)) hide(); }, LINGER);
  }

  function linkOf(event) {
    return event.target.closest ? event.target.closest(OPENS) : null;
  }

  document.addEventListener('pointerover', (event) => {
    const link = linkOf(event);
    if (!link || event.pointerType === 'touch') return;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => show(link), DELAY);
  });
  document.addEventListener('pointerout', (event) => {
    const link = linkOf(event);
    if (link && event.pointerType !== 'touch' && !link.contains(event.relatedTarget)) leave();
  });
  document.addEventListener('pointerdown', (event) => {
    touched = event.pointerType === 'touch' ? linkOf(event) : null;
    if (!isInside(event.target)) hide();
  });
  document.addEventListener('focusin', (event) => {
    const link = linkOf(event);
    if (link && link.matches(':focus-visible') && !touched) show(link);
  });
  document.addEventListener('focusout', (event) => {
    if (shown && shown.link === event.target && !isInside(event.relatedTarget)) hide();
  });
  // The first touch shows; the link within, or a second touch, leads on.
  document.addEventListener('click', (event) => {
    const link = linkOf(event);
    if (!link || link !== touched || (shown && shown.link === link)) return;
    event.preventDefault();
    show(link);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !shown) return;
    const { link, box } = shown;
    if (box && box.contains(document.activeElement)) link.focus();
    hide();
    event.stopPropagation();
  }, true);
  window.addEventListener('scroll', () => { if (shown && shown.box) place(shown.box, shown.link); }, { passive: true });
}());
