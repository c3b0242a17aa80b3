// What pages need beside htmx. No inline scripts anywhere: the content policy refuses them. Nothing is kept in the browser.
//
// What pages may use:
//   tr[data-row] tabindex=-1      j and k step through them, Enter opens the first link (or [data-open]) of the focused one
//   [data-search]                 / goes there
//   [data-key="a"]                the key clicks it: first the one in the focused row, else the first on the page that shows.
//                                 a accept, o override, q question, r release, w what if; Escape closes or takes back
//   form[data-confirm="Words?"]   asks before it is sent; hx-confirm does the same for htmx
//   main[data-prints]             a page for paper, whose making the trail tells of: asks for the printer at once
//   [data-part] hx-trigger="load, again"   a part that is fetched; holds th:block pieces :: comes until it is there
//   [data-closes]                 a click empties the nearest element with that selector and gives the focus back
//   say('Words')                  tells in the status region; parts may send the header HX-Trigger: {"say":"Words"}
'use strict';

(() => {
  const status = () => document.getElementById('status');
  let quiet;

  function say(words, bad) {
    const place = status();
    if (!place) return;
    place.textContent = '';
    place.classList.toggle('bad', Boolean(bad));
    window.setTimeout(() => { place.textContent = words; }, 50);
    window.clearTimeout(quiet);
    quiet = window.setTimeout(() => { place.textContent = ''; }, 10000);
  }
  window.say = say;

  // The cross-site token goes along with every request of htmx.
  function token() {
    const found = document.cookie.match(/(?:^|; )(?:__Host-)?XSRF-TOKEN=([^;]*)/);
    return found ? decodeURIComponent(found[1]) : '';
  }

  document.addEventListener('htmx:configRequest', event => {
    if (event.detail.verb !== 'get') event.detail.headers['X-XSRF-TOKEN'] = token();
  });

  document.addEventListener('say', event => say(event.detail.value || ''));

  document.addEventListener('htmx:responseError', event => {
    const code = event.detail.xhr.status;
    if (code === 401) {
      window.location.assign('/sign-in');
      return;
    }
    const words = {
      403: 'Your role may not do this.',
      404: 'There is no such thing any more.',
      413: 'This is too large.',
      429: 'Too many tries. Wait a minute.',
    };
    say(words[code] || 'This did not work (' + code + '). Nothing was changed.', true);
  });
  document.addEventListener('htmx:sendError', () => say('The server does not answer. Nothing was changed.', true));

  // A part of a page that could not be fetched says so, and can be asked for again.
  function partFailed(event, failed) {
    const part = event.detail.elt && event.detail.elt.closest('[data-part]');
    const comes = part && part.querySelector(':scope > .comes');
    if (!comes) return;
    comes.hidden = failed;
    part.querySelector(':scope > .failed').hidden = !failed;
  }
  document.addEventListener('htmx:responseError', event => partFailed(event, true));
  document.addEventListener('htmx:sendError', event => partFailed(event, true));
  document.addEventListener('htmx:beforeRequest', event => partFailed(event, false));
  document.addEventListener('click', event => {
    const again = event.target.closest('[data-again]');
    if (again) htmx.trigger(again.closest('[data-part]'), 'again');
  });

  if (document.querySelector('main[data-prints]')) window.addEventListener('load', () => window.print());

  // Questions before something is done.
  function ask(words, then) {
    const dialog = document.getElementById('confirm');
    const back = document.activeElement;
    document.getElementById('confirm-says').textContent = words;
    dialog.returnValue = '';
    dialog.addEventListener('close', () => {
      if (dialog.returnValue === 'yes') then();
      else if (back) back.focus();
    }, { once: true });
    dialog.showModal();
  }

  document.addEventListener('htmx:confirm', event => {
    if (!event.detail.question) return;
    event.preventDefault();
    ask(event.detail.question, () => event.detail.issueRequest(true));
  });

  document.addEventListener('submit', event => {
    const words = event.target.dataset.confirm;
    if (!words || event.target.dataset.confirmed) return;
    event.preventDefault();
    const form = event.target;
    const by = event.submitter;
    ask(words, () => {
      form.dataset.confirmed = 'yes';
      form.requestSubmit(by || undefined);
      delete form.dataset.confirmed;
    });
  });

  // The focus comes back to where it was after a part was exchanged: by id, else to the part's heading.
  let last = '';
  document.addEventListener('htmx:beforeSwap', () => {
    last = document.activeElement ? document.activeElement.id : '';
  });
  document.addEventListener('htmx:afterSettle', event => {
    if (document.activeElement && document.activeElement !== document.body) return;
    const same = last && document.getElementById(last);
    const wanted = event.detail.elt.querySelector('[data-focus], [aria-invalid="true"]') || same;
    if (wanted) {
      wanted.focus();
    } else if (event.detail.requestConfig && event.detail.requestConfig.verb !== 'get') {
      const heading = event.detail.elt.querySelector('h2, h3');
      if (heading) {
        heading.tabIndex = -1;
        heading.focus();
      }
    }
  });

  document.addEventListener('click', event => {
    const closer = event.target.closest('[data-closes]');
    if (!closer) return;
    const part = closer.closest(closer.dataset.closes) || document.querySelector(closer.dataset.closes);
    const back = part && part.dataset.back && document.getElementById(part.dataset.back);
    if (part) part.replaceChildren();
    if (back) back.focus();
  });

  // Keys.
  const shows = element => element.checkVisibility() && element.getClientRects().length > 0 && !element.disabled;
  const rows = () => [...document.querySelectorAll('tr[data-row], li[data-row]')].filter(shows);

  function step(by) {
    const all = rows();
    if (!all.length) return;
    const now = all.findIndex(row => row.contains(document.activeElement));
    const next = now < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(now + by, 0), all.length - 1);
    all[next].focus();
    all[next].scrollIntoView({ block: 'nearest' });
  }

  function press(key) {
    const row = document.activeElement && document.activeElement.closest('[data-row]');
    const selector = '[data-key="' + key + '"]';
    const inRow = row && [...row.querySelectorAll(selector)].find(shows);
    const found = inRow || [...document.querySelectorAll(selector)].find(shows);
    if (!found) return false;
    found.focus();
    if (!found.matches('input, textarea, select')) found.click();
    return true;
  }

  const writes = element => element && (element.isContentEditable
    || element.matches('textarea, select, input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"])'));

  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector('dialog[open]')) return;
    if (event.key === 'Escape') {
      press('Escape');
      return;
    }
    const focused = document.activeElement;
    if (event.key === 'Enter') {
      if (focused && focused.matches('[data-row]')) {
        const link = focused.querySelector('[data-open], a[href]');
        if (link) {
          event.preventDefault();
          link.click();
        }
      }
      return;
    }
    if (writes(focused) || document.body.dataset.shortcuts === 'off') return;
    let done = true;
    switch (event.key) {
      case 'j': step(1); break;
      case 'k': step(-1); break;
      case '/': {
        const search = document.querySelector('[data-search]');
        if (search) search.focus();
        else done = false;
        break;
      }
      case '?': {
        const keys = document.getElementById('keys');
        if (keys) keys.showModal();
        break;
      }
      default: done = event.key.length === 1 && /[a-z]/.test(event.key) && press(event.key);
    }
    if (done) event.preventDefault();
  });

  // A warning before the session ends; any key or the button goes on.
  const idle = Number(document.body.dataset.idle || 0);
  if (idle > 0) {
    let timer;
    const warn = Math.max(idle - 120, idle / 2);
    const dialog = document.getElementById('idle');
    let gone;
    const restart = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        if (!dialog) return;
        dialog.showModal();
        gone = window.setTimeout(() => window.location.assign('/'), (idle - warn + 5) * 1000);
      }, warn * 1000);
    };
    document.addEventListener('htmx:afterRequest', restart);
    if (dialog) {
      dialog.addEventListener('keydown', event => {
        if (event.key !== 'Tab') dialog.close();
      });
      dialog.addEventListener('close', () => {
        window.clearTimeout(gone);
        fetch('/still-here', { headers: { 'X-Requested-With': 'fetch' } })
          .then(answer => { if (answer.status === 401 || answer.redirected) window.location.assign('/'); })
          .then(restart, restart);
      });
    }
    restart();
  }
})();
