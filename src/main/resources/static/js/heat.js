// Colours the steps of diagrams by the figures of the tables below them. Without this file the tables tell the same.
(() => {
  'use strict';

  // where the next colour begins: a minute, an hour, a day, a week; and tens
  const BOUNDS = { median: [60, 3600, 86400, 604800], count: [10, 100, 1000, 10000], open: [10, 100, 1000, 10000] };
  const LEVELS = [1, 2, 3, 4, 5];
  const drawn = new Map();
  const choice = document.getElementById('heat-by');

  const rows = (container) => document.querySelectorAll(`[data-heat="${container.dataset.instance}"] [data-element]`);

  const level = (value, by) => {
    const known = value !== undefined && value !== '' && Number(value) > (by === 'median' ? -1 : 0);
    return known ? 1 + BOUNDS[by].filter((bound) => Number(value) >= bound).length : 0;
  };

  const colour = (viewer, container) => {
    const canvas = viewer.get('canvas');
    const by = choice.value;
    rows(container).forEach(({ dataset }) => {
      const element = viewer.get('elementRegistry').get(dataset.element);
      LEVELS.forEach((step) => {
        const method = element && level(dataset[by], by) === step ? 'addMarker' : 'removeMarker';
        if (element) {
          canvas[method](element, `heat-${step}`);
        }
      });
    });
  };

  const badge = (kind, text) => {
    const element = document.createElement('div');
    element.className = `heat-badge heat-badge-${kind}`;
    element.textContent = text;
    return element;
  };

  // legible where the diagram is small, and away where they would hide it
  const SIZES = { show: { minZoom: 0.3 }, scale: { min: 0.75 } };
  const label = (viewer, container) => {
    const add = (element, kind, position, text) => viewer.get('overlays')
      .add(element, kind, { ...SIZES, position, html: badge(kind, text) });
    rows(container).forEach(({ dataset }) => {
      if (!viewer.get('elementRegistry').get(dataset.element)) {
        return;
      }
      if (dataset.took) {
        add(dataset.element, 'took', { bottom: 8, left: 4 }, dataset.took);
      }
      if (Number(dataset.open) > 0) {
        add(dataset.element, 'open', { top: -12, right: 14 }, dataset.standing);
      }
    });
  };

  const explain = () => document.querySelectorAll('[data-legend]').forEach((legend) => {
    legend.hidden = !legend.dataset.legend.split(' ').includes(choice.value);
  });

  document.addEventListener('diagram:there', ({ target, detail }) => {
    drawn.set(target, detail);
    colour(detail, target);
    label(detail, target);
  });
  choice.addEventListener('change', () => {
    drawn.forEach(colour);
    explain();
  });
  explain();
})();
