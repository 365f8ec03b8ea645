// Working through a list without a mouse, and what belongs to a row below it. Without this file everything can be done by links,
// boxes and buttons.
(() => {
  'use strict';

  const OFF = 'desk-keys-off';
  const BOXES = 'input[name="serialNumbers"], input[name="escalationIds"][type="checkbox"]';

  const form = () => document.querySelector('form[data-keys]');
  const help = () => document.getElementById('keys');
  const boxes = () => [...form().querySelectorAll(BOXES)];
  const isTyping = (target) => target.closest?.('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable], dialog[open]');

  const say = (text) => {
    const status = document.querySelector('[data-keys-status]');
    // said again when it is the same again
    status.textContent = '';
    requestAnimationFrame(() => { status.textContent = text; });
  };

  // where one is: the row that has the focus, else the one that had it last
  let last;
  const current = () => {
    const row = document.activeElement.closest?.('tr');
    return row?.querySelector(BOXES) ?? (last?.isConnected ? last : null);
  };
  const go = (step) => {
    const all = boxes();
    const at = all.indexOf(current());
    const box = at < 0 ? all[step > 0 ? 0 : all.length - 1] : all[at + step];
    if (box) {
      last = box;
      box.focus();
      box.closest('tr').scrollIntoView({ block: 'nearest' });
    } else {
      say(form().dataset[step > 0 ? 'keysEnd' : 'keysBegin']);
    }
  };

  const set = (box, checked) => {
    box.checked = checked;
    box.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const tick = () => {
    const box = current();
    if (box) {
      set(box, !box.checked);
    }
  };

  // what is ticked, else the row where one is; the reason comes next
  const choose = (decision) => {
    const radio = form().querySelector(`input[name="decision"][value="${decision}"]`);
    if (!radio) {
      say(form().dataset.keysCannot);
      return;
    }
    const matching = form().querySelector('[data-select-matching]')?.checked;
    if (!matching && !boxes().some((box) => box.checked) && current()) {
      set(current(), true);
    }
    set(radio, true);
    const reason = form().elements.reason;
    reason.focus();
    const label = form().querySelector(`label[for="${radio.id}"]`).textContent;
    say(form().dataset.keysChosen.replace('{decision}', label));
  };

  const detail = (button) => {
    const row = button.closest('tr');
    const open = button.getAttribute('aria-expanded') !== 'true';
    let below = document.getElementById(button.getAttribute('aria-controls'));
    if (!below) {
      below = document.createElement('tr');
      below.id = button.getAttribute('aria-controls');
      below.className = 'detail';
      const cell = below.insertCell();
      cell.colSpan = row.cells.length;
      row.after(below);
      window.htmx.ajax('GET', button.dataset.detail, { target: cell, swap: 'innerHTML' });
    }
    below.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
  };

  const keys = {
    j: () => go(1),
    k: () => go(-1),
    x: tick,
    a: () => choose('approveException'),
    r: () => choose('reject'),
    d: () => {
      const button = current()?.closest('tr').querySelector('[data-detail]');
      if (button) {
        detail(button);
      }
    },
    o: () => current()?.closest('tr').querySelector('th a')?.click(),
    '?': () => help().showModal(),
  };

  document.addEventListener('keydown', (event) => {
    if (!form() || !help() || event.altKey || event.metaKey) {
      return;
    }
    if (event.key === 'Enter' && event.ctrlKey && event.target.name === 'reason') {
      event.preventDefault();
      form().requestSubmit(form().querySelector('[data-decides]'));
      return;
    }
    const key = keys[event.key];
    const off = localStorage.getItem(OFF) && event.key !== '?';
    if (key && !event.ctrlKey && !off && !isTyping(event.target) && !help().open) {
      event.preventDefault();
      key();
    }
  });

  document.addEventListener('focusin', (event) => {
    last = event.target.closest('form[data-keys] tr')?.querySelector(BOXES) ?? last;
  });

  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-detail]');
    if (button) {
      detail(button);
    }
    if (event.target.closest('[data-keys-help]')) {
      help().showModal();
    }
  });

  // who speaks to their computer, or types without looking, may do without single keys
  document.addEventListener('change', (event) => {
    if (event.target.id === 'keys-on') {
      if (event.target.checked) {
        localStorage.removeItem(OFF);
      } else {
        localStorage.setItem(OFF, 'true');
      }
    }
  });
  document.addEventListener('DOMContentLoaded', () => {
    const on = document.getElementById('keys-on');
    if (on) {
      on.checked = !localStorage.getItem(OFF);
    }
  });
})();
