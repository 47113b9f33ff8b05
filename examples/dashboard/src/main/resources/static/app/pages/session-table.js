import { html } from '/lib/ui.js';
import { BadgeMenu } from '/app/components/BadgeMenu.js';
import { clock, day, money, sentence, words } from '/app/format.js';

export function SessionTable({ sessions, selected, select, change, show }) {
  const all = sessions.every((view) => selected.has(view.session.id));
  return html`
    <table class="table">
      <caption class="visually-hidden">Sessions</caption>
      <thead>
        <tr>
          <th scope="col" class="cell-all">
            <label><input type="checkbox" checked=${all} onChange=${() => select(sessions, !all)} /><span class="visually-hidden">Select all sessions of this page</span></label>
          </th>
          <th scope="col">When</th><th scope="col">Client</th><th scope="col">Session</th><th scope="col">Price</th>
          <th scope="col">Status</th><th scope="col">Payment</th><th scope="col"><span class="visually-hidden">Details</span></th>
        </tr>
      </thead>
      <tbody>
        ${sessions.map((view) => html`
          <${Row} key=${view.session.id} view=${view} isSelected=${selected.has(view.session.id)} select=${select} change=${change} show=${show} />`)}
      </tbody>
    </table>`;
}

function Row({ view, isSelected, select, change, show }) {
  const { session, clientName, clientEmail, nextStatuses, nextPaymentStatuses, isSaving } = view;
  const { schedule, details, payment } = session;
  const name = `${details.title}, ${clientName.display}, ${day(schedule.date)} ${clock(schedule.time)}`;
  return html`
    <tr class=${isSelected ? 'selected' : ''}>
      <td class="cell-check"><input type="checkbox" aria-label=${`Select ${name}`} checked=${isSelected} onChange=${() => select([view], !isSelected)} /></td>
      <td data-label="When"><strong>${day(schedule.date)}</strong><small>${clock(schedule.time)} · ${schedule.durationMinutes} min</small></td>
      <th scope="row" data-label="Client">${clientName.display}<small>${clientEmail}</small></th>
      <td data-label="Session">${details.title}<small>${sentence(words(details.type))} on ${sentence(words(details.platform))}</small></td>
      <td data-label="Price" class="number">${money(payment.price)}</td>
      <td data-label="Status">
        <${BadgeMenu} kind="Status" state=${session.status} next=${nextStatuses} isSaving=${isSaving} onChoose=${(status) => change(view, { status })} />
      </td>
      <td data-label="Payment">
        <${BadgeMenu} kind="Payment" state=${payment.status} next=${nextPaymentStatuses} isSaving=${isSaving} onChoose=${(paymentStatus) => change(view, { paymentStatus })} />
      </td>
      <td class="cell-more"><button type="button" class="button button-quiet" aria-label=${`Details of ${name}`} onClick=${() => show(session.id)}>Details</button></td>
    </tr>`;
}
