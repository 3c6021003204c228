// Leads on at once to a finding that has moved to a further page, where somebody kept its address from before.
(function () {
  'use strict';

  function leadOn() {
    const target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    const link = target && target.matches('.elsewhere') ? target.querySelector('a') : null;
    if (link) window.location.replace(link.href);
  }

  window.addEventListener('hashchange', leadOn);
  leadOn();
}());
