import { html, useEffect, useState } from '/lib/ui.js';
import { sentence, words } from '/app/format.js';
import { NO_FILTERS } from '/app/hooks/useSessions.js';
import { ClientPicker } from '/app/components/ClientPicker.js';

const PAUSE = 300;
const STATUSES = ['PENDING', 'CONFIRMED', 'COMPLETED', 'CANCELLED', 'NO_SHOW'];
const PAYMENTS = ['PENDING', 'PAID', 'FAILED', 'REFUNDED'];
const TYPES = ['PERSONAL', 'WEBINAR'];

export function SessionFilters({ filters, setFilters }) {
  const [cleared, setCleared] = useState(0);
  const set = (name) => (event) => setFilters({ [name]: event.currentTarget.value });
  const clear = () => {
    setCleared(cleared + 1);
    setFilters(NO_FILTERS);
  };
  return html`
    <form class="filters" role="search" aria-label="Filter sessions" onSubmit=${(event) => event.preventDefault()}>
      <${TypedFilter} key=${`search-${cleared}`} label="Search" type="search" value=${filters.search} onChange=${(search) => setFilters({ search })} />
      <${Choice} label="Status" value=${filters.status} values=${STATUSES} onChange=${set('status')} />
      <${Choice} label="Payment" value=${filters.paymentStatus} values=${PAYMENTS} onChange=${set('paymentStatus')} />
      <${Choice} label="Type" value=${filters.type} values=${TYPES} onChange=${set('type')} />
      <label>First day <input type="date" value=${filters.from} onChange=${set('from')} /></label>
      <label>Last day <input type="date" value=${filters.until} onChange=${set('until')} /></label>
      <${ClientPicker} key=${cleared} label="Client" client=${null} onChoose=${(client) => setFilters({ clientId: client?.id ?? '' })} />
      <button type="button" class="button button-quiet" onClick=${clear}>Clear filters</button>
    </form>`;
}

export function Choice({ label, value, values, onChange }) {
  return html`
    <label>${label}
      <select onChange=${onChange}>
        <option value="" selected=${value === ''}>All</option>
        ${values.map((one) => html`<option value=${one} selected=${one === value}>${sentence(words(one))}</option>`)}
      </select>
    </label>`;
}

/** Filters when the typing pauses. Where all filters are cleared it takes another key, so that nothing typed before comes after. */
export function TypedFilter({ label, value, onChange, ...rest }) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) {
      return undefined;
    }
    const timer = setTimeout(() => onChange(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return html`<label>${label} <input value=${text} maxlength="200" onInput=${(event) => setText(event.currentTarget.value)} ...${rest} /></label>`;
}
