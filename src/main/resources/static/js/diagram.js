// Draws diagrams and marks where a request stands; others may add to one that is drawn. Without this file lists and tables
// tell the same.
(() => {
  'use strict';

  const MARKS = ['passed', 'current', 'retrying', 'failed'];
  const LEGIBLE = 0.62;
  const viewers = new Map();
  let library;

  const load = (source) => {
    library = library ?? new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = source;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
    return library;
  };

  const states = (instance) => {
    const data = document.querySelector(`[data-states="${instance}"]`)?.dataset ?? {};
    const ids = (name) => (data[name] ?? '').split(' ').filter((id) => id !== '');
    return { passed: ids('passed'), current: ids('active'), retrying: ids('retrying'), failed: ids('failed') };
  };

  const mark = (viewer, instance) => {
    const canvas = viewer.get('canvas');
    const registry = viewer.get('elementRegistry');
    const wanted = states(instance);
    registry.forEach((element) => {
      MARKS.forEach((name) => {
        const method = wanted[name].includes(element.id) ? 'addMarker' : 'removeMarker';
        canvas[method](element, `step-${name}`);
      });
    });
    return [...wanted.failed, ...wanted.retrying, ...wanted.current]
      .map((id) => registry.get(id)).filter((element) => element);
  };

  const center = (viewer, instance) => {
    const canvas = viewer.get('canvas');
    const step = mark(viewer, instance)[0];
    if (step) {
      const { width, height } = canvas.viewbox();
      canvas.viewbox({ x: step.x + (step.width - width) / 2, y: step.y + (step.height - height) / 2, width, height });
    }
  };

  const showAll = (viewer) => viewer.get('canvas').zoom('fit-viewport', 'auto');
  const showStep = (viewer, instance) => {
    viewer.get('canvas').zoom(Math.max(viewer.get('canvas').zoom(), 1));
    center(viewer, instance);
  };
  // the whole diagram, unless that is too small to read: then the step it stands at
  const begin = (viewer, instance) => {
    showAll(viewer);
    if (viewer.get('canvas').zoom() < LEGIBLE && states(instance).current.length > 0) {
      viewer.get('canvas').zoom(LEGIBLE);
      center(viewer, instance);
    }
  };

  // as high as the whole model needs at this width, as far as the window has that
  const heighten = (container, viewer) => {
    container.style.height = '';
    const { width, height } = viewer.get('canvas').viewbox().inner;
    const needed = Math.min(height * Math.min(1, container.clientWidth / width), window.innerHeight * 0.9);
    container.style.height = `${Math.ceil(Math.max(container.offsetHeight, needed + 2))}px`;
  };

  const shown = (container) => container.clientWidth > 0 && container.clientHeight > 0;
  // what is folded away or replaced meanwhile cannot be fitted to its size; one that comes back as it was stays as it was
  const fitted = new WeakMap();
  const fit = (container) => {
    const viewer = viewers.get(container);
    if (shown(container) && fitted.get(container) !== container.clientWidth) {
      fitted.set(container, container.clientWidth);
      heighten(container, viewer);
      viewer.get('canvas').resized();
      begin(viewer, container.dataset.instance);
      container.dataset.drawn = 'true';
    }
  };
  const forget = (container) => {
    sizes.unobserve(container);
    viewers.get(container).destroy();
    viewers.delete(container);
  };
  const sizes = new ResizeObserver((changes) => changes.forEach(({ target }) => {
    if (target.isConnected) {
      fit(target);
    } else {
      forget(target);
    }
  }));

  const draw = async (container) => {
    if (viewers.has(container)) {
      return;
    }
    viewers.set(container, null);
    try {
      await load(container.dataset.library);
      const answer = await fetch(container.dataset.diagram, { headers: { Accept: 'application/xml' } });
      if (!answer.ok) {
        throw new Error(`${answer.status}`);
      }
      const viewer = new window.BpmnJS({ container, zoomScroll: { enabled: false } });
      await viewer.importXML(await answer.text());
      viewers.set(container, viewer);
      mark(viewer, container.dataset.instance);
      container.dispatchEvent(new CustomEvent('diagram:there', { bubbles: true, detail: viewer }));
      sizes.observe(container);
    } catch (error) {
      // the list of steps is there
      container.closest('.diagram-part').classList.add('no-diagram');
    }
  };

  const drawVisible = (root) => root.querySelectorAll('[data-diagram]').forEach((container) => {
    if (container.closest('details').open) {
      draw(container);
    }
  });

  const act = {
    in: (viewer) => viewer.get('canvas').zoom(viewer.get('canvas').zoom() * 1.25, 'auto'),
    out: (viewer) => viewer.get('canvas').zoom(viewer.get('canvas').zoom() / 1.25, 'auto'),
    fit: showAll,
    step: showStep,
  };

  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-zoom]');
    const container = button?.closest('details').querySelector('[data-diagram]');
    const viewer = viewers.get(container);
    if (viewer) {
      act[button.dataset.zoom](viewer, container.dataset.instance);
    }
  });

  const KEYS = {
    '+': (viewer) => act.in(viewer), '-': (viewer) => act.out(viewer), 0: (viewer) => showAll(viewer),
    ArrowLeft: (viewer) => viewer.get('canvas').scroll({ dx: 60, dy: 0 }),
    ArrowRight: (viewer) => viewer.get('canvas').scroll({ dx: -60, dy: 0 }),
    ArrowUp: (viewer) => viewer.get('canvas').scroll({ dx: 0, dy: 60 }),
    ArrowDown: (viewer) => viewer.get('canvas').scroll({ dx: 0, dy: -60 }),
  };
  document.addEventListener('keydown', (event) => {
    const viewer = viewers.get(event.target);
    if (viewer && KEYS[event.key]) {
      event.preventDefault();
      KEYS[event.key](viewer);
    }
  });

  // toggle does not bubble
  document.addEventListener('toggle', (event) => drawVisible(event.target.parentElement ?? document), true);
  document.addEventListener('htmx:afterSwap', () => viewers.forEach((viewer, container) => {
    if (viewer) {
      mark(viewer, container.dataset.instance);
    }
  }));

  // what a person opened stays open when that part of the page renews itself
  let opened = [];
  document.addEventListener('htmx:beforeSwap', () => {
    opened = [...document.querySelectorAll('details[open][id]')].map((details) => details.id);
  });
  document.addEventListener('htmx:afterSwap', () => {
    opened.forEach((id) => document.getElementById(id)?.setAttribute('open', ''));
  });

  drawVisible(document);
})();
