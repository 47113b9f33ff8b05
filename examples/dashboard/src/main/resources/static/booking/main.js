import { html, render, useEffect, useState } from '/lib/ui.js';
import { get } from '/app/api.js';
import { ErrorBoundary } from '/app/components/ErrorBoundary.js';
import { BookingForm } from '/booking/form.js';
import { Confirmation } from '/booking/confirmation.js';
import { money } from '/app/format.js';

const slug = decodeURIComponent(location.pathname.slice(1));

function Page() {
  const [profile, setProfile] = useState(null);
  const [offerings, setOfferings] = useState([]);
  const [error, setError] = useState(null);
  const [chosen, setChosen] = useState(null);
  const [booked, setBooked] = useState(null);

  const load = () => {
    setError(null);
    const page = `/public/consultants/${encodeURIComponent(slug)}`;
    Promise.all([get(page), get(`${page}/offerings?size=50`)]).then(([found, list]) => {
      setProfile(found);
      setOfferings(list.items);
      document.title = `${found.name.display} · Book a session`;
    }, setError);
  };
  useEffect(load, []);

  if (error) {
    return html`
      <main class="card-page"><section class="card" role="alert">
        <h1>${error.status === 404 ? 'There is no such page' : 'This page could not be loaded'}</h1>
        <p>${error.status === 404 ? 'Look at the address again, or ask whoever gave it to you.' : error.message}</p>
        ${error.status !== 404 && html`<button type="button" class="button" onClick=${load}>Try again</button>`}
      </section></main>`;
  }
  if (!profile) {
    return html`<p class="loading" role="status">Loading…</p>`;
  }
  const again = () => {
    setBooked(null);
    setChosen(null);
  };
  return html`
    <header class="hero">
      <div class="avatar" aria-hidden="true">${profile.name.first.charAt(0)}${profile.name.last.charAt(0)}</div>
      <h1>${profile.name.display}</h1>
      ${profile.profile.headline && html`<p class="headline">${profile.profile.headline}</p>`}
      ${profile.profile.about && html`<p>${profile.profile.about}</p>`}
    </header>
    <main class="booking" id="content">
      ${booked
        ? html`<${Confirmation} booked=${booked} onAgain=${again} />`
        : html`
          <section aria-labelledby="offerings">
            <h2 id="offerings">Choose a session</h2>
            <div class="offerings">
              ${offerings.map((one) => html`<${Offer} key=${one.id} offering=${one} isChosen=${one.id === chosen?.id} onChoose=${() => setChosen(one)} />`)}
              ${offerings.length === 0 && html`<p>Nothing can be booked at the moment.</p>`}
            </div>
          </section>
          ${chosen && html`<${BookingForm} key=${chosen.id} slug=${slug} profile=${profile} offering=${chosen} onBooked=${setBooked} />`}`}
    </main>`;
}

function Offer({ offering, isChosen, onChoose }) {
  return html`
    <button type="button" class="offer" aria-pressed=${isChosen ? 'true' : 'false'} onClick=${onChoose}>
      <strong>${offering.title}</strong>
      <span>${offering.durationMinutes} minutes${offering.capacity ? ` · ${offering.capacity} seats` : ''}</span>
      <span class="price">${money(offering.price)}</span>
      ${offering.description && html`<small>${offering.description}</small>`}
    </button>`;
}

const root = document.getElementById('app');
root.replaceChildren();
render(html`<${ErrorBoundary}><${Page} /></${ErrorBoundary}>`, root);
