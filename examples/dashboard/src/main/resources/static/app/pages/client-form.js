import { html, useRef, useState } from '/lib/ui.js';
import { Dialog } from '/app/components/Dialog.js';
import { Field, focusFirstError } from '/app/components/Field.js';
import { useToast } from '/app/components/Toasts.js';

const CONTACT = ['phoneNumber', 'company', 'city', 'country'];

/** Makes a client, or changes one: only what differs is sent. */
export function ClientForm({ client, data, onClose }) {
  const toast = useToast();
  const form = useRef(null);
  const first = before(client);
  const [fields, setFields] = useState(first);
  const [errors, setErrors] = useState({});
  const [message, setMessage] = useState('');
  const [isSending, setSending] = useState(false);
  const bind = (name, label, rest = {}) => ({
    name, label, value: fields[name], error: errors[name],
    onInput: (value) => setFields((old) => ({ ...old, [name]: value })), ...rest,
  });

  const submit = async (event) => {
    event.preventDefault();
    setSending(true);
    setErrors({});
    setMessage('');
    try {
      const saved = client
        ? await data.updateClient(client.id, changes(first, fields), client.stamp.version)
        : await data.createClient(withoutEmpty(fields));
      toast.done(`${saved.name.display} saved.`);
      onClose();
    } catch (error) {
      setErrors(error.code === 'duplicate-client' ? { email: error.message } : error.fields ?? {});
      setMessage(error.message);
      setSending(false);
      focusFirstError(form.current);
    }
  };
  return html`
    <${Dialog} title=${client ? 'Edit client' : 'Add a client'} onClose=${onClose}>
      <form ref=${form} onSubmit=${submit} novalidate>
        ${message && html`<p class="form-error" role="alert">${message}</p>`}
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
