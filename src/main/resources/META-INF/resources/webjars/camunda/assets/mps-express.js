// What Camunda's web applications cannot be told by configuration alone: the way back to the portal, signing out of both,
// and texts of forms that form-js has in English only.
const configuration = window.camTasklistConf || window.camCockpitConf || window.camAdminConf || window.camWelcomeConf || {};
const { texts = {}, forms = {}, language = 'en', administrator = false, staff = false } = configuration.mpsExpress || {};

document.documentElement.lang = language;
document.documentElement.classList.toggle('administrator', administrator);
document.documentElement.classList.toggle('staff', staff);
// shown above a form that nobody took, see mps-express.css
document.documentElement.style.setProperty('--claim-first', JSON.stringify(texts.claimFirst || ''));

// back to where one came from: the page that led here says so, or is it
const PLACE = 'portal-place';
const named = new URLSearchParams(window.location.search).get('from');
const before = document.referrer ? new URL(document.referrer) : null;
if (/^\/[\w/-]*$/.test(named) && !named.startsWith('//')) {
  sessionStorage.setItem(PLACE, named);
} else if (before?.origin === window.location.origin && !/^\/(camunda|sign-in)\b/.test(before.pathname)) {
  sessionStorage.setItem(PLACE, before.pathname + before.search);
}

const addWayToPortal = () => {
  const menu = document.querySelector('.cam-nav.app-menu > ul');
  if (!menu || menu.querySelector('.to-portal')) {
    return;
  }
  const item = document.createElement('li');
  const link = document.createElement('a');
  item.className = 'to-portal';
  link.href = sessionStorage.getItem(PLACE) || '/';
  link.textContent = texts.portal;
  item.append(link);
  menu.prepend(item);
};

// on a phone there is room for the list or for the task that is open, see mps-express.css
const OPEN_TASK = /([?&])task=[^&]*&?/;
const showListOrTask = () => {
  document.documentElement.classList.toggle('task-open', OPEN_TASK.test(window.location.hash));
  const head = document.querySelector('.task-details > header');
  if (head && !head.querySelector('.back-to-list')) {
    const back = document.createElement('a');
    back.className = 'back-to-list';
    back.href = '#/';
    back.textContent = `‹ ${texts.backToList}`;
    back.addEventListener('click', (event) => {
      event.preventDefault();
      window.location.hash = window.location.hash.replace(OPEN_TASK, '$1');
    });
    head.prepend(back);
  }
};
window.addEventListener('hashchange', showListOrTask);

// Camunda's own way out would leave the portal's session open
const signOut = async () => {
  const page = new DOMParser().parseFromString(await (await fetch('/')).text(), 'text/html');
  const form = document.importNode(page.querySelector('form[action="/sign-out"]'), true);
  form.hidden = true;
  document.body.append(form);
  form.submit();
};
document.addEventListener('click', (event) => {
  if (event.target.closest('[cam-widget-header] .logout a')) {
    event.preventDefault();
    event.stopImmediatePropagation();
    signOut();
  }
}, true);

const patterns = Object.entries(forms).map(([english, text]) => {
  const escaped = english.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace('\\{n\\}', '(\\d+)');
  return { expression: new RegExp(`^${escaped}$`), text };
});
const inWords = (text) => {
  for (const { expression, text: words } of patterns) {
    const found = expression.exec(text);
    if (found) {
      return words.replace('{n}', found[1]);
    }
  }
  return text;
};
const putInWords = (node, property) => {
  const words = inWords(node[property]);
  if (words !== node[property]) {
    node[property] = words;
  }
};
const translateForms = () => {
  document.querySelectorAll('.fjs-form-field-error li, .fjs-select-display, .fjs-dropdownlist-empty').forEach((element) => {
    if (element.firstChild?.nodeType === Node.TEXT_NODE) {
      putInWords(element.firstChild, 'data');
    }
  });
  document.querySelectorAll('.fjs-container input[placeholder]').forEach((input) => putInWords(input, 'placeholder'));
};

// what a form refuses itself is marked at its fields; Tasklist adds a message that says no more than that something is wrong
const explainRefusal = () => {
  if (!document.querySelector('.fjs-form-field-error:not(.refused)')) {
    return;
  }
  document.querySelectorAll('.page-notifications .alert-danger').forEach((alert) => {
    const status = alert.querySelector('.status');
    const message = alert.querySelector('.message');
    if (status && message && message.textContent.trim() === '' && status.textContent !== texts.correctForm) {
      status.textContent = texts.correctForm;
    }
  });
};

// what our rules refuse comes as data: each field that the form shows is marked, what is left is said above the form
const SUBMISSION = /\/task\/[^/]+\/submit-form$/;
let refusal = null;
const hearAnswer = ({ target: answer }) => {
  if (answer.status >= 400 && /json/.test(answer.getResponseHeader('Content-Type'))) {
    const { message, detail, errors = [] } = JSON.parse(answer.responseText);
    refusal = errors.length > 0 && { form: document.querySelector('.fjs-container'), message, detail, errors };
    tidy();
    leadToFirst();
  }
};
const openCall = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function open(method, address, ...others) {
  if (SUBMISSION.test(address)) {
    forgetRefusal();
    this.addEventListener('load', hearAnswer);
  }
  return openCall.call(this, method, address, ...others);
};

