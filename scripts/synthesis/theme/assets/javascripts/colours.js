// The button in the header that goes from the colours of the reader's system to light ones, to dark ones, and back.
(function () {
  'use strict';

  const button = document.querySelector('[data-action="colours"]');
  const order = ['', 'light', 'dark'];
  const names = { '': 'as your system has them', light: 'light', dark: 'dark' };
  if (!button) return;

  function show(chosen) {
    if (chosen) document.documentElement.dataset.colours = chosen;
    else delete document.documentElement.dataset.colours;
    button.dataset.chosen = chosen;
    button.title = `Colours: ${names[chosen]}`;
  }

  button.addEventListener('click', () => {
    const chosen = order[(order.indexOf(button.dataset.chosen) + 1) % order.length];
    show(chosen);
    window.synthesis.store('colours', chosen || null);
    window.synthesis.announce(button.title);
  });
  show(document.documentElement.dataset.colours || '');
  button.hidden = false;
}());
