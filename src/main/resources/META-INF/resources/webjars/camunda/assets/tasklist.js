// Tasklist around our tasks: what follows a completed one, what was typed into one, and what its lists say.
const { texts = {}, viewer, staff } = window.camTasklistConf.mpsExpress || {};
const root = document.documentElement;
root.style.setProperty('--urgent', JSON.stringify(texts.urgent || ''));

const TASK = /([?&])task=([^&]*)&?/;
const openTask = () => TASK.exec(window.location.hash)?.[2];
const goTo = (task) => {
  const [path, query = ''] = window.location.hash.split('?');
  const others = query.split('&').filter((part) => part && !/^(task|detailsTab)=/.test(part));
  window.location.hash = `${path || '#/'}?${[...(task ? [`task=${task}`] : []), ...others].join('&')}`;
};

// what is urgent comes first, unless somebody sorts otherwise
if (!/[?&]sorting=/.test(window.location.hash)) {
  const sorting = JSON.stringify([{ sortBy: 'priority', sortOrder: 'desc' }, { sortBy: 'dueDate', sortOrder: 'asc' }]);
  const hash = window.location.hash || '#/';
  const address = window.location.pathname + window.location.search + hash;
  window.history.replaceState(null, '', `${address}${hash.includes('?') ? '&' : '?'}sorting=${encodeURIComponent(sorting)}`);
}

// What somebody typed into a form stays in this tab until the task is completed, for them alone. Camunda's own button to save
// would keep it for whoever opens the task in this browser next.
const DRAFTS = 'task-draft:';
const draftOf = (task) => `${DRAFTS}${viewer}:${task}`;
const completedTasks = new Set();
const removeFrom = (storage, isToGo) => Object.keys(storage).filter(isToGo).forEach((key) => storage.removeItem(key));
removeFrom(sessionStorage, (key) => key.startsWith(DRAFTS) && !key.startsWith(draftOf('')));
removeFrom(localStorage, (key) => key.startsWith('camunda-form:'));

// a completed task leads to the person's next one of the same request, or to what happens now
const pause = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });
const askWhatIsNext = async (task) => {
  const answer = await fetch(`/tasks/${task}/next`, { headers: { 'HX-Request': 'true' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return answer.ok ? page.querySelector('.what-next') : null;
};
const take = (task) => {
  const token = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1];
  const engine = document.querySelector('base').getAttribute('engine-api');
  return fetch(`${engine}engine/default/task/${task}/claim`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token },
    body: JSON.stringify({ userId: viewer }),
  });
};
const forget = () => {
  root.classList.remove('asks-what-is-next', 'told-what-is-next');
  document.querySelectorAll('.what-next').forEach((shown) => shown.remove());
};
const hush = () => document.querySelectorAll('.next-is-open').forEach((note) => note.remove());
const tell = (next) => {
  forget();
  hush();
  root.classList.add('told-what-is-next');
  document.querySelector('.no-task').after(next);
  next.tabIndex = -1;
  next.focus({ preventScroll: true });
};
const announce = (next) => {
  hush();
  const note = document.createElement('p');
  note.className = 'next-is-open';
  note.setAttribute('role', 'status');
  document.body.append(note);
  note.textContent = [...next.querySelectorAll('h2, h2 + p')].map((part) => part.textContent.trim()).join('. ');
  setTimeout(() => note.remove(), 8000);
};
const TRIES = 16;
// what comes of the step is opened before what waited already: while the request is at work, it may be about to come
const FIRST_TRIES = 4;
const isToBeOpened = ({ brought, atWork }, tried) => brought === 'true' || atWork !== 'true' || tried >= FIRST_TRIES;
const follow = async (task) => {
  forget();
  root.classList.add('asks-what-is-next');
  for (let tried = 0; tried < TRIES; tried += 1) {
    const next = await askWhatIsNext(task);
    for (let waited = 0; openTask() === task && waited < 5000; waited += 20) {
      await pause(20);
    }
    if (openTask() || !next) {
      // they went on by themselves, or nothing is known any more
      forget();
      return;
    }
    if (next.dataset.task && isToBeOpened(next.dataset, tried)) {
      if (next.dataset.take === 'true') {
        await take(next.dataset.task);
      }
      announce(next);
      goTo(next.dataset.task);
      return;
    }
    if (!next.dataset.task && document.querySelector('.what-next')?.textContent !== next.textContent) {
      tell(next);
    }
    if (next.dataset.atWork !== 'true') {
      return;
    }
    await pause(500);
  }
};
// what the form shows is not true any more: Tasklist reads it again, and what was typed stays
const openAnew = async (task) => {
  goTo();
  for (let waited = 0; document.querySelector('.fjs-form') && waited < 5000; waited += 20) {
    await pause(20);
  }
  goTo(task);
};
const SUBMISSION = /\/task\/([^/]+)\/submit-form$/;
const openCall = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function open(method, address, ...others) {
  const task = SUBMISSION.exec(address)?.[1];
  if (task) {
    this.addEventListener('load', () => {
      if (this.status >= 200 && this.status < 300) {
        completedTasks.add(task);
        sessionStorage.removeItem(draftOf(task));
        follow(task).catch(forget);
      } else if (this.responseText.includes('"printersShown"')) {
        openAnew(task);
      }
    });
  }
  return openCall.call(this, method, address, ...others);
};
window.addEventListener('hashchange', () => {
  if (openTask()) {
    forget();
  }
});

