// Reads the files of the search's index, each when it is first needed: postings of stems, and what is shown of entries.
(function () {
  'use strict';

  const site = window.synthesis;
  const FOLDER = 'assets/search/';
  const MARK = 8;
  const CODES = readSigns();
  const MORE = CODES.count / 2;
  let opened = null;

  // Load the beginning of the index, once. The promise gives the index.
  function open() {
    opened = opened || site.load(`${FOLDER}start.js`).then(makeIndex).catch((error) => {
      opened = null;
      throw error;
    });
    return opened;
  }

  function makeIndex(start) {
    const kinds = listKinds(start.kinds);
    const size = kinds.at(-1).end;
    const shards = new Map();

    function file(what, number) {
      const marks = start[what];
      return site.load(`${FOLDER}${what}-${marks.slice(number * MARK, (number + 1) * MARK)}.js`);
    }

    // Give all stems of a file as a map to their postings as they are written.
    async function readShard(number) {
      if (!shards.has(number)) {
        const flat = await file('words', number);
        const stems = new Map();
        for (let at = 0; at < flat.length; at += 3) stems.set(flat[at], [flat[at + 1], flat[at + 2]]);
        shards.set(number, stems);
      }
      return shards.get(number);
    }

    // Give the number of the file in which a stem stands, or would stand.
    function placeOf(stem) {
      return Math.max(0, countUpTo(start.firstWords, stem) - 1);
    }

    // Give stems near a stem, with their postings as they are written: those of its file, and of the files beside it if words
    // that begin like it may stand there.
    async function near(stem) {
      const [own, first, last] = [stem, stem.slice(0, 3), `${stem.slice(0, 3)}\uffff`].map(placeOf);
      const numbers = [own - 1, own, own + 1].filter((number) => number === own || (number >= first && number <= last));
      return (await Promise.all(numbers.map(readShard))).flatMap((shard) => [...shard]);
    }

    // Give the entries that have a stem, and how much it counts in each; null if there are none.
    async function postings(stem) {
      const written = (await readShard(placeOf(stem))).get(stem);
      return written ? { entries: readGaps(written[0]), weights: written[1] } : null;
    }

    // Give what is shown of some entries.
    async function show(numbers) {
      const files = new Map();
      for (const number of numbers) {
        const place = Math.floor(number / start.entriesInFile);
        if (!files.has(place)) files.set(place, file('entries', place));
      }
      await Promise.all(files.values());
      return Promise.all(numbers.map(async (number) => {
        const entries = await files.get(Math.floor(number / start.entriesInFile));
        const [title, address, who, where, themes] = entries[number % start.entriesInFile];
        return { number, kind: kindOf(number).name, title, address, who, where, themes };
      }));
    }

    function kindOf(number) {
      return kinds.find((kind) => number < kind.end);
    }

    // Give the columns by which findings are filtered and sorted.
    function facets() {
      return site.load(`${FOLDER}facets-${start.facets}.js`);
    }

    const words = site.searchWords.make(start);
    return { size, kinds, kindOf, words, synonyms: start.synonyms, groups: new Map(Object.entries(start.groups)), near, postings, show, facets };
  }

  // The entries of a kind stand together: from `begin` up to `end`.
  function listKinds(counts) {
    let end = 0;
    return counts.map(([name, count]) => {
      end += count;
      return { name, begin: end - count, end };
    });
  }

  // Count the words, which are in order, that are not after a word.
  function countUpTo(words, word) {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isAfter(words[middle], word)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  // The index is in the order of code points; comparing strings goes by their halves where there are two.
  function isAfter(one, other) {
    return one > other;
  }

  function readSigns() {
    const codes = new Uint8Array(128);
    let count = 0;
    for (let code = 33; code < 127; code += 1) {
      if (code === 34 || code === 92) continue;
      codes[code] = count;
      count += 1;
    }
    codes.count = count;
    return codes;
  }

  // Read whole numbers that are written one after another.
  function readNumbers(text) {
    const numbers = [];
    let number = 0;
    let unit = 1;
    for (let at = 0; at < text.length; at += 1) {
      const sign = CODES[text.charCodeAt(at)];
      if (sign >= MORE) {
        number += (sign - MORE) * unit;
        unit *= MORE;
      } else {
        numbers.push(number + sign * unit);
        number = 0;
        unit = 1;
      }
    }
    return numbers;
  }

  function readGaps(text) {
    let last = -1;
    return readNumbers(text).map((gap) => {
      last += gap;
      return last;
    });
  }

  site.searchIndex = { open, readNumbers, readWeight: (text, at) => CODES[text.charCodeAt(at)] };
}());
