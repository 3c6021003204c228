// Marks, in the contents of a page, the section that is being read. Links to sections that a filter hides are hidden too.
(function () {
  'use strict';

  window.synthesis.contents = { renew };
  const links = [...document.querySelectorAll('.contents a[href^="#"]')];
  const sections = links
    .map((link) => [document.getElementById(decodeURIComponent(link.hash.slice(1))), link])
    .filter(([heading]) => heading);
  if (sections.length === 0) return;
  const line = 120;
  let waiting = false;

  // For scripts that hide parts of a page.
  function renew() {
    for (const link of document.querySelectorAll('.contents a[href^="#"], .alphabet a[href^="#"]')) {
      const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      (link.closest('li') || link).hidden = Boolean(target && target.closest('[hidden]'));
    }
  }

  function mark() {
    waiting = false;
    let current = null;
    for (const [heading, link] of sections) {
      if (!heading.closest('[hidden]') && heading.getBoundingClientRect().top <= line) current = link;
    }
    // At the end of a page, the last sections may be too short to come to the top.
    if (window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2) current = sections.at(-1)[1];
    for (const link of links) {
      if (link === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    if (current) keepInSight(current);
  }

  // The column scrolls by itself where it is long; the page must not move.
  function keepInSight(link) {
    const column = link.closest('.contents');
    const above = link.offsetTop - column.scrollTop;
    if (above < 40 || above > column.clientHeight - 60) column.scrollTop = link.offsetTop - column.clientHeight / 2;
  }

  window.addEventListener('scroll', () => {
    if (!waiting) window.requestAnimationFrame(mark);
    waiting = true;
  }, { passive: true });
  mark();
}());
