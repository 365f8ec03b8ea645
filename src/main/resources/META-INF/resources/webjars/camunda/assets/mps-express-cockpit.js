// Plugins for Cockpit: requests by their numbers, how instances went (those that ended, too), figures on diagrams. All of it
// is read from the portal, which knows who may.
const { cockpit: texts = {}, language = 'en' } = (window.camCockpitConf || {}).mpsExpress || {};
const DATA = '/insight/cockpit';
const PAGE = '#/request';

const ask = async (path) => {
  const answer = await fetch(`${DATA}${path}`, { headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  return answer.json();
};

const make = (name, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

const moments = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' });
const moment = (text) => (text ? moments.format(new Date(text)) : texts.running);

const row = ({ name, who, startedAt, endedAt, givenUp, lasted }) => make(
  'tr',
  { className: givenUp ? 'mps-given-up' : '' },
  make('th', { scope: 'row', textContent: givenUp ? `${name} (${texts.givenUp})` : name }),
  ...[who ?? '', moment(startedAt), moment(endedAt), lasted].map((text) => make('td', { textContent: text })),
);

const part = ({ id, process, startedAt, endedAt, steps }) => [
  make('h3', {}, endedAt ? process : make('a', { href: `#/process-instance/${id}/runtime`, textContent: process })),
  make('p', { textContent: `${moment(startedAt)} – ${moment(endedAt)}` }),
  make(
    'table',
    { className: 'cam-table table' },
    make('thead', {}, make('tr', {}, ...['step', 'who', 'from', 'to', 'took']
      .map((column) => make('th', { scope: 'col', textContent: texts[column] })))),
    make('tbody', {}, ...steps.map(row)),
  ),
];

const heading = (request, whole) => (request ? [make(
  'p',
  {},
  make('strong', { textContent: request.text }),
  ' ',
  make('a', { href: request.url, textContent: texts.page }),
  ...(whole ? [' ', make('a', { href: `${PAGE}?of=${request.number}`, textContent: texts.whole })] : []),
)] : []);

const show = async (place, path, whole) => {
  try {
    const { request, parts } = await ask(path);
    place.replaceChildren(...heading(request, whole), ...parts.flatMap(part));
  } catch (error) {
    place.replaceChildren(make('p', { role: 'alert', textContent: texts.none }));
  }
};

const tab = {
  id: 'mps-express-course',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  properties: { label: texts.course },
  priority: 15,
  render: (container, { processInstanceId }) => {
    container.className = 'mps-course';
    show(container, `/instances/${encodeURIComponent(processInstanceId)}`, true);
  },
};

const asked = () => new URLSearchParams(window.location.hash.split('?')[1] ?? '').get('of') ?? '';

const page = {
  id: 'mps-express-request',
  pluginPoint: 'cockpit.route',
  properties: { path: PAGE.slice(1) },
  render: (container) => {
    container.className = 'mps-course mps-request';
    const input = make('input', { className: 'form-control', id: 'mps-number', type: 'search', value: asked() });
    const found = make('div', {});
    const form = make(
      'form',
      {},
      make('label', { htmlFor: input.id, textContent: texts.number }),
      input,
      make('button', { className: 'btn btn-primary', type: 'submit', textContent: texts.show }),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      window.location.hash = `${PAGE}?of=${encodeURIComponent(input.value.trim())}`;
    });
    container.append(form, found);
    if (asked()) {
      show(found, `/requests/${encodeURIComponent(asked())}`, false);
    }
  },
};

const entry = {
  id: 'mps-express-requests',
  pluginPoint: 'cockpit.navigation',
  priority: 10,
  properties: { checkActive: (address) => address.includes(PAGE) },
  render: (container) => container.append(make('a', { href: PAGE, textContent: texts.requests })),
};

// as on the portal's page of models: where the next colour begins
const BOUNDS = [60, 3600, 86400, 604800];
const heat = {
  id: 'mps-express-heat',
  pluginPoint: 'cockpit.processDefinition.diagram.plugin',
  render: async (viewer, { processDefinitionId }) => {
    const [process] = processDefinitionId.split(':');
    const steps = await ask(`/processes/${encodeURIComponent(process)}`).catch(() => []);
    steps.filter(({ id }) => viewer.get('elementRegistry').get(id)).forEach(({ id, medianSeconds, took }) => {
      const level = 1 + BOUNDS.filter((bound) => medianSeconds >= bound).length;
      viewer.get('canvas').addMarker(id, `mps-heat-${level}`);
      const badge = make('div', { className: 'mps-took', textContent: took, title: texts.heat });
      viewer.get('overlays').add(id, 'mps-took', { position: { top: -14, left: 0 }, html: badge });
    });
  },
};

// lists show ids; people know requests by number, customer and partner
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SHORT_ID = /^[0-9a-f]{8}…$/;
const INSTANCE = /#\/process-instance\/([^/?]+)/;
const WAY = '.cam-breadcrumb';
const NAMED = `a[href*="#/process-instance/"], td.business-key, dd.business-key, ${WAY} .text`;
const known = new Map();
const wanted = new Set();
let asking = false;

// on the way to a page, instances that called this one are cut short: their links say which they are
const idOf = (element, text) => (SHORT_ID.test(text) ? INSTANCE.exec(element.getAttribute('href'))?.[1] : text);

const idIn = (element) => {
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    const id = idOf(element, nodes.currentNode.data.trim());
    if (ID.test(id)) {
      return { node: nodes.currentNode, id };
    }
  }
  return null;
};

const putName = (element, { node, id }) => {
  const name = known.get(id);
  if (name === undefined) {
    wanted.add(id);
  } else if (name) {
    node.data = element.matches('a') && !element.closest(WAY) ? name.text : name.number;
    element.title = id;
  }
};

const nameAll = () => {
  document.querySelectorAll(NAMED).forEach((element) => {
    const found = idIn(element);
    if (found) {
      putName(element, found);
    }
  });
  askNames();
};

const askNames = async () => {
  if (asking || wanted.size === 0) {
    return;
  }
  asking = true;
  const ids = [...wanted].slice(0, 50);
  ids.forEach((id) => wanted.delete(id));
  const names = await ask(`/names?${ids.map((id) => `id=${id}`).join('&')}`).catch(() => ({}));
  ids.forEach((id) => known.set(id, names[id] ?? null));
  asking = false;
  nameAll();
};

new MutationObserver(nameAll).observe(document.body, { childList: true, subtree: true, characterData: true });
nameAll();

export default [tab, page, entry, heat];