const fieldOf = (key) => {
  const id = `-field_${CSS.escape(key)}`;
  return refusal.form?.querySelector(`[id$="${id}"], [id*="${id}-"]`)?.closest('.fjs-form-field');
};
const inputsOf = (field) => field.querySelectorAll('input, select, textarea');
const removeMark = (mark) => {
  inputsOf(mark.parentElement).forEach((input) => input.removeAttribute('aria-invalid'));
  mark.remove();
};
const forgetRefusal = () => {
  refusal = null;
  document.querySelectorAll('.fjs-form-field-error.refused').forEach(removeMark);
};
const mark = ({ message }, field) => {
  const note = document.createElement('div');
  note.className = 'fjs-form-field-error refused';
  note.setAttribute('role', 'alert');
  note.textContent = message;
  field.append(note);
  inputsOf(field).forEach((input) => input.setAttribute('aria-invalid', 'true'));
};
const showRefusal = () => {
  if (!refusal?.form?.isConnected) {
    refusal = null;
    return;
  }
  const left = [];
  refusal.errors.forEach((error) => {
    const field = fieldOf(error.field);
    if (!field) {
      left.push(`${error.label}: ${error.message}`);
    } else if (!field.querySelector('.refused')) {
      mark(error, field);
    }
  });
  const rest = [refusal.detail, ...left].join(' ');
  document.querySelectorAll('.page-notifications .alert-danger .message').forEach((element) => {
    if (element.textContent.trim() === refusal.message && rest !== refusal.message) {
      element.textContent = rest;
    }
  });
};
// the button is below the form, and the first of its fields may be out of sight
const leadToFirst = () => {
  const field = document.querySelector('.fjs-form-field-error.refused')?.parentElement;
  if (field) {
    field.scrollIntoView({ block: 'center' });
    inputsOf(field)[0]?.focus({ preventScroll: true });
  }
};
// whoever corrects a field is not told any more that it is wrong
document.addEventListener('input', ({ target }) => {
  const note = target.closest('.fjs-form-field')?.querySelector('.refused');
  if (note) {
    refusal.errors = refusal.errors.filter(({ field }) => fieldOf(field) !== note.parentElement);
    removeMark(note);
  }
});

// what is said about a task is said about its request, to both sides
const sayWhoReads = () => {
  const box = document.getElementById('comment-form-message');
  if (!box || document.getElementById('comment-readers')) {
    return;
  }
  const note = document.createElement('p');
  note.id = 'comment-readers';
  note.className = 'help-block';
  note.textContent = texts.commentReaders;
  box.after(note);
  const title = box.closest('.modal')?.querySelector('.modal-header h3, .modal-title, .modal-header')?.textContent.trim();
  box.setAttribute('aria-label', title);
  box.closest('.modal')?.setAttribute('aria-label', title);
  box.setAttribute('aria-describedby', note.id);
};

// the printers of an escalation and what was decided about others like them, as they are now: beside the form's link to its page
const DETAILED = /^\/escalations\/[0-9a-f-]{36}$/;
const showDetail = async () => {
  const link = [...document.querySelectorAll('.fjs-container a')].find((one) => DETAILED.test(one.getAttribute('href')));
  if (!link || link.dataset.detailed) {
    return;
  }
  link.dataset.detailed = 'true';
  const answer = await fetch(`${link.getAttribute('href')}/detail`, { headers: { 'HX-Request': 'true' } });
  if (!answer.ok || !link.isConnected) {
    return;
  }
  const detail = document.createElement('div');
  detail.innerHTML = await answer.text();
  detail.querySelectorAll('a').forEach((one) => { one.target = '_blank'; });
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  detail.querySelectorAll('time').forEach((time) => { time.textContent = format.format(new Date(time.dateTime)); });
  link.closest('.fjs-form-field').append(detail);
  // what the form kept when the task came is told by it, and more
  document.querySelectorAll('.fjs-container .kept').forEach((kept) => { kept.hidden = true; });
};

let waiting = false;
const tidy = () => {
  waiting = false;
  addWayToPortal();
  showListOrTask();
  translateForms();
  explainRefusal();
  showRefusal();
  sayWhoReads();
  showDetail();
};
new MutationObserver(() => {
  if (!waiting) {
    waiting = true;
    requestAnimationFrame(tidy);
  }
}).observe(document.body, { childList: true, subtree: true, characterData: true });
tidy();

// An application shows the names of its words, and keeps some of them, where its data comes before the words do: unless it
// kept the words when it was here before. So they are kept before it starts, which it does when this script is done.
const keepWords = async () => {
  const base = document.querySelector('base');
  const folder = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/`;
  const locale = configuration.locales.fallbackLocale;
  const answer = await fetch(`${folder}${locale}.json?bust=${window.bust}`);
  if (answer.ok) {
    const kept = JSON.parse(localStorage.getItem('camunda-web') || '{}');
    kept[`${folder}_locales_data_${locale}_${window.bust}`] = await answer.text();
    localStorage.setItem('camunda-web', JSON.stringify(kept));
  }
};
try {
  await keepWords();
} catch (error) {
  // it asks for its words itself
}
