// A table that fits its room needs no region that scrolls: its heads can then stay in sight while the page scrolls.
(function () {
  'use strict';

  if (!window.ResizeObserver) return;

  function measure(region) {
    const fits = region.firstElementChild.scrollWidth <= region.clientWidth;
    region.classList.toggle('fits', fits);
    // What cannot be scrolled is no stop on the way through the page by keyboard.
    if (fits) region.removeAttribute('tabindex');
    else region.tabIndex = 0;
  }

  const observer = new ResizeObserver((entries) => entries.forEach((entry) => measure(entry.target)));
  document.querySelectorAll('.table').forEach((region) => observer.observe(region));
  // For tables that other scripts make.
  window.synthesis.fitTable = (region) => observer.observe(region);
}());
