// Draws the figures of the tables of a page. Without this file the tables tell the same.
(() => {
  'use strict';

  // told apart by those who see colours otherwise, too, and in grey: Okabe and Ito's blue, orange, green and vermilion
  const COLOURS = ['#0072b2', '#e69f00', '#009e73', '#d55e00'];
  // and lines by their dashes and points
  const DASHES = [[], [], [2, 2], [6, 4]];
  const SHAPES = ['circle', 'circle', 'triangle', 'rect'];
  const INK = '#1b2a2f';
  const LINE = '#d9e1e3';
  const ROW = 34;
  const AROUND = 84;
  const LINE_OF_TEXT = 15;

  // each figure at the end of its bar: nobody has to measure, and it is there on paper
  const values = {
    id: 'values',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      ctx.fillStyle = INK;
      ctx.font = '12px system-ui, sans-serif';
      ctx.textBaseline = 'middle';
      chart.data.datasets.forEach((dataset, index) => {
        chart.getDatasetMeta(index).data.forEach((bar, place) => {
          ctx.fillText(dataset.texts[place], bar.x + 4, bar.y);
        });
      });
      ctx.restore();
    },
  };

  const figures = (table, only) => {
    const heads = [...table.querySelectorAll('thead th')];
    const rows = [...table.querySelectorAll('tbody tr')];
    const series = heads.map((head, column) => ({ head, column }))
      .filter(({ head }) => head.dataset.series && (!only || only.split(' ').includes(head.dataset.series)));
    return {
      labels: rows.map((row) => row.cells[0].dataset.name ?? row.cells[0].textContent.trim()),
      datasets: series.map(({ head, column }) => ({
        label: head.textContent.trim(),
        data: rows.map(({ cells }) => (cells[column].dataset.value === undefined ? null : Number(cells[column].dataset.value))),
        texts: rows.map((row) => row.cells[column].textContent.trim()),
        links: rows.map((row) => row.cells[column].querySelector('a')?.href),
        backgroundColor: COLOURS[head.dataset.series],
        borderColor: COLOURS[head.dataset.series],
        borderDash: DASHES[head.dataset.series],
        pointStyle: SHAPES[head.dataset.series],
        maxBarThickness: 22,
      })),
    };
  };

  const wrapped = (label, width) => label.split(' ').reduce((lines, word) => {
    const last = lines[lines.length - 1];
    if (last !== undefined && (last + word).length < width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
    return lines;
  }, []);

  const OVER_TIME = 220;
  const tooltip = (data) => ({
    callbacks: {
      title: (items) => data.labels[items[0].dataIndex],
      label: ({ dataset, dataIndex }) => `${dataset.label}: ${dataset.texts[dataIndex]}`,
    },
  });
  const measure = (unit) => ({
    beginAtZero: true,
    ticks: { precision: unit ? undefined : 0, color: INK, maxTicksLimit: 6 },
    grid: { color: LINE },
    title: { display: Boolean(unit), text: unit, color: INK },
  });
  const legend = (data) => ({
    display: data.datasets.length > 1, position: 'bottom', labels: { color: INK, boxWidth: 14 },
  });

  // what is drawn leads where its figure in the table does; by keyboard one goes there from the table
  const leading = ({ datasets }) => {
    const linkOf = ([drawn]) => drawn && datasets[drawn.datasetIndex].links[drawn.index];
    return {
      onClick: (event, found) => {
        if (linkOf(found)) {
          window.location.href = linkOf(found);
        }
      },
      onHover: ({ native }, found) => {
        native.target.style.cursor = linkOf(found) ? 'pointer' : '';
      },
    };
  };

  // from left to right, as time goes
  const drawOverTime = (canvas) => {
    const { unit, over, only } = canvas.dataset;
    const data = figures(document.getElementById(canvas.dataset.chartOf), only);
    canvas.parentElement.style.height = `${OVER_TIME}px`;
    return new window.Chart(canvas, {
      type: over,
      data,
      options: {
        ...leading(data),
        maintainAspectRatio: false,
        animation: false,
        scales: { x: { ticks: { color: INK, maxRotation: 60 }, grid: { display: false } }, y: measure(unit) },
        plugins: { legend: legend(data), tooltip: tooltip(data) },
      },
    });
  };

  const draw = (canvas) => {
    if (canvas.dataset.over) {
      return drawOverTime(canvas);
    }
    const { unit } = canvas.dataset;
    const data = figures(document.getElementById(canvas.dataset.chartOf));
    const labels = data.labels.map((label) => wrapped(label, 18));
    // as high as the bars of a row need, and the lines of its label
    const lines = Math.max(...labels.map((label) => label.length));
    const row = Math.max(ROW, ROW * data.datasets.length * 0.7, LINE_OF_TEXT * (lines + 1));
    canvas.parentElement.style.height = `${Math.round(labels.length * row + AROUND)}px`;
    return new window.Chart(canvas, {
      type: 'bar',
      data: { labels, datasets: data.datasets },
      plugins: [values],
      options: {
        ...leading(data),
        indexAxis: 'y',
        maintainAspectRatio: false,
        animation: false,
        layout: { padding: { right: 64 } },
        scales: {
          x: measure(unit),
          y: { ticks: { color: INK, autoSkip: false }, grid: { display: false } },
        },
        plugins: {
          legend: legend(data),
          tooltip: tooltip(data),
        },
      },
    });
  };

  if (!window.Chart) {
    return;
  }
  const charts = [...document.querySelectorAll('canvas[data-chart-of]')].map(draw);
  // a sheet of paper is narrower than a screen
  window.addEventListener('beforeprint', () => charts.forEach((chart) => chart.resize(600, chart.height)));
  window.addEventListener('afterprint', () => charts.forEach((chart) => chart.resize()));
})();
