// The page of a visit. Choose a bar, a line, a row of the record or a rule, and what belongs to it lights up.
//
// data-select="line:3|given:5|rule:T-04"   can be chosen, by click, Enter or Space
// data-lines, data-givens, data-rules      what an element belongs to, words with blanks between
'use strict';

(() => {
  const main = document.getElementById('main');
  if (!main) return;
  let chosen = '';

  const words = (element, name) => (element.dataset[name] || '').split(' ').filter(Boolean);

  function light(select) {
    chosen = select;
    const [kind, key] = select ? [select.slice(0, select.indexOf(':')), select.slice(select.indexOf(':') + 1)] : ['', ''];
    let bars = 0;
    let rows = 0;
    main.querySelectorAll('[data-lines], [data-givens], [data-rules]').forEach(element => {
      if (element.closest('#what-if-part')) return;
      const lit = kind !== '' && words(element, kind + 's').includes(key);
      element.classList.toggle('lit', lit);
      if (lit) {
        if (element.matches('.item')) bars += 1;
        else if (element.checkVisibility()) rows += 1;
      }
    });
    main.querySelectorAll('svg.timeline').forEach(svg => svg.classList.toggle('some-lit', bars > 0 && !svg.closest('#what-if-part')));
    main.querySelectorAll('[aria-pressed]').forEach(element => {
      element.setAttribute('aria-pressed', String(kind !== '' && element.dataset.select === select));
    });
    if (kind !== '' && window.say) {
      const what = { line: 'Line ' + key, given: 'Administration ' + key, rule: 'Rule ' + key }[kind];
      window.say(what + ': ' + bars + (bars === 1 ? ' bar, ' : ' bars, ') + rows + (rows === 1 ? ' row' : ' rows'));
    }
  }

  function choose(element) {
    const select = element.dataset.select;
    light(select === chosen ? '' : select);
    if (select.startsWith('given:')) {
      const given = document.getElementById('what-if-given');
      if (given) given.value = select.slice('given:'.length);
    }
  }

  function unfold(row, open) {
    const button = row.querySelector('button.line');
    if (!button) return;
    const why = document.getElementById(button.getAttribute('aria-controls'));
    const opens = open === undefined ? why.hidden : open;
    why.hidden = !opens;
    button.setAttribute('aria-expanded', String(opens));
  }

  main.addEventListener('click', event => {
    if (event.target.closest('a, input, select, textarea, summary')) return;
    const other = event.target.closest('button:not(.line, .rule)');
    if (other) return;
    const found = event.target.closest('[data-select]');
    if (!found || found.closest('#what-if-part')) return;
    if (found.dataset.line) unfold(found);
    choose(found);
  });

  main.addEventListener('keydown', event => {
    const bar = event.target.closest('g.item');
    if (!bar || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(bar);
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      const all = [...bar.closest('svg').querySelectorAll('g.item')];
      const next = all[all.indexOf(bar) + (event.key === 'ArrowRight' ? 1 : -1)];
      if (next) {
        event.preventDefault();
        next.focus();
      }
    }
  });

  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && drag) {
      event.preventDefault();
      endDrag();
      return;
    }
    if (event.key === 'Escape' && !event.defaultPrevented && chosen && !document.querySelector('dialog[open]')
        && !document.querySelector('[data-key="Escape"]')) {
      light('');
    }
  });

  // Dragging an end of a bar fills in the typed form, which does the same.
  const SVG = 'http://www.w3.org/2000/svg';
  let drag;

  function minuteAt(svg, clientX) {
    const point = new DOMPoint(clientX, 0).matrixTransform(svg.getScreenCTM().inverse());
    const left = Number(svg.dataset.left);
    const right = Number(svg.dataset.right);
    const minutes = Number(svg.dataset.minutes);
    return Math.round(Math.min(Math.max((point.x - left) / (right - left), 0), 1) * minutes);
  }

  function clockAt(svg, minute) {
    const set = svg.dataset.setAt === undefined ? Infinity : Number(svg.dataset.setAt);
    const wall = minute < set ? minute : minute + Number(svg.dataset.shift);
    const time = new Date(Date.parse(svg.dataset.from + 'Z') + wall * 60000).toISOString();
    return { day: time.slice(0, 10), clock: time.slice(11, 16) };
  }

  main.addEventListener('pointerdown', event => {
    const handle = event.target.closest('.handle');
    if (!handle) return;
    event.preventDefault();
    const svg = handle.closest('svg');
    const item = handle.closest('g.item');
    const box = handle.getBBox();
    const ghost = document.createElementNS(SVG, 'line');
    ghost.setAttribute('class', 'dragged');
    ghost.setAttribute('y1', box.y - 6);
    ghost.setAttribute('y2', box.y + box.height + 6);
    const label = document.createElementNS(SVG, 'text');
    label.setAttribute('class', 'dragged-time');
    label.setAttribute('y', box.y - 8);
    svg.append(ghost, label);
    handle.setPointerCapture(event.pointerId);
    drag = { handle, svg, item, ghost, label, from: event.clientX, moved: false };
  });

  main.addEventListener('pointermove', event => {
    if (!drag) return;
    drag.moved = drag.moved || Math.abs(event.clientX - drag.from) > 3;
    const minute = minuteAt(drag.svg, event.clientX);
    const left = Number(drag.svg.dataset.left);
    const x = left + minute * (Number(drag.svg.dataset.right) - left) / Number(drag.svg.dataset.minutes);
    drag.at = clockAt(drag.svg, minute);
    drag.ghost.setAttribute('x1', x);
    drag.ghost.setAttribute('x2', x);
    drag.label.setAttribute('x', x + 4);
    drag.label.textContent = drag.at.clock + ', not the record';
  });

  function endDrag() {
    const ended = drag;
    drag = undefined;
    if (ended) {
      ended.ghost.remove();
      ended.label.remove();
    }
    return ended;
  }

  main.addEventListener('pointerup', event => {
    const ended = endDrag();
    if (!ended || !ended.moved || !ended.at) return;
    event.preventDefault();
    const form = document.getElementById('what-if');
    const [day, clock] = [ended.at.day.split('-'), ended.at.clock];
    form.elements.given.value = ended.item.dataset.givens;
    form.elements.start.value = '';
    form.elements.stop.value = '';
    form.elements[ended.handle.dataset.end].value = day[1] + '/' + day[2] + '/' + day[0] + ' ' + clock;
    form.requestSubmit();
  });
  main.addEventListener('pointercancel', endDrag);

  // What was tried stands in the part as a change; the fields are free for the next.
  document.addEventListener('htmx:afterSwap', event => {
    if (event.detail.target.id === 'what-if-part' && event.detail.xhr.status === 200) {
      ['start', 'stop', 'other'].forEach(name => { document.getElementById('what-if').elements[name].value = ''; });
      event.detail.target.scrollIntoView({ block: 'nearest' });
    }
    if (chosen) light(chosen);
  });
})();
