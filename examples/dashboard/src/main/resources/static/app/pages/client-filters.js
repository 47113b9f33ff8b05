import { html } from '/lib/ui.js';
import { Choice, SearchField } from '/app/pages/session-filters.js';
import { NO_FILTERS } from '/app/hooks/useClients.js';

const STATUSES = ['ACTIVE', 'DEACTIVATED', 'BLOCKED'];
const MORE = [
  ['minSessions', 'Sessions from', 'number'], ['maxSessions', 'Sessions up to', 'number'],
  ['minPaid', 'Paid from', 'number'], ['maxPaid', 'Paid up to', 'number'],
  ['city', 'City', 'text'], ['country', 'Country', 'text'],
  ['registeredFrom', 'Registered from', 'date'], ['registeredUntil', 'Registered up to', 'date'],
];

export function ClientFilters({ filters, setFilters }) {
  const set = (name) => (event) => setFilters({ [name]: event.currentTarget.value });
  return html`
    <form class="filters" role="search" aria-label="Filter clients" onSubmit=${(event) => event.preventDefault()}>
      <${SearchField} value=${filters.search} onSearch=${(search) => setFilters({ search })} />
      <${Choice} label="Status" value=${filters.status} values=${STATUSES} onChange=${set('status')} />
      <details class="more">
        <summary>More filters</summary>
        <div class="more-fields">
          ${MORE.map(([name, label, type]) => html`
            <label key=${name}>${label} <input type=${type} min=${type === 'number' ? 0 : undefined} value=${filters[name]} onChange=${set(name)} /></label>`)}
        </div>
      </details>
      <button type="button" class="button button-quiet" onClick=${() => setFilters(NO_FILTERS)}>Clear filters</button>
    </form>`;
}
