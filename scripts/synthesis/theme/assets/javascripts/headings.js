// Makes the headings of sections links to themselves, so that their addresses can be copied.
(function () {
  'use strict';

  for (const heading of document.querySelectorAll('article :is(h2, h3)[id]')) {
    if (heading.querySelector('a, button') || heading.closest('summary')) continue;
    const link = document.createElement('a');
    link.className = 'headerlink';
    link.href = `#${encodeURIComponent(heading.id)}`;
    link.append(...heading.childNodes);
    heading.append(link);
  }
}());
