import { html } from '/lib/ui.js';

const SIZES = ['10', '20', '50', '100'];

export function Pager({ pagination, what }) {
  const { page, pageSize, pages, total, setPage, setPageSize } = pagination;
  const first = total === 0 ? 0 : (page - 1) * pageSize + 1;
  const last = Math.min(page * pageSize, total);
  return html`
    <nav class="pager" aria-label=${`Pages of ${what}`}>
      <p aria-live="polite">${first}–${last} of ${total} ${what}</p>
      <label class="inline">Page size
        <select onChange=${(event) => setPageSize(Number(event.currentTarget.value))}>
          ${SIZES.map((size) => html`<option value=${size} selected=${Number(size) === pageSize}>${size}</option>`)}
        </select>
      </label>
      <button type="button" class="button" disabled=${page <= 1} onClick=${() => setPage(page - 1)}>Previous</button>
      <span>Page ${page} of ${pages}</span>
      <button type="button" class="button" disabled=${page >= pages} onClick=${() => setPage(page + 1)}>Next</button>
    </nav>`;
}
