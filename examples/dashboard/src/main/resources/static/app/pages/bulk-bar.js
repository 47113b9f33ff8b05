import { html, useState } from '/lib/ui.js';
import { Dialog } from '/app/components/Dialog.js';
import { useToast } from '/app/components/Toasts.js';
import { sentence, words } from '/app/format.js';

/** What can be done to all that are selected, with what became of each. */
export function BulkBar({ selected, sessions, clear, update }) {
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const [results, setResults] = useState(null);

  const run = async (change) => {
    setBusy(true);
    const names = new Map(sessions.map((view) => [view.session.id, `${view.clientName.display}, ${view.session.details.title}`]));
    try {
      const outcomes = await update([...selected], change);
      setResults(outcomes.map((one) => ({ ...one, name: names.get(one.sessionId) ?? 'A session of another page' })));
      clear();
    } catch (error) {
      toast.failed(error.message);
    }
    setBusy(false);
  };

  return html`
    ${selected.size > 0 && html`
      <div class="bulk" role="region" aria-label="Selected sessions">
        <span aria-live="polite">${selected.size} selected</span>
        <button type="button" class="button" disabled=${isBusy} onClick=${() => run({ status: 'COMPLETED' })}>Mark completed</button>
        <button type="button" class="button" disabled=${isBusy} onClick=${() => run({ paymentStatus: 'PAID' })}>Mark paid</button>
        <button type="button" class="button button-quiet" onClick=${clear}>Clear selection</button>
      </div>`}
    ${results && html`
      <${Dialog} title="What was done" onClose=${() => setResults(null)}>
        <ul class="results">
          ${results.map((one) => html`
            <li key=${one.sessionId} class=${`result-${one.kind}`}>
              <span>${one.name}</span>
              <strong>${sentence(words(one.kind))}</strong>
              ${one.reason && html`<small>${sentence(one.reason)}</small>`}
            </li>`)}
        </ul>
        <footer class="dialog-foot"><button type="button" class="button button-primary" onClick=${() => setResults(null)}>Close</button></footer>
      </${Dialog}>`}`;
}
