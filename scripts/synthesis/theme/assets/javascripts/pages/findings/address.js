// What the page's address says of filters: `?q=words&theme=a,b&nation=scotland&sort=date`. Other pages link here by the same keys.
(function () {
  'use strict';

  const site = window.synthesis;
  const SORTS = { source: 'By source', relevance: 'Best match first', date: 'Newest first', speaker: 'By speaker', nation: 'By nation' };

  // Read what is asked for: `query`, `sort` (empty where none is named) and `chosen`, a set of values by the key of its facet.
  function read(search) {
    const given = new URLSearchParams(search);
    const chosen = {};
    for (const [key, values] of given) {
      if (key !== 'q' && key !== 'sort') chosen[key] = new Set(values.split(',').filter(Boolean));
    }
    return { query: given.get('q') || '', sort: given.get('sort') in SORTS ? given.get('sort') : '', chosen };
  }

  // Write it as the part of an address from `?` on; empty text where nothing is asked for.
  function write({ query, sort, chosen }) {
    const parts = query.trim() ? [`q=${encodeURIComponent(query.trim())}`] : [];
    for (const [key, values] of Object.entries(chosen)) {
      if (values.size) parts.push(`${key}=${[...values].map(encodeURIComponent).join(',')}`);
    }
    if (sort) parts.push(`sort=${sort}`);
    return parts.length ? `?${parts.join('&')}` : '';
  }

  function isEmpty({ query, sort, chosen }) {
    return !query.trim() && !sort && Object.values(chosen).every((values) => values.size === 0);
  }

  site.findings = { SORTS, readAddress: read, writeAddress: write, isEmpty };
}());
