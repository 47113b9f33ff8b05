import { html, useState } from '/lib/ui.js';
import { post } from '/app/api.js';
import { useList } from '/app/hooks/useList.js';
import { Empty, Failed, Skeleton } from '/app/components/States.js';
import { Pager } from '/app/components/Pager.js';
import { useToast } from '/app/components/Toasts.js';
import { sentence, words } from '/app/format.js';

const SHOWN = [['', 'All'], ['PENDING_APPROVAL', 'Waiting'], ['APPROVED', 'Approved'], ['SUSPENDED', 'Suspended']];

export function AdminPage() {
  const list = useList('/admin/consultants', { status: '' });
  const toast = useToast();
  const [busy, setBusy] = useState(null);
  const change = async (consultant, what) => {
    setBusy(consultant.id);
    try {
      await post(`/admin/consultants/${consultant.id}/${what}`, {});
      toast.done(`${consultant.name.display} is ${what === 'approve' ? 'approved' : 'suspended'}.`);
      await list.refresh();
    } catch (error) {
      toast.failed(error.message);
    }
    setBusy(null);
  };
  return html`
    <div class="page-head">
      <h1>Consultants</h1>
      <div class="actions"><button type="button" class="button" onClick=${list.refresh}>Refresh</button></div>
    </div>
    <div class="filters">
      <label>Status
        <select onChange=${(event) => list.setFilters({ status: event.currentTarget.value })}>
          ${SHOWN.map(([value, name]) => html`<option value=${value}>${name}</option>`)}
        </select>
      </label>
    </div>
    ${list.isLoading ? html`<${Skeleton} />` : list.error ? html`<${Failed} error=${list.error} onRetry=${list.refresh} />` : list.items.length === 0 ? html`<${Empty} title="No consultants here" />` : html`
      <table class="table">
        <caption class="visually-hidden">Consultants</caption>
        <thead><tr><th scope="col">Name</th><th scope="col">E-mail</th><th scope="col">Status</th><th scope="col">Action</th></tr></thead>
        <tbody>
          ${list.items.map((one) => html`
            <tr key=${one.id}>
              <th scope="row" data-label="Name">${one.name.display}</th>
              <td data-label="E-mail">${one.email}</td>
              <td data-label="Status"><span class=${`badge badge-${one.status}`}>${sentence(words(one.status))}</span></td>
              <td data-label="Action">
                ${one.status === 'APPROVED'
                  ? html`<button type="button" class="button" disabled=${busy === one.id} onClick=${() => change(one, 'suspend')}>Suspend ${one.name.display}</button>`
                  : html`<button type="button" class="button button-primary" disabled=${busy === one.id} onClick=${() => change(one, 'approve')}>Approve ${one.name.display}</button>`}
              </td>
            </tr>`)}
        </tbody>
      </table>
      <${Pager} pagination=${list.pagination} what="consultants" />`}`;
}