// Camunda leads whoever took a task to the name beside it as soon as that is known; who is typing in the form by then stays there
const { focus } = HTMLElement.prototype;
HTMLElement.prototype.focus = function focusUnlessTyping(...options) {
  if (!(document.activeElement?.closest('.fjs-form') && this.matches('[cam-widget-inline-field]'))) {
    focus.apply(this, options);
  }
};

// what is a picture only has a name for whoever hears the page
const NAMES = {
  '.region-toggle[data-region="filters"]': texts.regionFilters,
  '.region-toggle[data-region="list"]': texts.regionList,
  '.region-toggle[data-region="task"]': texts.regionTask,
  'button.maximize': texts.wholeWidth,
  'button.reset-regions': texts.allRegions,
  '.stored-criteria > button': texts.savedSearches,
  '.app-switch > .dropdown-toggle': texts.otherApplications,
};
const nameWhatIsAPicture = () => {
  Object.entries(NAMES).forEach(([which, name]) => {
    document.querySelectorAll(`${which}:not([aria-label])`).forEach((button) => button.setAttribute('aria-label', name));
  });
  document.querySelectorAll('a[uib-tooltip], button[uib-tooltip], a > [uib-tooltip], button > [uib-tooltip]').forEach((told) => {
    const control = told.closest('a, button');
    if (control.innerText.trim() === '') {
      control.setAttribute('aria-label', told.getAttribute('uib-tooltip'));
      if (!control.hasAttribute('href')) {
        control.setAttribute('role', 'button');
      }
    }
  });
  // it says of itself what only such a field may say, and of its list what nobody hears
  const search = document.querySelector('.search-field .main-field');
  search?.setAttribute('role', 'combobox');
  search?.setAttribute('aria-controls', search.getAttribute('aria-owns'));
  document.querySelectorAll('.uib-typeahead-match > a[href]').forEach((choice) => {
    choice.removeAttribute('href');
    choice.removeAttribute('tabindex');
  });
};

// what is taken and looks wrong nevertheless is said while it is typed, by the rules of the portal's own form
let asked = '';
let doubts = '';
const showDoubts = () => {
  const field = document.querySelector('.fjs-form [id$="field_postalCode"]')?.closest('.fjs-form-field');
  const shown = field?.querySelector('.doubt');
  if (!field || (shown?.textContent ?? '') === doubts) {
    return;
  }
  shown?.remove();
  if (doubts) {
    const note = document.createElement('div');
    note.className = 'doubt';
    note.setAttribute('role', 'status');
    note.textContent = doubts;
    field.append(note);
  }
};
const lookForDoubts = async ({ postalCode, country }) => {
  const typed = postalCode && country ? new URLSearchParams({ postalCode, country }).toString() : '';
  if (typed === asked) {
    return;
  }
  asked = typed;
  await pause(300);
  if (asked !== typed) {
    return;
  }
  const answer = typed && await fetch(`/contacts/doubts?${typed}`, { headers: { 'HX-Request': 'true' } });
  const found = answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
  if (asked === typed) {
    doubts = [...(found?.querySelectorAll('.doubt') ?? [])].map((doubt) => doubt.textContent).join(' ');
    showDoubts();
    document.querySelector('.fjs-form .doubt')?.scrollIntoView({ block: 'nearest' });
  }
};

