import { html, useState } from '/lib/ui.js';
import { useClients } from '/app/hooks/useClients.js';
import { Empty, Failed, Skeleton, Stale, Tiles } from '/app/components/States.js';
import { Pager } from '/app/components/Pager.js';
import { useToast } from '/app/components/Toasts.js';
import { ClientFilters } from '/app/pages/client-filters.js';
import { ClientForm } from '/app/pages/client-form.js';
import { money, sentence, words } from '/app/format.js';

export function ClientsPage() {
  const data = useClients();
  const toast = useToast();
  const [edited, setEdited] = useState(null);

  const toggle = async (client) => {
    const isActive = client.status === 'ACTIVE';
    try {
      await (isActive ? data.deactivateClient(client.id) : data.reactivateClient(client.id));
      toast.done(`${client.name.display} is ${isActive ? 'deactivated' : 'active again'}.`);
    } catch (error) {
      toast.failed(error.message);
    }
  };
  return html`
    <div class="page-head">
      <h1>Clients</h1>
      <div class="actions">
        <button type="button" class="button" onClick=${data.refresh}>Refresh</button>
        <button type="button" class="button button-primary" onClick=${() => setEdited({})}>Add a client</button>
      </div>
    </div>
    <${Statistics} stats=${data.summaryStats} unknown=${data.statsError ? '–' : '…'} />
    <${ClientFilters} filters=${data.filters} setFilters=${data.setFilters} />
    ${data.error && data.clients.length > 0 && html`<${Stale} error=${data.error} onRetry=${data.refresh} />`}
    ${data.error && data.clients.length === 0
      ? html`<${Failed} error=${data.error} onRetry=${data.refresh} />`
      : data.isLoading
        ? html`<${Skeleton} rows=${8} />`
        : data.clients.length === 0
          ? html`<${Empty} title="No clients here"><p>Change the filters, or add a client.</p></${Empty}>`
          : html`<${Table} clients=${data.clients} edit=${setEdited} toggle=${toggle} />`}
    <${Pager} pagination=${data.pagination} what="clients" />
    ${edited && html`<${ClientForm} client=${edited.id ? edited : null} data=${data} onClose=${() => setEdited(null)} />`}`;
}

function Statistics({ stats, unknown }) {
  const average = stats?.averageRevenue.map(money).join(' · ') || '–';
  return html`
    <${Tiles} tiles=${[
      ['Clients', stats?.total ?? unknown],
      ['Active', stats?.active ?? unknown],
      ['With open sessions', stats?.withActiveSessions ?? unknown],
      ['Average revenue this month', stats ? average : unknown],
    ]} />`;
}

function Table({ clients, edit, toggle }) {
  return html`
    <table class="table">
      <caption class="visually-hidden">Clients</caption>
      <thead>
        <tr>
          <th scope="col">Name</th><th scope="col">Place</th><th scope="col">Sessions</th><th scope="col">Paid</th>
          <th scope="col">Status</th><th scope="col">Actions</th>
        </tr>
      </thead>
      <tbody>
        ${clients.map((client) => html`
          <tr key=${client.id}>
            <th scope="row" data-label="Name">${client.name.display}<small>${client.email}</small></th>
            <td data-label="Place">${[client.contact.city, client.contact.country].filter(Boolean).join(', ') || '–'}</td>
            <td data-label="Sessions" class="number">${client.statistics.totalSessions}</td>
            <td data-label="Paid" class="number">${client.statistics.paid.map(money).join(' · ') || '–'}</td>
            <td data-label="Status"><span class=${`badge badge-${client.status}`}>${sentence(words(client.status))}</span></td>
            <td data-label="Actions" class="row-actions">
              <button type="button" class="button button-quiet" aria-label=${`Edit ${client.name.display}`} onClick=${() => edit(client)}>Edit</button>
              <button type="button" class="button button-quiet" aria-label=${`${client.status === 'ACTIVE' ? 'Deactivate' : 'Reactivate'} ${client.name.display}`} onClick=${() => toggle(client)}>
                ${client.status === 'ACTIVE' ? 'Deactivate' : 'Reactivate'}
              </button>
            </td>
          </tr>`)}
      </tbody>
    </table>`;
}
