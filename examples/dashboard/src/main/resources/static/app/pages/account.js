import { html, useEffect, useRef, useState } from '/lib/ui.js';
import { Field, focusFirstError } from '/app/components/Field.js';
import { Link, navigate } from '/app/router.js';
import { ownZone } from '/app/format.js';

function Card({ title, children }) {
  useEffect(() => { document.title = `${title} · Naksha Sessions`; }, [title]);
  return html`
    <main class="card-page" id="content">
      <section class="card">
        <p class="brand"><img src="/favicon.svg" alt="" width="32" height="32" />Naksha Sessions</p>
        <h1>${title}</h1>
        ${children}
      </section>
    </main>`;
}

/** Fields, what is wrong with them, and how they are sent. */
function useForm(first, send) {
  const [fields, setFields] = useState(first);
  const [errors, setErrors] = useState({});
  const [message, setMessage] = useState('');
  const [isSending, setSending] = useState(false);
  const form = useRef(null);
  const bind = (name, label, rest = {}) => ({
    name, label, value: fields[name], error: errors[name],
    onInput: (value) => setFields((before) => ({ ...before, [name]: value })), ...rest,
  });
  const submit = async (event) => {
    event.preventDefault();
    setSending(true);
    setMessage('');
    setErrors({});
    try {
      await send(fields);
    } catch (error) {
      setErrors(error.fields ?? {});
      setMessage(error.message);
      focusFirstError(form.current);
      setSending(false);
    }
  };
  return { bind, submit, message, isSending, form };
}

export function LogInPage({ logIn }) {
  const { bind, submit, message, isSending, form } = useForm({ email: '', password: '' }, async ({ email, password }) => {
    try {
      await logIn(email, password);
    } catch (error) {
      throw error.status === 401 ? new Error('The e-mail address or the password is not right.') : error;
    }
  });
  return html`
    <${Card} title="Log in">
      <form ref=${form} onSubmit=${submit} novalidate>
        ${message && html`<p class="form-error" role="alert">${message}</p>`}
        <${Field} ...${bind('email', 'E-mail', { type: 'email', autocomplete: 'username' })} />
        <${Field} ...${bind('password', 'Password', { type: 'password', autocomplete: 'current-password' })} />
        <button type="submit" class="button button-primary" disabled=${isSending}>${isSending ? 'Logging in…' : 'Log in'}</button>
      </form>
      <p>New here? <${Link} to="/register">Register as a consultant</${Link}></p>
    </${Card}>`;
}

export function RegisterPage({ register }) {
  const first = { firstName: '', lastName: '', email: '', password: '', zone: ownZone(), currency: 'EUR' };
  const { bind, submit, message, isSending, form } = useForm(first, register);
  return html`
    <${Card} title="Register">
      <form ref=${form} onSubmit=${submit} novalidate>
        ${message && html`<p class="form-error" role="alert">${message}</p>`}
        <div class="two">
          <${Field} ...${bind('firstName', 'First name', { autocomplete: 'given-name' })} />
          <${Field} ...${bind('lastName', 'Last name', { autocomplete: 'family-name' })} />
        </div>
        <${Field} ...${bind('email', 'E-mail', { type: 'email', autocomplete: 'username' })} />
        <${Field} ...${bind('password', 'Password', { type: 'password', autocomplete: 'new-password', hint: 'At least 10 characters' })} />
        <div class="two">
          <${Field} ...${bind('zone', 'Time zone')} />
          <${Field} ...${bind('currency', 'Currency', { maxlength: 3 })} />
        </div>
        <button type="submit" class="button button-primary" disabled=${isSending}>${isSending ? 'Registering…' : 'Register'}</button>
      </form>
      <p>Registered already? <${Link} to="/login">Log in</${Link}></p>
    </${Card}>`;
}

export function WaitingPage({ auth }) {
  const [isAsking, setAsking] = useState(false);
  const again = async () => {
    setAsking(true);
    await auth.reload();
    setAsking(false);
    navigate('/dashboard');
  };
  return html`
    <${Card} title="Waiting for approval">
      <p>Thank you, ${auth.user.consultant.name.first}. An administrator has yet to approve your account. Until then nobody can book you.</p>
      <button type="button" class="button button-primary" disabled=${isAsking} onClick=${again}>Look again</button>
      <button type="button" class="button button-quiet" onClick=${auth.logOut}>Log out</button>
    </${Card}>`;
}
