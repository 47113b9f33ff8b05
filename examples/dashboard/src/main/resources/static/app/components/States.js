// What is shown where there is nothing to show.
import { html } from '/lib/ui.js';

export function Skeleton({ rows = 6 }) {
  return html`
    <div class="skeleton" role="status" aria-label="Loading">
      ${Array.from({ length: rows }, (_, row) => html`<div class="skeleton-row" key=${row}></div>`)}
    </div>`;
}

export function Empty({ title, children }) {
  return html`<section class="empty"><h2>${title}</h2>${children}</section>`;
}

export function Failed({ error, onRetry }) {
  return html`
    <section class="empty" role="alert">
      <h2>This could not be loaded</h2>
      <p>${error.message}</p>
      <button type="button" class="button" onClick=${onRetry}>Try again</button>
    </section>`;
}

/** Over what was loaded before. */
export function Stale({ error, onRetry }) {
  return html`
    <p class="form-error" role="alert">
      ${error.message} What you see may be out of date. <button type="button" class="button button-quiet" onClick=${onRetry}>Try again</button>
    </p>`;
}

export function Tiles({ tiles }) {
  return html`
    <dl class="tiles">
      ${tiles.map(([name, value, note]) => html`
        <div class="tile" key=${name}><dt>${name}</dt><dd>${value}${note && html`<small>${note}</small>`}</dd></div>`)}
    </dl>`;
}
