// Before anything shows: scripts work here, and these are the colours that the reader has chosen before.
(function (page) {
  page.className = 'js';
  try {
    const chosen = JSON.parse(localStorage.getItem(`synthesis:${new URL(page.dataset.root, location.href).pathname}:colours`));
    if (chosen) page.dataset.colours = chosen;
  } catch { /* Without storage, the colours of the system stay. */ }
}(document.documentElement));
