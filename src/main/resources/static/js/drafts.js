// What somebody typed is not lost when their session ends, or when an error page comes instead of an answer: this tab keeps it,
// and fills it in again when the same person is back on the page with the form. Never passwords, never files.
(() => {
  'use strict';

  const KEY = 'draft';
  const PAGE = '_page';

  const viewer = () => document.querySelector('meta[name="viewer"]')?.content;
  const forms = () => [...document.querySelectorAll('main form[method="post"]')].filter((form) => form.elements[PAGE]);
  const hasPassword = (form) => form.querySelector('input[type="password"]') !== null;

  const read = () => JSON.parse(sessionStorage.getItem(KEY));
  const forget = () => sessionStorage.removeItem(KEY);
  // what Tasklist keeps, see tasklist.js
  const forgetTasks = () => Object.keys(sessionStorage).filter((key) => key.startsWith('task-draft:'))
    .forEach((key) => sessionStorage.removeItem(key));
  const keep = (draft) => {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(draft));
    } catch (tooLarge) {
      // the tab has room for some megabytes; half a draft would be worse than none
      forget();
    }
  };

  // the form that was used last; when the page goes, it may be for the sign-in page
  let used;
  const use = (event) => {
    const form = event.target.closest?.('main form[method="post"]');
    if (form?.elements[PAGE] && !hasPassword(form)) {
      used = form;
    }
  };
  ['input', 'change', 'submit'].forEach((type) => document.addEventListener(type, use));
  window.addEventListener('pagehide', () => {
    if (used?.isConnected && viewer()) {
      keep({
        viewer: viewer(),
        page: used.elements[PAGE].value,
        action: used.getAttribute('action'),
        fields: [...new FormData(used)].filter(([name, value]) => typeof value === 'string' && !name.startsWith('_')),
      });
    }
  });

  const fields = (form) => [...form.elements].filter((field) => field.name && !field.name.startsWith('_')
    && !['file', 'password', 'submit', 'button'].includes(field.type));

  const fillIn = (form, entries) => {
    const left = entries.slice();
    const takeValueOf = (name) => {
      const found = left.findIndex(([entry]) => entry === name);
      return found < 0 ? undefined : left.splice(found, 1)[0][1];
    };
    const isChosen = (name, value) => entries.some(([entry, chosen]) => entry === name && chosen === value);
    fields(form).forEach((field) => {
      if (['checkbox', 'radio'].includes(field.type)) {
        field.checked = isChosen(field.name, field.value);
      } else if (field.type === 'select-multiple') {
        [...field.options].forEach((option) => { option.selected = isChosen(field.name, option.value); });
      } else {
        field.value = takeValueOf(field.name) ?? field.value;
      }
      if (field.type !== 'radio' || field.checked) {
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }
    });
  };

  // the same form, else one that asks the same: a page that only shows what was typed leads back to the form itself
  const formOf = (draft) => {
    const here = forms().filter((form) => form.elements[PAGE].value === draft.page);
    const has = (form, name) => fields(form).some((field) => field.name === name);
    return here.find((form) => form.getAttribute('action') === draft.action)
      ?? here.find((form) => draft.fields.length > 0 && draft.fields.every(([name]) => has(form, name)));
  };

  const tell = () => {
    const notice = document.createElement('div');
    notice.className = 'notice notice-warning';
    notice.setAttribute('role', 'status');
    notice.textContent = document.querySelector('meta[name="draft-text"]').content;
    document.getElementById('flash').replaceChildren(notice);
  };

  document.addEventListener('DOMContentLoaded', () => {
    const signIn = document.querySelector('main.sign-in');
    const signedOut = signIn && location.search.includes('signedOut');
    if (signedOut) {
      forgetTasks();
    }
    const draft = read();
    if (!draft) {
      return;
    }
    if (signedOut) {
      forget();
    } else if (signIn || (document.querySelector('main.error-page') && viewer() === draft.viewer)) {
      keep({ ...draft, waits: true });
    } else if (viewer() !== draft.viewer || !draft.waits) {
      // somebody else's, or taken
      forget();
    } else {
      const form = formOf(draft);
      if (form) {
        forget();
        fillIn(form, draft.fields);
        tell();
      }
    }
  });
})();
