// Columns of facets and what is chosen in, findings and live counts out: AND between facets, OR within one.
(function () {
  'use strict';

  const site = window.synthesis;

  // Make the columns ready for use.
  function readColumns({ facets, days }) {
    const read = site.searchIndex.readNumbers;
    return { facets: facets.map((facet) => ({ ...facet, column: read(facet.column) })), days: read(days) };
  }

  // Give the findings that have all that is chosen, and are in `found` if it is given; and for each facet how many findings
  // each of its values would give, and how many there would be without it; `withoutQuery` says the same of the words.
  function filter({ facets, days }, chosen, found) {
    const wanted = facets.map((facet) => fitting(facet, chosen[facet.key]));
    const counts = facets.map((facet) => new Array(facet.values.length).fill(0));
    const without = new Array(facets.length).fill(0);
    const matches = [];
    let withoutQuery = 0;
    for (let finding = 0; finding < days.length; finding += 1) {
      let failed = -1;
      let failures = 0;
      for (let at = 0; at < facets.length && failures < 2; at += 1) {
        if (!wanted[at][facets[at].column[finding]]) {
          failed = at;
          failures += 1;
        }
      }
      const isFound = !found || found[finding] > 0;
      if (failures === 0 && !isFound) withoutQuery += 1;
      if (failures > 1 || !isFound) continue;
      if (failures === 0) matches.push(finding);
      if (failures === 1) without[failed] += 1;
      facets.forEach((facet, at) => {
        if (failures === 0 || failed === at) facet.sets[facet.column[finding]].forEach((value) => { counts[at][value] += 1; });
      });
    }
    return { matches, counts, without: without.map((count) => count + matches.length), withoutQuery: withoutQuery + matches.length };
  }

  // Tell for each set of values whether one of them is chosen; all fit where nothing is.
  function fitting(facet, values) {
    const places = new Set(facet.values.flatMap(([value], place) => (values && values.has(value) ? [place] : [])));
    return facet.sets.map((set) => !values || values.size === 0 || set.some((place) => places.has(place)));
  }

  // Sort findings, which are in the order of the sources.
  function sort({ facets, days }, matches, order, scores) {
    const keys = {
      relevance: (finding) => -(scores ? scores[finding] : 0),
      date: (finding) => -days[finding],
      speaker: (finding) => first(facets, 'speaker', finding),
      nation: (finding) => first(facets, 'nation', finding),
    };
    const key = keys[order];
    return key ? [...matches].sort((one, two) => key(one) - key(two) || one - two) : matches;
  }

  function first(facets, name, finding) {
    const facet = facets.find(({ key }) => key === name);
    const [place] = facet ? facet.sets[facet.column[finding]] : [];
    return place === undefined ? Infinity : place;
  }

  // Give the readers' words for what a finding has of a facet.
  function wordsOf({ facets }, name, finding) {
    const facet = facets.find(({ key }) => key === name);
    return facet ? facet.sets[facet.column[finding]].map((place) => facet.values[place]) : [];
  }

  Object.assign(site.findings, { readColumns, filter, sort, wordsOf });
}());
