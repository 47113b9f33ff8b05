import { html, render, useEffect, useState } from '/lib/ui.js';
import { useAuth } from '/app/hooks/useAuth.js';
import { Link, navigate, usePath } from '/app/router.js';
import { ErrorBoundary } from '/app/components/ErrorBoundary.js';
import { Failed, Skeleton } from '/app/components/States.js';
import { Toasts, useToast } from '/app/components/Toasts.js';
import { LogInPage, RegisterPage, WaitingPage } from '/app/pages/account.js';
import { SessionsPage } from '/app/pages/sessions.js';
import { ClientsPage } from '/app/pages/clients.js';
import { AdminPage } from '/app/pages/admin.js';

// Charts are much code, and most days nobody looks at them.
const AnalyticsPage = later(() => import('/app/pages/analytics.js').then((module) => module.AnalyticsPage));

const SECTIONS = [
  ['/dashboard', 'Sessions', SessionsPage],
  ['/dashboard/clients', 'Clients', ClientsPage],
  ['/dashboard/analytics', 'Analytics', AnalyticsPage],
];

function App() {
  const auth = useAuth();
  const path = usePath();
  const { user } = auth;

  if (user === undefined && auth.error) {
    return html`<main class="card-page" id="content"><${Failed} error=${auth.error} onRetry=${auth.begin} /></main>`;
  }
  if (user === undefined) {
    return html`<p class="loading" role="status">Loading…</p>`;
  }
  if (user === null) {
    return path === '/register'
      ? html`<${RegisterPage} register=${auth.register} />`
      : html`<${LogInPage} logIn=${auth.logIn} />`;
  }
  if (user.role === 'ADMIN') {
    return html`<${Shell} auth=${auth} path=${path} sections=${[['/admin', 'Consultants', AdminPage]]} />`;
  }
  if (user.consultant.status !== 'APPROVED') {
    return html`<${WaitingPage} auth=${auth} />`;
  }
  return html`<${Shell} auth=${auth} path=${path} sections=${SECTIONS} />`;
}

function Shell({ auth, path, sections }) {
  const [at, title, Page] = sections.find(([one]) => one === path) ?? sections[0];
  useEffect(() => {
    if (at !== path) {
      navigate(at);
    }
    document.title = `${title} · Naksha Sessions`;
  }, [at, path, title]);
  const { consultant } = auth.user;
  const toast = useToast();
  const leave = () => auth.logOut().catch((error) => toast.failed(`You are still logged in: ${error.message}`));
  return html`
    <a class="skip" href="#content">Skip to the content</a>
    <header class="bar">
      <span class="brand"><img src="/favicon.svg" alt="" width="28" height="28" />Naksha Sessions</span>
      <nav aria-label="Main">
        ${sections.map(([to, name]) => html`
          <${Link} key=${to} to=${to} aria-current=${to === at ? 'page' : undefined}>${name}</${Link}>`)}
        ${consultant && html`<a href=${`/${consultant.slug}`}>Public page</a>`}
      </nav>
      <div class="who">
        <span>${consultant ? consultant.name.display : 'Administrator'}</span>
        <button type="button" class="button button-quiet" onClick=${leave}>Log out</button>
      </div>
    </header>
    <main id="content" tabindex="-1">
      <${ErrorBoundary} key=${at}><${Page} consultant=${consultant} /></${ErrorBoundary}>
    </main>`;
}

/** A page whose code is loaded when it is first shown. */
function later(load) {
  return function Later(props) {
    const [Page, setPage] = useState(null);
    const [error, setError] = useState(null);
    useEffect(() => { load().then((loaded) => setPage(() => loaded), setError); }, []);
    if (error) {
      throw error;
    }
    return Page ? html`<${Page} ...${props} />` : html`<${Skeleton} />`;
  };
}

render(html`<${Toasts}><${App} /></${Toasts}>`, clear(document.getElementById('app')));

function clear(element) {
  element.replaceChildren();
  return element;
}
