import { html } from '/lib/ui.js';
import { day, instant, money, ownZone, sentence, toInstant, words } from '/app/format.js';

/** What the form says so far, as it will be read. */
export function SessionPreview({ fields, isNew, client, consultant }) {
  const who = isNew ? `${fields.firstName} ${fields.lastName}`.trim() || 'a new client' : client?.name.display ?? 'no client yet';
  const start = fields.date && fields.time ? toInstant(fields.date, fields.time, consultant.zone) : null;
  const minutes = Number(fields.duration) || 0;
  const end = start && new Date(start.getTime() + minutes * 60_000);
  const isElsewhere = ownZone() !== consultant.zone;
  return html`
    <aside class="preview" aria-label="Summary" aria-live="polite">
      <h3>Summary</h3>
      <dl>
        <dt>Client</dt><dd>${who}</dd>
        <dt>Session</dt><dd>${fields.title || sentence(words(fields.type))} on ${sentence(words(fields.platform))}</dd>
        <dt>When</dt>
        <dd>
          ${start ? html`${day(fields.date)}, ${fields.time}–${clockAt(end, consultant.zone)}` : 'no time yet'}
          ${start && isElsewhere && html`<small>${instant(start, ownZone())} your time</small>`}
        </dd>
        <dt>Price</dt><dd>${money({ amount: Number(fields.amount) || 0, currency: consultant.currency })}</dd>
      </dl>
    </aside>`;
}

function clockAt(at, zone) {
  return new Intl.DateTimeFormat(undefined, { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}
