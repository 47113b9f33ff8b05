// A chart, with the same figures as a table for those who do not see it.
import { html, useEffect, useRef } from '/lib/ui.js';
import { uPlot } from '/lib/chart.js';

const HEIGHT = 260;

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** Series are {label, values, colour, kind: 'line' | 'bars'}; labels name the points along the axis. */
export function Chart({ title, labels, series, format }) {
  const box = useRef(null);
  useEffect(() => {
    const chart = new uPlot(options(box.current, title, labels, series, format), data(labels, series), box.current);
    const resized = new ResizeObserver(() => chart.setSize({ width: box.current.clientWidth, height: HEIGHT }));
    resized.observe(box.current);
    return () => {
      resized.disconnect();
      chart.destroy();
    };
  }, [title, labels, series, format]);
  return html`
    <figure class="chart">
      <figcaption>${title}</figcaption>
      <div ref=${box} aria-hidden="true"></div>
      <details>
        <summary>Figures of “${title}” as a table</summary>
        <div class="table-scroll" tabindex="0" role="region" aria-label=${`${title}, as a table`}>
          <table>
            <thead><tr><th scope="col">Point</th>${series.map((one) => html`<th scope="col">${one.label}</th>`)}</tr></thead>
            <tbody>
              ${labels.map((label, at) => html`
                <tr key=${label}><th scope="row">${label}</th>${series.map((one) => html`<td>${shown(one.values[at], format)}</td>`)}</tr>`)}
            </tbody>
          </table>
        </div>
      </details>
    </figure>`;
}

function shown(value, format) {
  return value === null || value === undefined ? '–' : format(value);
}

function data(labels, series) {
  return [labels.map((_, at) => at), ...series.map((one) => one.values)];
}

function options(box, title, labels, series, format) {
  const text = colour('--text-soft');
  const line = colour('--line');
  const axis = { stroke: text, grid: { stroke: line, width: 1 }, ticks: { stroke: line, width: 1 } };
  return {
    width: box.clientWidth,
    height: HEIGHT,
    legend: { live: false },
    cursor: { drag: { x: false, y: false } },
    scales: { x: { time: false, range: (_, min, max) => [min - 0.6, max + 0.6] }, y: { range: (_, __, max) => [0, max || 1] } },
    axes: [
      { ...axis, values: (_, at) => at.map((one) => (Number.isInteger(one) ? labels[one] ?? '' : '')) },
      { ...axis, size: 88, values: (_, at) => at.map(format) },
    ],
    series: [{}, ...series.map((one) => drawn(one))],
  };
}

function drawn(one) {
  const stroke = colour(one.colour);
  const base = { label: one.label, stroke, width: 2, points: { show: true, size: 5 } };
  return one.kind === 'bars'
    ? { ...base, fill: `${stroke}99`, paths: uPlot.paths.bars({ size: [0.6, 60] }), points: { show: false } }
    : base;
}
