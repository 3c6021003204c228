// The numbers on the map lead to the table of all findings, filtered; without this script, to the findings on the theme's page.
(function () {
  'use strict';

  for (const link of document.querySelectorAll('a[data-filter]')) {
    link.href = window.synthesis.address(`findings/?${link.dataset.filter}`);
  }
}());
