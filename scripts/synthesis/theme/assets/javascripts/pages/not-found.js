// On the page for addresses that do not exist: offers the finding or the page that was probably meant.
(function () {
  'use strict';

  const place = document.getElementById('Guess');
  const folder = new URL(window.synthesis.root, window.location.href).pathname;
  const wanted = below(window.location.pathname) + window.location.hash.toLowerCase();
  const finding = /(?:^|[^a-z])([a-z]{2,5})[-_ ]?(\d{1,5})(?!\d)/.exec(wanted);
  const words = wanted.split(/[^a-z0-9]+/).filter((word) => word.length > 2);
  const links = [...document.querySelectorAll('article a[href]')];

  // A path without the folder that the whole site stands in.
  function below(path) {
    return decodeURI(path).replace(folder, '').toLowerCase();
  }

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
    const parts = below(link.pathname).split(/[^a-z0-9]+/).filter(Boolean);
    const rates = words.flatMap((word) => parts.map((part) => likeness(word, part)));
    return Math.max(0, ...rates);
  }

  if (finding) {
    const number = `${finding[1].toUpperCase()}-${finding[2].padStart(2, '0')}`;
    offer(`finding ${number}`, `${window.synthesis.address('findings/')}?q=${number}`);
    return;
  }
  const [best] = links.map((link) => [rate(link), link]).sort((one, other) => other[0] - one[0]);
  if (best && best[0] > 0.7) offer(best[1].textContent, best[1].href);
}());
