import { html, useEffect, useState } from '/lib/ui.js';
import { Field } from '/app/components/Field.js';
import { FormError, useForm } from '/app/hooks/useForm.js';
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

export function LogInPage({ logIn }) {
  const { bind, submit, wrong, isSending, form } = useForm({ email: '', password: '' }, async ({ email, password }) => {
    try {
      await logIn(email, password);
    } catch (error) {
      throw error.status === 401 ? new FormError('The e-mail address or the password is not right.') : error;
    }
  });
  return html`
    <${Card} title="Log in">
      <form ref=${form} onSubmit=${submit} novalidate>
        ${wrong.message && html`<p class="form-error" role="alert">${wrong.message}</p>`}
        <${Field} ...${bind('email', 'E-mail', { type: 'email', autocomplete: 'username' })} />
        <${Field} ...${bind('password', 'Password', { type: 'password', autocomplete: 'current-password' })} />
        <button type="submit" class="button button-primary" disabled=${isSending}>${isSending ? 'Logging in…' : 'Log in'}</button>
      </form>
      <p>New here? <${Link} to="/register">Register as a consultant</${Link}></p>
    </${Card}>`;
}

export function RegisterPage({ register }) {
  const first = { firstName: '', lastName: '', email: '', password: '', zone: ownZone(), currency: 'EUR' };
  const { bind, submit, wrong, isSending, form } = useForm(first, register);
  return html`
    <${Card} title="Register">
      <form ref=${form} onSubmit=${submit} novalidate>
        ${wrong.message && html`<p class="form-error" role="alert">${wrong.message}</p>`}
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
  const [message, setMessage] = useState('');
  const trying = (call) => async () => {
    setAsking(true);
    setMessage('');
    try {
      await call();
    } catch (error) {
      setMessage(error.message);
    }
    setAsking(false);
  };
  const again = trying(async () => {
    await auth.reload();
    navigate('/dashboard');
  });
  return html`
    <${Card} title="Waiting for approval">
      <p>Thank you, ${auth.user.consultant.name.first}. An administrator has yet to approve your account. Until then nobody can book you.</p>
      ${message && html`<p class="form-error" role="alert">${message}</p>`}
      <button type="button" class="button button-primary" disabled=${isAsking} onClick=${again}>Look again</button>
      <button type="button" class="button button-quiet" disabled=${isAsking} onClick=${trying(auth.logOut)}>Log out</button>
    </${Card}>`;
}
