// A query and the index in, entries in the order of their worth out. After Okapi BM25, for questions as people type them.
(function () {
  'use strict';

  const site = window.synthesis;
  // How much a word counts: by a name for the same, by a word for about the same, by one that is only
  // spelt like it, if it tells little, if a question implies it.
  const SYNONYM = 0.7;
  const GROUP = 0.4;
  const LIKE = 0.6;
  const WEAK = 0.5;
  const ASKED = 0.6;
  // Rarity counts less than by the book: words that few findings have may just be words of the question.
  const FLAT = 0.7;
  // The weight of a word from which on an entry has it in full.
  const FULL = 5;
  // How much kinds of entries count.
  const KINDS = { Theme: 1.2, Page: 0.8, Work: 0.8, Event: 0.8, Place: 0.9, Organisation: 0.9 };
  const MOST_LIKE = 24;
  const SHORTEST_TYPO = 5;
  const SHORTEST = 4;
  // What part of a query a finding must have to be listed: all of a short one, half of a long one.
  const SHORT = 2;
  const PART = 0.5;
  // Shares are sums of fractions.
  const ALL = 0.999;
  // Where the theme stands that most of the best entries speak to, and what part of their votes it needs.
  const THEME_STANDS = 1;
  const VOTES = 0.2;
  // What part of the best entry's score that theme has by its own words.
  const OWN = 0.1;

  // Rank all entries for a query. Gives scores by entry, the share of the query that each has, and the stems that were found.
  async function rank(index, query) {
    const concepts = await readQuery(index, query);
    const scores = new Float32Array(index.size);
    const shares = new Float32Array(index.size);
    let whole = 0;
    for (const concept of concepts) {
      const gained = new Map();
      concept.ways.forEach((way) => addWay(gained, way));
      if (gained.size === 0) continue;
      const worth = rarity(index, gained.size) ** FLAT * (concept.counts || (index.words.isWeak(concept.stem) ? WEAK : 1));
      whole += worth;
      gained.forEach((weight, entry) => {
        scores[entry] += weight * worth;
        shares[entry] += worth * Math.min(1, weight / FULL);
      });
    }
    if (whole > 0) {
      for (const kind of index.kinds) {
        const counts = KINDS[kind.name] || 1;
        for (let entry = kind.begin; entry < kind.end; entry += 1) {
          shares[entry] /= whole;
          scores[entry] *= shares[entry] * counts;
        }
      }
    }
    const wanted = new Set(concepts.flatMap((concept) => concept.ways.flatMap((way) => way.stems)));
    return { scores, shares, wanted, isShort: concepts.length <= SHORT };
  }

  // Each word of a query becomes a concept: the ways in which an entry can have it, by its stem or by other words.
  async function readQuery(index, query) {
    const { stems, asked, last } = index.words.question(query);
    const concepts = await Promise.all(stems.map(async (stem, at) => {
      const found = await index.postings(stem);
      const groups = await Promise.all((index.groups.get(stem) || []).map(index.postings));
      const ways = groups.filter(Boolean).map((postings) => ({ stems: [], postings: [postings], counts: GROUP }));
      if (found) ways.push({ stems: [stem], postings: [found], counts: 1 });
      if (ways.length > 0) return { stem, ways };
      const isBeginning = at === stems.length - 1 && !/[\s.?!,;:]$/.test(query);
      const like = await listLike(index, stem, isBeginning ? last : '');
      const likeWays = like.map(async (other) => ({ stems: [other], postings: [await index.postings(other)], counts: LIKE }));
      return { stem, ways: await Promise.all(likeWays) };
    }));
    await addSynonyms(index, concepts);
    if (concepts.length > 0) concepts.push(...await Promise.all(asked.filter((stem) => !stems.includes(stem)).map(async (stem) => {
      const found = await index.postings(stem);
      return { stem, counts: ASKED, ways: found ? [{ stems: [stem], postings: [found], counts: 1 }] : [] };
    })));
    return concepts;
  }

  async function addSynonyms(index, concepts) {
    const stems = concepts.map((concept) => concept.stem);
    const found = [];
    for (const group of index.synonyms) {
      for (const name of group) {
        const parts = name.split(' ');
        const at = stems.findIndex((_, start) => parts.every((part, more) => stems[start + more] === part));
        if (at >= 0) found.push(...group.filter((other) => other !== name).map((other) => ({ at, length: parts.length, other })));
      }
    }
    await Promise.all(found.map(async ({ at, length, other }) => {
      const parts = other.split(' ');
      const postings = await Promise.all(parts.map(index.postings));
      if (!postings.every(Boolean)) return;
      concepts.slice(at, at + length).forEach((concept) => concept.ways.push({ stems: parts, postings, counts: SYNONYM }));
    }));
  }

  // An entry has a concept by the best of its ways, and a way only if it has all of its stems.
  function addWay(gained, way) {
    let sums = null;
    for (const { entries, weights } of way.postings) {
      const next = new Map();
      entries.forEach((entry, at) => {
        if (sums && !sums.has(entry)) return;
        const weight = site.searchIndex.readWeight(weights, at) / way.postings.length;
        next.set(entry, weight + (sums ? sums.get(entry) : 0));
      });
      sums = next;
    }
    sums.forEach((weight, entry) => gained.set(entry, Math.max(gained.get(entry) || 0, weight * way.counts)));
  }

  function rarity(index, count) {
    return Math.log(1 + (index.size - count + 0.5) / (count + 0.5));
  }

  // List stems for one that nobody has written: those that what is typed begins, those that begin it, those with one letter
  // other than it. `typed` is empty where the word is complete.
  async function listLike(index, stem, typed) {
    const known = await index.near(stem);
    const pick = (isLike) => known.filter(([other]) => isLike(other))
      .sort(([, one], [, two]) => two[0].length - one[0].length).slice(0, MOST_LIKE).map(([other]) => other);
    const begun = typed.length > 1 ? pick((other) => other.startsWith(typed)) : [];
    if (begun.length || stem.length < SHORTEST_TYPO || /\d/.test(stem)) return begun;
    const oneOff = pick((other) => isOneOff(stem, other));
    // What is wrong, or not typed yet, may be the ending, which the index does not have.
    return oneOff.length ? oneOff : pick((other) => other.length >= SHORTEST && stem.length - other.length < 7 && stem.startsWith(other));
  }

  // Whether one letter put in, left out, changed, or two exchanged, turn one word into the other.
  function isOneOff(one, other) {
    if (Math.abs(one.length - other.length) > 1) return false;
    let begin = 0;
    while (begin < one.length && one[begin] === other[begin]) begin += 1;
    const rest = one.slice(begin);
    const otherRest = other.slice(begin);
    return rest.slice(1) === otherRest.slice(1) || rest === otherRest.slice(1) || rest.slice(1) === otherRest
      || (rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2));
  }

  // Whether an entry has all of the query, and not a part of it only.
  function hasAll({ shares }, entry) {
    return shares[entry] >= ALL;
  }

  // List entries from `begin` up to `end` that have enough of the query, best first.
  function list({ scores, shares, isShort }, begin, end) {
    let most = 0;
    for (let entry = begin; entry < end; entry += 1) most = Math.max(most, shares[entry]);
    const least = Math.min(most, isShort ? ALL : PART);
    const entries = [];
    for (let entry = begin; entry < end; entry += 1) if (shares[entry] > 0 && shares[entry] >= least) entries.push(entry);
    return entries.sort((one, two) => scores[two] - scores[one] || one - two);
  }

  // List the best of all entries.
  function listBest({ scores }, count) {
    const best = [];
    scores.forEach((score, entry) => {
      if (score === 0 || (best.length === count && score <= scores[best.at(-1)])) return;
      const place = best.findIndex((other) => scores[other] < score);
      best.splice(place < 0 ? best.length : place, 0, entry);
      best.length = Math.min(best.length, count);
    });
    return best;
  }

  // Give the best entries, ready to be shown. The theme that most of them speak to stands among the first.
  async function pick(index, ranked, count) {
    const found = await index.show(listBest(ranked, count));
    const votes = new Map();
    for (const entry of found) {
      for (const theme of entry.themes) votes.set(theme, (votes.get(theme) || 0) + ranked.scores[entry.number]);
    }
    const [theme] = [...votes.keys()].sort((one, two) => votes.get(two) - votes.get(one) || one - two);
    if (theme === undefined || votes.get(theme) < VOTES * total(votes)) return found;
    const number = index.kinds.find((kind) => kind.name === 'Theme').begin + theme;
    if (ranked.scores[number] < OWN * ranked.scores[found[0].number]) return found;
    const place = found.findIndex((entry) => entry.number === number);
    if (place >= 0 && place <= THEME_STANDS) return found;
    const [own] = place < 0 ? await index.show([number]) : found.splice(place, 1);
    found.splice(THEME_STANDS, 0, own);
    return found.slice(0, count);
  }

  function total(votes) {
    let sum = 0;
    votes.forEach((vote) => { sum += vote; });
    return sum;
  }

  site.searchRank = { rank, list, pick, hasAll };
}());
