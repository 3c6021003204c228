// On the page for addresses that do not exist: offers the finding or the page that was probably meant.
(function () {
  'use strict';

  const place = document.getElementById('Guess');
  const wanted = decodeURIComponent(window.location.pathname + window.location.hash).toLowerCase();
  const finding = /\b([a-z]{2,5})[-_ ]?(\d{2,})\b/.exec(wanted);
  const words = wanted.split(/[^a-z0-9]+/).filter((word) => word.length > 2);
  const links = [...document.querySelectorAll('article a[href]')];

  function offer(text, address) {
    const link = document.createElement('a');
    link.href = address;
    link.textContent = text;
    place.replaceChildren('Did you mean ', link, '?');
    place.hidden = false;
  }

  // Twice the letters that two words have in common at their beginning, as a part of all their letters.
  function likeness(one, other) {
    let same = 0;
    while (same < one.length && one[same] === other[same]) same += 1;
    return (2 * same) / (one.length + other.length);
  }

  function rate(link) {
    const parts = link.pathname.toLowerCase().split(/[^a-z0-9]+/).filter(Boolean);
    const rates = words.flatMap((word) => parts.map((part) => likeness(word, part)));
    return Math.max(0, ...rates);
  }

  if (finding) {
    const number = `${finding[1].toUpperCase()}-${finding[2]}`;
    offer(`finding ${number}`, `${window.synthesis.address('findings/')}?q=${number}`);
    return;
  }
  const [best] = links.map((link) => [rate(link), link]).sort((one, other) => other[0] - one[0]);
  if (best && best[0] > 0.7) offer(best[1].textContent, best[1].href);
}());
