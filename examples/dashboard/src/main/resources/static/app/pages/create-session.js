import { html, useState } from '/lib/ui.js';
import { Dialog } from '/app/components/Dialog.js';
import { Field } from '/app/components/Field.js';
import { ClientPicker } from '/app/components/ClientPicker.js';
import { useToast } from '/app/components/Toasts.js';
import { FormError, useForm, useIdempotencyKey } from '/app/hooks/useForm.js';
import { SessionPreview } from '/app/pages/session-preview.js';
import { plus } from '/app/format.js';

const PLATFORMS = [['ZOOM', 'Zoom'], ['MEET', 'Google Meet'], ['TEAMS', 'Microsoft Teams']];
const TYPES = [['PERSONAL', 'Personal'], ['WEBINAR', 'Webinar']];

export function CreateSession({ consultant, today, create, onClose }) {
  const toast = useToast();
  const once = useIdempotencyKey();
  const [isNew, setNew] = useState(false);
  const [client, setClient] = useState(null);
  const first = {
    firstName: '', lastName: '', email: '', phoneNumber: '', type: 'PERSONAL', title: '', date: plus(today, 1), time: '10:00',
    duration: '60', amount: '0', platform: 'ZOOM', notes: '', paymentMethod: '', overlap: false,
  };
  const { fields, set, bind, submit, wrong, isSending, form } = useForm(first, async (filled) => {
    if (!isNew && !client) {
      throw new FormError('A client is missing.', { 'attendee.clientId': 'choose a client, or enter a new one' });
    }
    const made = await once((headers) => create(command(filled, isNew, client, consultant.currency), headers));
    toast.done(`Session with ${made.clientName.display} added.`);
    onClose();
  });

  return html`
    <${Dialog} title="Create session" onClose=${onClose} wide>
      <form ref=${form} class="create" onSubmit=${submit} novalidate>
        <div class="create-fields">
          ${wrong.message && html`<p class="form-error" role="alert">${wrong.message}</p>`}
          <fieldset class="toggle">
            <legend>Client</legend>
            <label><input type="radio" name="mode" checked=${!isNew} onChange=${() => setNew(false)} /> Existing client</label>
            <label><input type="radio" name="mode" checked=${isNew} onChange=${() => setNew(true)} /> New client</label>
          </fieldset>
          ${isNew ? html`
            <div class="two">
              <${Field} ...${bind('firstName', 'First name', { path: 'attendee.newClient.firstName' })} />
              <${Field} ...${bind('lastName', 'Last name', { path: 'attendee.newClient.lastName' })} />
            </div>
            <div class="two">
              <${Field} ...${bind('email', 'E-mail', { path: 'attendee.newClient.email', type: 'email' })} />
              <${Field} ...${bind('phoneNumber', 'Phone', { path: 'attendee.newClient.phoneNumber', type: 'tel' })} />
            </div>` : html`
            <${ClientPicker} label="Find a client" client=${client} onChoose=${setClient} error=${wrong.fields['attendee.clientId']} />`}
          <div class="two">
            <${Field} ...${bind('type', 'Session type', { path: 'subject.type', options: TYPES })} />
            <${Field} ...${bind('title', 'Title', { path: 'subject.title', placeholder: 'Made from type and client' })} />
          </div>
          <div class="two">
            <${Field} ...${bind('date', 'Date', { path: ['start.date', 'start'], type: 'date' })} />
            <${Field} ...${bind('time', 'Time', { path: 'start.time', type: 'time', hint: consultant.zone })} />
          </div>
          <div class="two">
            <${Field} ...${bind('duration', 'Duration (minutes)', { path: 'subject.durationMinutes', type: 'number', min: 1, max: 1440 })} />
            <${Field} ...${bind('amount', 'Amount', { path: 'terms.price', type: 'number', min: 0, step: '0.01', hint: consultant.currency })} />
          </div>
          <div class="two">
            <${Field} ...${bind('platform', 'Platform', { path: 'subject.platform', options: PLATFORMS })} />
            <${Field} ...${bind('paymentMethod', 'Payment method', { path: 'terms.paymentMethod', placeholder: 'cash, card, transfer …' })} />
          </div>
          <${Field} ...${bind('notes', 'Notes', { path: 'notes.notes', rows: 2 })} />
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
    terms: { price: fields.amount === '' ? { currency } : { amount: Number(fields.amount), currency }, paymentMethod: fields.paymentMethod || null },
    notes: { notes: fields.notes || null },
    overlap: fields.overlap ? 'OVERRIDDEN' : 'EXCLUSIVE',
  };
}
