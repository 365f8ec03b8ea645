// Small manners of our pages. Every page also works without this file.
(() => {
  'use strict';

  document.documentElement.classList.add('js');

  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

  // htmx sends the CSRF token that forms carry in a field
  document.addEventListener('htmx:configRequest', (event) => {
    const header = meta('csrf-header');
    if (header) {
      event.detail.headers[header] = meta('csrf-token');
    }
  });

  // an answer that is not swapped in (signed out, server in trouble) must not go unnoticed
  const tellFailure = () => {
    const notice = document.createElement('div');
    notice.className = 'notice notice-danger';
    notice.setAttribute('role', 'alert');
    notice.textContent = meta('failed-text');
    document.getElementById('flash')?.replaceChildren(notice);
  };
  document.addEventListener('htmx:responseError', tellFailure);
  document.addEventListener('htmx:sendError', tellFailure);

  // what only helps with a field leads nobody away who is signed out, nor back here from where they went meanwhile: what they
  // have typed is kept once they send it
  document.addEventListener('htmx:configRequest', (event) => {
    if (event.detail.elt.matches('[data-help]')) {
      delete event.detail.headers['HX-Current-URL'];
    }
  });
  document.addEventListener('htmx:beforeOnLoad', (event) => {
    if (event.detail.xhr.status === 401 && event.detail.elt.matches('[data-help]')) {
      event.preventDefault();
    }
  });

  // what a link names behind its #, like a task in Tasklist, is still named after sign-in
  document.addEventListener('submit', (event) => {
    if (event.target.matches('main.sign-in form')) {
      event.target.action += location.hash;
    }
  });

  // times come in UTC and are shown in the time zone of the person's choice, or of their browser
  const showLocalTimes = (root) => {
    const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short', timeZone: meta('time-zone') });
    root.querySelectorAll('time[data-local]').forEach((time) => {
      time.title = time.textContent;
      time.textContent = format.format(new Date(time.dateTime));
      time.removeAttribute('data-local');
    });
  };

  // a button that shows and hides what it controls
  const toggle = (button) => {
    const open = button.getAttribute('aria-expanded') !== 'true';
    button.setAttribute('aria-expanded', String(open));
    document.getElementById(button.dataset.toggles).classList.toggle('open', open);
  };
  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-print]')) {
      window.print();
    }
    const button = event.target.closest('[data-toggles]');
    if (button) {
      toggle(button);
    }
  });

  // "/" leads to the search, unless somebody is typing
  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest?.('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]');
    const search = document.getElementById('search');
    if (event.key === '/' && search && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  });

  // a button that copies what a field holds
  document.addEventListener('click', async (event) => {
    const button = event.target.closest('[data-copies]');
    if (button) {
      const field = document.getElementById(button.dataset.copies);
      field.select();
      await navigator.clipboard?.writeText(field.value);
      button.textContent = button.dataset.done;
    }
  });

  // a list that drops down closes by Escape, and when something else is used
  const closeDropdowns = (except) => document.querySelectorAll('details.dropdown-choice[open]').forEach((details) => {
    if (!details.contains(except)) {
      details.open = false;
    }
  });
  document.addEventListener('click', (event) => closeDropdowns(event.target));
  document.addEventListener('focusin', (event) => closeDropdowns(event.target));
  document.addEventListener('keydown', (event) => {
    const details = event.target.closest?.('details.dropdown-choice[open]');
    if (event.key === 'Escape' && details) {
      details.open = false;
      details.querySelector('summary').focus();
    }
  });
  // and says what was chosen in it
  document.addEventListener('change', (event) => {
    const details = event.target.closest('details.dropdown-choice');
    if (details && event.target.type === 'radio') {
      const label = details.querySelector(`label[for="${event.target.id}"]`);
      details.querySelector('summary').textContent = (label.querySelector('span') ?? label).textContent;
    }
  });

  // what was chosen within something is chosen no more once that is another
  document.addEventListener('change', (event) => {
    const within = event.target.dataset.clears && document.getElementById(event.target.dataset.clears);
    if (within) {
      within.value = '';
    }
  });

  // a form that was sent is not sent twice by an impatient click
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method !== 'post' || event.defaultPrevented) {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'true';
  });
  window.addEventListener('pageshow', () => {
    document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent);
    document.querySelectorAll('form[data-selection]').forEach(countSelected);
  });

  // a list with boxes to tick: says how many are ticked; buttons that need one wait for it
  const BOXES = 'input[name="serialNumbers"], input[name="escalationIds"]';
  const countSelected = (form) => {
    const boxes = [...form.querySelectorAll(BOXES)];
    const selected = boxes.filter((box) => box.checked).length;
    form.querySelectorAll('[data-select-group]').forEach((group) => {
      const own = [...group.closest('tbody').querySelectorAll(BOXES)];
      group.checked = own.every((box) => box.checked);
      group.indeterminate = !group.checked && own.some((box) => box.checked);
    });
    const matching = form.querySelector('[data-select-matching]')?.checked ?? false;
    const all = form.querySelector('[data-select-all]');
    if (all) {
      all.checked = selected > 0 && selected === boxes.length;
      all.indeterminate = selected > 0 && selected < boxes.length;
    }
    // the whole page is ticked: the person may mean all that match
    const whole = form.querySelector('[data-page-selected]');
    if (whole) {
      whole.hidden = selected === 0 || selected < boxes.length;
    }
    form.querySelectorAll('[data-needs-selection]').forEach((button) => { button.disabled = selected === 0 && !matching; });
    const text = form.querySelector('[data-selected-text]');
    if (text) {
      const number = new Intl.NumberFormat(document.documentElement.lang).format(selected);
      text.textContent = selected === 0 ? text.dataset.none : text.dataset.some.replace('{n}', number);
    }
  };
  document.addEventListener('change', (event) => {
    const form = event.target.closest('form[data-selection]');
    if (!form) {
      return;
    }
    if (event.target.matches('[data-select-all]')) {
      form.querySelectorAll(BOXES).forEach((box) => { box.checked = event.target.checked; });
    }
    if (event.target.matches('[data-select-group]')) {
      event.target.closest('tbody').querySelectorAll(BOXES).forEach((box) => { box.checked = event.target.checked; });
    }
    countSelected(form);
  });

  const ready = (root) => {
    showLocalTimes(root);
    root.querySelectorAll('form[data-selection]').forEach(countSelected);
    root.querySelector('[data-focus]')?.focus();
    root.querySelectorAll('[data-print]').forEach((button) => { button.hidden = false; });
  };
  document.addEventListener('DOMContentLoaded', () => ready(document));
  document.addEventListener('htmx:afterSwap', (event) => ready(event.target));
})();