// Camunda's own field to change who has a task takes a user id as it is typed: ours is a page. A partner's people see only tasks that
// they may do; staff see all, and which of them are theirs is known of those that they took
const offerToHandOver = () => {
  const people = document.querySelector('[cam-tasklist-task-meta] .meta.actors');
  const isTheirs = !staff || people?.querySelector('.unclaim');
  const offered = people?.querySelector('.hand-over');
  if (!people || !openTask() || !isTheirs) {
    offered?.remove();
    return;
  }
  const item = offered || document.createElement('li');
  if (!offered) {
    item.className = 'hand-over';
    item.append(document.createElement('a'));
    item.firstChild.textContent = texts.handOver;
    people.append(item);
  }
  item.firstChild.href = `/tasks/${openTask()}/assignee`;
};

let waiting = false;
const tidy = () => {
  waiting = false;
  nameWhatIsAPicture();
  showDoubts();
  offerToHandOver();
  // 50 is the ordinary; a number tells nobody more than that something is urgent
  document.querySelectorAll('.tasks-list .priority').forEach((priority) => {
    priority.classList.toggle('urgent', Number(priority.textContent) > 50);
  });
  // form-js lets links of texts open beside the form, and not those of tables
  document.querySelectorAll('.fjs-form a[href]:not([target])').forEach((link) => { link.target = '_blank'; });
};
new MutationObserver(() => {
  if (!waiting) {
    waiting = true;
    requestAnimationFrame(tidy);
  }
}).observe(document.body, { childList: true, subtree: true, characterData: true });

// Camunda bundles its parts and names none of them: each is found by what is in it
let parts;
window.webpackChunkcamunda_bpm_webapp.push([[Symbol('mps-express')], {}, (bundle) => { parts = bundle; }]);
const partWith = (text) => parts(Object.keys(parts.m).find((id) => String(parts.m[id]).includes(text)));

// a search is offered what people know of a task; the rest is the engine's
const KNOWN = ['processVariables', 'assignee', 'name', 'due', 'created'];
const offerKnownSearches = () => {
  const searches = partWith('{"types":[{"id":{"key":"processVariables"');
  searches.types = searches.types.filter(({ id }) => KNOWN.includes(id.key));
  searches.types.find(({ id }) => id.key === 'processVariables').id.value = texts.searchColumn;
};

// nobody types into what is shown only
const fieldsOf = ({ key, readonly, components = [] }) => [...(key && !readonly ? [key] : []), ...components.flatMap(fieldsOf)];
const watchForms = () => {
  const { Form } = partWith('"FormPlayground",{enumerable');
  const { importSchema } = Form.prototype;
  Form.prototype.importSchema = async function importWithDraft(schema, data) {
    const task = openTask();
    const fields = fieldsOf(schema);
    const typed = (state) => JSON.stringify(Object.fromEntries(fields.map((field) => [field, state[field] ?? null])));
    await importSchema.call(this, schema, data);
    const untouched = typed(this._getState().data);
    const draft = sessionStorage.getItem(draftOf(task));
    if (draft) {
      await importSchema.call(this, schema, { ...data, ...JSON.parse(draft) });
    }
    lookForDoubts(this._getState().data);
    this.on('changed', (state) => {
      lookForDoubts(state.data);
      const now = typed(state.data);
      if (now === untouched || completedTasks.has(task)) {
        sessionStorage.removeItem(draftOf(task));
      } else {
        sessionStorage.setItem(draftOf(task), now);
      }
    });
  };
};

try {
  offerKnownSearches();
  watchForms();
} catch (error) {
  // another version of Camunda: the rest works
  console.error(error);
}
