import { html, useEffect, useRef } from '/lib/ui.js';
import { post, query } from '/app/api.js';
import { Field } from '/app/components/Field.js';
import { FormError, useForm, useIdempotencyKey } from '/app/hooks/useForm.js';
import { instant, ownZone, toInstant, today } from '/app/format.js';

const NAMES = { ZOOM: 'Zoom', MEET: 'Google Meet', TEAMS: 'Microsoft Teams' };

export function BookingForm({ slug, profile, offering, onBooked }) {
  const heading = useRef(null);
  const once = useIdempotencyKey();
  useEffect(() => heading.current.focus(), []);
  const first = {
    date: today(profile.zone, 1), time: '10:00', platform: offering.platforms[0],
    firstName: '', lastName: '', email: '', phoneNumber: '', notes: '',
  };
  const { fields, bind, submit, wrong, isSending, form } = useForm(first, async (filled) => {
    const path = query('/sessions/book', { consultant: slug });
    try {
      onBooked(await once((headers) => post(path, request(filled, offering), headers)));
    } catch (error) {
      throw error.code === 'slot-unavailable' ? new FormError(`${error.message} Please choose another time.`) : error;
    }
  });

  return html`
    <section class="card" aria-labelledby="details">
      <h2 id="details" tabindex="-1" ref=${heading}>Book “${offering.title}”</h2>
      <form ref=${form} onSubmit=${submit} novalidate>
        ${wrong.message && html`<p class="form-error" role="alert">${wrong.message}</p>`}
        <div class="two">
          <${Field} ...${bind('date', 'Date', { path: ['start.date', 'start'], type: 'date', min: today(profile.zone) })} />
          <${Field} ...${bind('time', 'Time', { path: 'start.time', type: 'time' })} />
        </div>
        <${BothZones} date=${fields.date} time=${fields.time} zone=${profile.zone} name=${profile.name.first} />
        ${offering.platforms.length > 1 && html`
          <${Field} ...${bind('platform', 'Platform', { options: offering.platforms.map((one) => [one, NAMES[one]]) })} />`}
        <div class="two">
          <${Field} ...${bind('firstName', 'First name', { path: 'client.firstName', autocomplete: 'given-name' })} />
          <${Field} ...${bind('lastName', 'Last name', { path: 'client.lastName', autocomplete: 'family-name' })} />
        </div>
        <div class="two">
          <${Field} ...${bind('email', 'E-mail', { path: 'client.email', type: 'email', autocomplete: 'email' })} />
          <${Field} ...${bind('phoneNumber', 'Phone', { path: 'client.phoneNumber', type: 'tel', autocomplete: 'tel' })} />
        </div>
        <${Field} ...${bind('notes', 'Notes', { rows: 3, hint: 'What would you like to talk about?' })} />
        <button type="submit" class="button button-primary button-wide" disabled=${isSending}>${isSending ? 'Booking…' : 'Book'}</button>
      </form>
    </section>`;
}

/** The chosen time where the consultant is, and where the client is. */
function BothZones({ date, time, zone, name }) {
  const start = date && time ? toInstant(date, time, zone) : null;
  if (!start) {
    return null;
  }
  return html`
    <dl class="zones" aria-live="polite">
      <dt>For ${name} (${zone})</dt><dd>${instant(start, zone)}</dd>
      <dt>For you (${ownZone()})</dt><dd>${instant(start, ownZone())}</dd>
    </dl>`;
}

function request(fields, offering) {
  return {
    offeringId: offering.id,
    start: { date: fields.date || null, time: fields.time || null },
    platform: fields.platform,
    client: {
      email: fields.email, firstName: fields.firstName, lastName: fields.lastName,
      phoneNumber: fields.phoneNumber || null, zone: ownZone(),
    },
    notes: fields.notes || null,
  };
}
