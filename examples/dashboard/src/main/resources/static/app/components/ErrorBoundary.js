// Keeps a page that fails from taking the others with it.
import { html, useErrorBoundary } from '/lib/ui.js';

export function ErrorBoundary({ children }) {
  const [error, reset] = useErrorBoundary((failure) => console.error(failure));
  return error
    ? html`
        <section class="empty" role="alert">
          <h2>This page has failed</h2>
          <p>Nothing of your data is lost.</p>
          <button type="button" class="button" onClick=${reset}>Try again</button>
        </section>`
    : children;
}
