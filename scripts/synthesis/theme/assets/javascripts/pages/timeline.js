// The timeline by nation: a choice above the picture; what does not concern the nation goes from picture and list.
(function () {
  'use strict';

  const ALL = 'all';
  const picture = document.querySelector('.picture');
  const lead = document.querySelector('.lead');
  const events = Array.from(document.querySelectorAll('section.decade li'), (item) => {
    const named = item.querySelector('.nations');
    const id = item.querySelector('.date').id;
    return {
      item,
      mark: picture && picture.querySelector(`a[href="#${CSS.escape(id)}"]`),
      nations: named ? named.textContent.split(', ').map((nation) => nation.trim()) : [],
    };
  });
  // The title of each band of the picture says how many marks follow it.
  const bands = picture ? Array.from(picture.querySelectorAll('text.lane')) : [];
  const counts = new Map();
  for (const event of events) {
    for (const nation of event.nations) counts.set(nation, (counts.get(nation) || 0) + 1);
  }
  if (!lead || counts.size < 2) return;

  const form = document.createElement('form');
  form.className = 'choice';
  const group = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = 'Show what concerns';
  group.append(legend, makeOption(ALL, `All nations (${events.length})`));
  for (const [nation, count] of counts) group.append(makeOption(slug(nation), `${nation} (${count})`));
  form.append(group);
  form.addEventListener('change', () => choose(new FormData(form).get('nation'), true));
  form.addEventListener('submit', (event) => event.preventDefault());
  lead.after(form);
  choose(new URLSearchParams(window.location.search).get('nation') || ALL, false);

  function slug(nation) {
    return nation.toLowerCase().replace(/[^a-z]+/g, '-');
  }

  function makeOption(value, words) {
    const label = document.createElement('label');
    const input = document.createElement('input');
    input.type = 'radio';
    input.name = 'nation';
    input.value = value;
    label.append(input, ` ${words}`);
    return label;
  }

  function countMarks(band) {
    let count = 0;
    for (let next = band.nextElementSibling; next && !next.matches('text.lane'); next = next.nextElementSibling) {
      if (next.matches('a.record:not(.away)')) count += 1;
    }
    band.textContent = band.textContent.replace(/\(\d+\)/, `(${count})`);
  }

  function choose(wanted, byReader) {
    const input = Array.from(form.elements.nation).find((one) => one.value === wanted) || form.elements.nation[0];
    input.checked = true;
    let shown = 0;
    for (const { item, mark, nations } of events) {
      const isShown = input.value === ALL || nations.some((nation) => slug(nation) === input.value);
      item.hidden = !isShown;
      if (mark) mark.classList.toggle('away', !isShown);
      if (isShown) shown += 1;
    }
    bands.forEach(countMarks);
    for (const decade of document.querySelectorAll('section.decade')) {
      decade.hidden = !decade.querySelector('li:not([hidden])');
    }
    synthesis.contents.renew();
    if (!byReader) return;
    const address = new URL(window.location.href);
    address.searchParams.delete('nation');
    if (input.value !== ALL) address.searchParams.set('nation', input.value);
    window.history.replaceState(null, '', address);
    synthesis.announce(`${shown} of ${events.length} events`);
  }
}());
