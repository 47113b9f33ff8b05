import { html, useEffect, useRef } from '/lib/ui.js';
import { instant, money, ownZone } from '/app/format.js';

export function Confirmation({ booked, onAgain }) {
  const heading = useRef(null);
  useEffect(() => heading.current.focus(), []);
  const { schedule } = booked;
  const isConfirmed = booked.status === 'CONFIRMED';
  return html`
    <section class="card confirmation" role="status">
      <p class="tick" aria-hidden="true">✓</p>
      <h2 tabindex="-1" ref=${heading}>${isConfirmed ? 'Your session is booked' : 'Your request has been received'}</h2>
      <p>${isConfirmed ? 'You will get a mail with all of this.' : `${booked.consultant.first} will confirm it, and you will get a mail.`}</p>
      <dl class="facts">
        <dt>Session</dt><dd>${booked.title} with ${booked.consultant.display}</dd>
        <dt>Your time</dt><dd>${instant(schedule.startsAt, ownZone())} <small>${ownZone()}</small></dd>
        ${schedule.zone !== ownZone() && html`<dt>Their time</dt><dd>${instant(schedule.startsAt, schedule.zone)} <small>${schedule.zone}</small></dd>`}
        <dt>Length</dt><dd>${schedule.durationMinutes} minutes</dd>
        <dt>Price</dt><dd>${money(booked.price)}</dd>
        <dt>Meeting</dt>
        <dd>${booked.meetingLink
          ? html`<a href=${booked.meetingLink} rel="noopener noreferrer">${booked.meetingLink}</a>`
          : 'The link comes by mail once the session is confirmed.'}</dd>
      </dl>
      <button type="button" class="button" onClick=${onAgain}>Book another session</button>
    </section>`;
}
