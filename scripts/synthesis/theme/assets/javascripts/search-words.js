// Texts to the stems that the search keeps, as `words.py` does when the index is made, by the tables that come with the index.
(function () {
  'use strict';

  const TOKEN = /[a-z]{2,5}-\d{2,}(?![\p{L}\p{N}_-])|\d+(?:[.,]\d+)*|\p{L}+/gu;
  const APOSTROPHE = /(?:n['’ʼ]t|['’ʼ](?:s|re|ve|ll|d|m)?)(?![a-z])/g;
  const MARKS = /[\u0300-\u036f]/g;

  // Give what turns texts into stems: `stems(text)` lists them in order, `isWeak(stem)` says that one tells little.
  function makeWords(language) {
    const stop = new Set(language.stopWords.split(' '));
    const same = new Map(Object.entries(language.same));
    const known = new Map();

    function stems(text) {
      const found = [];
      for (const token of fold(text).match(TOKEN) || []) {
        const stem = stemOf(token);
        if (!stem) continue;
        found.push(stem);
        if (stem.includes('-')) found.push(...stem.split('-').map(stemOf).filter(Boolean));
      }
      return found;
    }

    function stemOf(token) {
      if (!known.has(token)) known.set(token, makeStem(token));
      return known.get(token);
    }

    function makeStem(token) {
      if (stop.has(token) || (/^\p{L}$/u.test(token) && !same.has(token))) return '';
      const word = same.get(token) || token;
      if (!/^\p{L}+$/u.test(word)) return word.replaceAll(',', '');
      return language.steps.reduce(dropEnding, word);
    }

    const asks = Object.entries(language.asks);
    const weak = new Set(language.weakWords.split(' ').map(stemOf));

    // The stems of a question: its words, and the kind of answer that it asks for; and its last word as typed, in small letters.
    function question(text) {
      const folded = ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
      const asked = asks.filter(([words]) => folded.includes(` ${words} `)).map(([, kind]) => stemOf(kind));
      const typed = fold(text).match(TOKEN) || [];
      return { stems: [...new Set(stems(text))], asked: [...new Set(asked)], last: typed.length ? typed.at(-1) : '' };
    }

    return { stems, question, isWeak: (stem) => weak.has(stem) };
  }

  function fold(text) {
    return text.toLowerCase().normalize('NFKD').replace(MARKS, '').replace(APOSTROPHE, '');
  }

  function dropEnding(word, endings) {
    for (const [ending, instead, least] of endings) {
      const left = word.length - ending.length;
      if (left >= least && word.endsWith(ending)) {
        return instead ? word.slice(0, left) + instead : single(word.slice(0, left));
      }
    }
    return word;
  }

  function single(stem) {
    const last = stem.at(-1);
    return stem.length > 3 && last === stem.at(-2) && !'aeioulsf'.includes(last) ? stem.slice(0, -1) : stem;
  }

  // Cut a text at its words: `found` are those whose stem is wanted. Gives pieces in order, as [text, is wanted].
  function mark(text, words, wanted) {
    const pieces = [];
    let end = 0;
    for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’ʼ.,-][\p{L}\p{M}\p{N}]+)*/gu)) {
      if (!words.stems(match[0]).some((stem) => wanted.has(stem))) continue;
      pieces.push([text.slice(end, match.index), false], [match[0], true]);
      end = match.index + match[0].length;
    }
    pieces.push([text.slice(end), false]);
    return pieces.filter(([piece]) => piece);
  }

  window.synthesis.searchWords = { make: makeWords, fold, mark };
}());
