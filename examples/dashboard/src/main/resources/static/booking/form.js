import { html, useEffect, useRef, useState } from '/lib/ui.js';
import { post, query } from '/app/api.js';
import { Field, focusFirstError } from '/app/components/Field.js';
import { instant, ownZone, toInstant, today } from '/app/format.js';

const NAMES = { ZOOM: 'Zoom', MEET: 'Google Meet', TEAMS: 'Microsoft Teams' };

export function BookingForm({ slug, profile, offering, onBooked }) {
  const form = useRef(null);
  const heading = useRef(null);
  // One key for one filled form: sent twice, it books once.
  const key = useRef(crypto.randomUUID());
  const [errors, setErrors] = useState({});
  const [message, setMessage] = useState('');
  const [isSending, setSending] = useState(false);
  const [fields, setFields] = useState({
    date: today(profile.zone, 1), time: '10:00', platform: offering.platforms[0],
    firstName: '', lastName: '', email: '', phoneNumber: '', notes: '',
  });
  useEffect(() => heading.current.focus(), []);
  const bind = (name, path, label, rest = {}) => ({
    name, label, value: fields[name], error: errors[path], ...rest,
    onInput: (value) => setFields((before) => ({ ...before, [name]: value })),
  });

  const submit = async (event) => {
    event.preventDefault();
    setSending(true);
    setErrors({});
    setMessage('');
    try {
      onBooked(await post(query('/sessions/book', { consultant: slug }), request(fields, offering), { 'Idempotency-Key': key.current }));
    } catch (error) {
      key.current = error.status === 0 ? key.current : crypto.randomUUID();
      setErrors(error.fields ?? {});
      setMessage(error.code === 'slot-unavailable' ? `${error.message} Please choose another time.` : error.message);
      setSending(false);
      focusFirstError(form.current);
    }
  };

  return html`
    <section class="card" aria-labelledby="details">
      <h2 id="details" tabindex="-1" ref=${heading}>Book “${offering.title}”</h2>
      <form ref=${form} onSubmit=${submit} novalidate>
        ${message && html`<p class="form-error" role="alert">${message}</p>`}
        <div class="two">
          <${Field} ...${bind('date', 'start.date', 'Date', { type: 'date', min: today(profile.zone) })} />
          <${Field} ...${bind('time', 'start.time', 'Time', { type: 'time' })} />
        </div>
        ${errors.start && html`<p class="field-error">${errors.start}</p>`}
        <${BothZones} date=${fields.date} time=${fields.time} zone=${profile.zone} name=${profile.name.first} />
        ${offering.platforms.length > 1 && html`
          <${Field} ...${bind('platform', 'platform', 'Platform', { options: offering.platforms.map((one) => [one, NAMES[one]]) })} />`}
        <div class="two">
          <${Field} ...${bind('firstName', 'client.firstName', 'First name', { autocomplete: 'given-name' })} />
          <${Field} ...${bind('lastName', 'client.lastName', 'Last name', { autocomplete: 'family-name' })} />
        </div>
        <div class="two">
          <${Field} ...${bind('email', 'client.email', 'E-mail', { type: 'email', autocomplete: 'email' })} />
          <${Field} ...${bind('phoneNumber', 'client.phoneNumber', 'Phone', { type: 'tel', autocomplete: 'tel' })} />
        </div>
        <${Field} ...${bind('notes', 'notes', 'Notes', { rows: 3, hint: 'What would you like to talk about?' })} />
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
