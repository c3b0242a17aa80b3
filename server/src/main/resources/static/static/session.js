// The code of an invitation stands after the # of its link, which a browser keeps to itself. It is put into the form, and out
// of the address bar.
'use strict';

(() => {
  const field = document.querySelector('[data-from-link]');
  if (field && window.location.hash.length > 1) {
    field.value = window.location.hash.slice(1);
    window.history.replaceState(null, '', window.location.pathname);
  }
})();
