import { html, useState } from '/lib/ui.js';
import { Choice, TypedFilter } from '/app/pages/session-filters.js';
import { NO_FILTERS } from '/app/hooks/useClients.js';

const STATUSES = ['ACTIVE', 'DEACTIVATED', 'BLOCKED'];
const MORE = [
  ['minSessions', 'Sessions from', 'number'], ['maxSessions', 'Sessions up to', 'number'],
  ['minPaid', 'Paid from', 'number'], ['maxPaid', 'Paid up to', 'number'],
  ['city', 'City', 'text'], ['country', 'Country', 'text'],
];
const DAYS = [['registeredFrom', 'Registered from'], ['registeredUntil', 'Registered up to']];

export function ClientFilters({ filters, setFilters }) {
  const [cleared, setCleared] = useState(0);
  const clear = () => {
    setCleared(cleared + 1);
    setFilters(NO_FILTERS);
  };
  const set = (name) => (event) => setFilters({ [name]: event.currentTarget.value });
  return html`
    <form class="filters" role="search" aria-label="Filter clients" onSubmit=${(event) => event.preventDefault()}>
      <${TypedFilter} key=${`search-${cleared}`} label="Search" type="search" value=${filters.search} onChange=${(search) => setFilters({ search })} />
      <${Choice} label="Status" value=${filters.status} values=${STATUSES} onChange=${set('status')} />
      <details class="more">
        <summary>More filters</summary>
        <div class="more-fields">
          ${MORE.map(([name, label, type]) => html`
            <${TypedFilter} key=${`${name}-${cleared}`} label=${label} type=${type} min=${type === 'number' ? 0 : undefined} value=${filters[name]} onChange=${(value) => setFilters({ [name]: value })} />`)}
          ${DAYS.map(([name, label]) => html`
            <label key=${name}>${label} <input type="date" value=${filters[name]} onChange=${set(name)} /></label>`)}
        </div>
      </details>
      <button type="button" class="button button-quiet" onClick=${clear}>Clear filters</button>
    </form>`;
}
