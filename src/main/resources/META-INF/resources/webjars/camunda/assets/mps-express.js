// What Camunda's web applications cannot be told by configuration alone: the way back to the portal, signing out of both,
// and texts of forms that form-js has in English only.
const configuration = window.camTasklistConf || window.camCockpitConf || window.camAdminConf || window.camWelcomeConf || {};
const { texts = {}, forms = {}, language = 'en', administrator = false, staff = false } = configuration.mpsExpress || {};

document.documentElement.lang = language;
document.documentElement.classList.toggle('administrator', administrator);
document.documentElement.classList.toggle('staff', staff);
// shown above a form that nobody took, see mps-express.css
document.documentElement.style.setProperty('--claim-first', JSON.stringify(texts.claimFirst || ''));

const addWayToPortal = () => {
  const menu = document.querySelector('.cam-nav.app-menu > ul');
  if (!menu || menu.querySelector('.to-portal')) {
    return;
  }
  const item = document.createElement('li');
  const link = document.createElement('a');
  item.className = 'to-portal';
  link.href = '/';
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
  if (!document.querySelector('.fjs-form-field-error')) {
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

let waiting = false;
const tidy = () => {
  waiting = false;
  addWayToPortal();
  showListOrTask();
  translateForms();
  explainRefusal();
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
