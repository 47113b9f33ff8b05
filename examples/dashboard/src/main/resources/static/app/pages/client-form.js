import { html, useRef } from '/lib/ui.js';
import { get } from '/app/api.js';
import { Dialog } from '/app/components/Dialog.js';
import { Field } from '/app/components/Field.js';
import { useToast } from '/app/components/Toasts.js';
import { FormError, useForm } from '/app/hooks/useForm.js';

const CONTACT = ['phoneNumber', 'company', 'city', 'country'];

/** Makes a client, or changes one: only what differs is sent. */
export function ClientForm({ client, data, onClose }) {
  const toast = useToast();
  const first = before(client);
  const version = useRef(client?.stamp.version);
  const { bind, submit, wrong, isSending, form } = useForm(first, async (fields) => {
    const saved = await save(client, version, first, fields, data);
    toast.done(`${saved.name.display} saved.`);
    onClose();
  });
  return html`
    <${Dialog} title=${client ? 'Edit client' : 'Add a client'} onClose=${onClose}>
      <form ref=${form} onSubmit=${submit} novalidate>
        ${wrong.message && html`<p class="form-error" role="alert">${wrong.message}</p>`}
        <div class="two"><${Field} ...${bind('firstName', 'First name')} /><${Field} ...${bind('lastName', 'Last name')} /></div>
        <${Field} ...${bind('email', 'E-mail', { type: 'email' })} />
        <div class="two"><${Field} ...${bind('phoneNumber', 'Phone', { type: 'tel' })} /><${Field} ...${bind('company', 'Company')} /></div>
        <div class="two"><${Field} ...${bind('city', 'City')} /><${Field} ...${bind('country', 'Country')} /></div>
        <footer class="dialog-foot">
          <button type="button" class="button" onClick=${onClose}>Cancel</button>
          <button type="submit" class="button button-primary" disabled=${isSending}>${isSending ? 'Saving…' : 'Save'}</button>
        </footer>
      </form>
    </${Dialog}>`;
}

async function save(client, version, first, fields, data) {
  try {
    return client
      ? await data.updateClient(client.id, changes(first, fields), version.current)
      : await data.createClient(withoutEmpty(fields));
  } catch (error) {
    if (error.code === 'stale-version') {
      version.current = (await get(`/clients/${client.id}`)).stamp.version;
      throw new FormError(`${error.message} Save again to keep what you typed.`);
    }
    throw error.code === 'duplicate-client' ? new FormError(error.message, { email: error.message }) : error;
  }
}

function before(client) {
  const contact = Object.fromEntries(CONTACT.map((name) => [name, client?.contact[name] ?? '']));
  return { firstName: client?.name.first ?? '', lastName: client?.name.last ?? '', email: client?.email ?? '', ...contact };
}

function changes(first, fields) {
  const changed = Object.entries(fields).filter(([name, value]) => value !== first[name]);
  return Object.fromEntries(changed.map(([name, value]) => [name, CONTACT.includes(name) && value === '' ? null : value]));
}

function withoutEmpty(fields) {
  return Object.fromEntries(Object.entries(fields).filter(([name, value]) => value !== '' || !CONTACT.includes(name)));
}
