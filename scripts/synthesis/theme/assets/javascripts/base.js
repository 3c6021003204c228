// What every other script of the site stands on, and the one name that they share: `window.synthesis`.
// Data arrives as scripts that call `synthesis.receive`, since a page opened from a disk may not fetch anything else.
(function () {
  'use strict';

  const root = document.documentElement.dataset.root || './';
  const folder = new URL(root, window.location.href);
  const pending = new Map();
  const received = new Map();
  const values = {};
  let region = null;

  // Turn a place on the site, such as 'sources/interviews/#INT-07', into an address that works from this page.
  function address(path) {
    const [, page, rest] = /^([^?#]*)(.*)$/s.exec(path);
    // A disk, unlike a server, does not open the index of a folder by itself.
    const index = folder.protocol === 'file:' && (page === '' || page.endsWith('/')) ? 'index.html' : '';
    return root + page + index + rest;
  }

  // Add a script of the site once. The promise gives what the script hands to `receive`.
  function load(path) {
    if (!pending.has(path)) {
      pending.set(path, new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.addEventListener('load', () => resolve(received.get(script)));
        script.addEventListener('error', () => {
          pending.delete(path);
          script.remove();
          reject(new Error(`${path} could not be loaded`));
        });
        script.src = root + path;
        document.head.append(script);
      }));
    }
    return pending.get(path);
  }

  // Called by the scripts that carry data.
  function receive(name, value) {
    values[name] = value;
    received.set(document.currentScript, value);
  }

  // Read a value kept in this browser for this site, or keep one; `null` forgets it. Gives the value, or null.
  function store(key, ...given) {
    const name = `synthesis:${folder.pathname}:${key}`;
    try {
      if (given.length === 0) return JSON.parse(window.localStorage.getItem(name));
      if (given[0] === null || given[0] === undefined) window.localStorage.removeItem(name);
      else window.localStorage.setItem(name, JSON.stringify(given[0]));
    } catch {
      // Storage may be off, full, or hold what nobody can read: the page works without it.
      if (given.length === 0) return null;
    }
    return given[0] === undefined ? null : given[0];
  }

  // Tell people who do not see the page what has just happened.
  function announce(text) {
    if (!region) {
      region = document.createElement('div');
      region.className = 'visually-hidden';
      region.setAttribute('role', 'status');
    }
    // While a window is open, what is outside of it is silent.
    ([...document.querySelectorAll('dialog[open]')].pop() || document.body).append(region);
    region.textContent = '';
    // A change within one moment would not be noticed, nor the same words said twice.
    window.setTimeout(() => { region.textContent = text; }, 100);
  }

  // Put text, and the same as HTML if it is given, on the clipboard. The promise says whether that worked.
  async function copy(text, html) {
    try {
      if (!html) {
        await navigator.clipboard.writeText(text);
      } else {
        const types = { 'text/plain': text, 'text/html': html };
        const blobs = Object.entries(types).map(([type, content]) => [type, new Blob([content], { type })]);
        await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
      }
      return true;
    } catch {
      return copyByCommand(text, html);
    }
  }

  // The older way, for pages that are not served securely.
  function copyByCommand(text, html) {
    function fill(event) {
      event.preventDefault();
      event.clipboardData.setData('text/plain', text);
      if (html) event.clipboardData.setData('text/html', html);
    }
    document.addEventListener('copy', fill);
    const worked = document.execCommand('copy');
    document.removeEventListener('copy', fill);
    return worked;
  }

  window.synthesis = { root, values, address, load, receive, store, announce, copy };
}());
