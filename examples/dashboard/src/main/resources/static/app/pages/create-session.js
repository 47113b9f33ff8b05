import { html, useRef, useState } from '/lib/ui.js';
import { Dialog } from '/app/components/Dialog.js';
import { Field, focusFirstError } from '/app/components/Field.js';
import { ClientPicker } from '/app/components/ClientPicker.js';
import { useToast } from '/app/components/Toasts.js';
import { SessionPreview } from '/app/pages/session-preview.js';
import { plus } from '/app/format.js';

export const PLATFORMS = [['ZOOM', 'Zoom'], ['MEET', 'Google Meet'], ['TEAMS', 'Microsoft Teams']];
const TYPES = [['PERSONAL', 'Personal'], ['WEBINAR', 'Webinar']];

export function CreateSession({ consultant, today, create, onClose }) {
  const toast = useToast();
  const form = useRef(null);
  // One key for one filled form: sent twice, it makes one session.
  const key = useRef(crypto.randomUUID());
  const [isNew, setNew] = useState(false);
  const [client, setClient] = useState(null);
  const [errors, setErrors] = useState({});
  const [message, setMessage] = useState('');
  const [isSending, setSending] = useState(false);
  const [fields, setFields] = useState({
    firstName: '', lastName: '', email: '', phoneNumber: '', type: 'PERSONAL', title: '', date: plus(today, 1), time: '10:00',
    duration: '60', amount: '0', platform: 'ZOOM', notes: '', paymentMethod: '', overlap: false,
  });
  const set = (name, value) => setFields((before) => ({ ...before, [name]: value }));
  const bind = (name, path, label, rest = {}) => ({
    name, label, value: fields[name], error: errors[path], onInput: (value) => set(name, value), ...rest,
  });

  const submit = async (event) => {
    event.preventDefault();
    const missing = isNew || client ? {} : { 'attendee.clientId': 'choose a client, or enter a new one' };
    setErrors(missing);
    setMessage('');
    if (Object.keys(missing).length > 0) {
      focusFirstError(form.current);
      return;
    }
    setSending(true);
    try {
      const made = await create(command(fields, isNew, client, consultant.currency), key.current);
      toast.done(`Session with ${made.clientName.display} added.`);
      onClose();
    } catch (error) {
      key.current = error.status === 0 ? key.current : crypto.randomUUID();
      setErrors(error.fields ?? {});
      setMessage(error.message);
      setSending(false);
      focusFirstError(form.current);
    }
  };

  return html`
    <${Dialog} title="Create session" onClose=${onClose} wide>
      <form ref=${form} class="create" onSubmit=${submit} novalidate>
        <div class="create-fields">
          ${message && html`<p class="form-error" role="alert">${message}</p>`}
          <fieldset class="toggle">
            <legend>Client</legend>
            <label><input type="radio" name="mode" checked=${!isNew} onChange=${() => setNew(false)} /> Existing client</label>
            <label><input type="radio" name="mode" checked=${isNew} onChange=${() => setNew(true)} /> New client</label>
          </fieldset>
          ${isNew ? html`
            <div class="two">
              <${Field} ...${bind('firstName', 'attendee.newClient.firstName', 'First name')} />
              <${Field} ...${bind('lastName', 'attendee.newClient.lastName', 'Last name')} />
            </div>
            <div class="two">
              <${Field} ...${bind('email', 'attendee.newClient.email', 'E-mail', { type: 'email' })} />
              <${Field} ...${bind('phoneNumber', 'attendee.newClient.phoneNumber', 'Phone', { type: 'tel' })} />
            </div>` : html`
            <${ClientPicker} label="Find a client" client=${client} onChoose=${setClient} error=${errors['attendee.clientId']} />`}
          <div class="two">
            <${Field} ...${bind('type', 'subject.type', 'Session type', { options: TYPES })} />
            <${Field} ...${bind('title', 'subject.title', 'Title', { placeholder: 'Made from type and client' })} />
          </div>
          <div class="two">
            <${Field} ...${bind('date', 'start.date', 'Date', { type: 'date' })} />
            <${Field} ...${bind('time', 'start.time', 'Time', { type: 'time', hint: consultant.zone })} />
          </div>
          <div class="two">
            <${Field} ...${bind('duration', 'subject.durationMinutes', 'Duration (minutes)', { type: 'number', min: 1, max: 1440 })} />
            <${Field} ...${bind('amount', 'terms.price', 'Amount', { type: 'number', min: 0, step: '0.01', hint: consultant.currency })} />
          </div>
          <div class="two">
            <${Field} ...${bind('platform', 'subject.platform', 'Platform', { options: PLATFORMS })} />
            <${Field} ...${bind('paymentMethod', 'terms.paymentMethod', 'Payment method', { placeholder: 'cash, card, transfer …' })} />
          </div>
          <${Field} ...${bind('notes', 'notes.notes', 'Notes', { rows: 2 })} />
          <label class="check"><input type="checkbox" checked=${fields.overlap} onChange=${() => set('overlap', !fields.overlap)} /> Allow it to overlap other sessions</label>
        </div>
        <${SessionPreview} fields=${fields} isNew=${isNew} client=${client} consultant=${consultant} />
        <footer class="dialog-foot">
          <button type="button" class="button" onClick=${onClose}>Cancel</button>
          <button type="submit" class="button button-primary" disabled=${isSending}>${isSending ? 'Creating…' : 'Create session'}</button>
        </footer>
      </form>
    </${Dialog}>`;
}

function command(fields, isNew, client, currency) {
  const { firstName, lastName, email, phoneNumber } = fields;
  return {
    attendee: isNew
      ? { newClient: { firstName, lastName, email, phoneNumber: phoneNumber || null } }
      : { clientId: client.id },
    start: { date: fields.date || null, time: fields.time || null },
    subject: {
      type: fields.type, title: fields.title || null, durationMinutes: Number(fields.duration) || 0, platform: fields.platform,
    },
    terms: { price: { amount: Number(fields.amount) || 0, currency }, paymentMethod: fields.paymentMethod || null },
    notes: { notes: fields.notes || null },
    overlap: fields.overlap ? 'OVERRIDDEN' : 'EXCLUSIVE',
  };
}
