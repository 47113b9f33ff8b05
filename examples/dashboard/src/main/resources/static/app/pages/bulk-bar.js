import { html, useState } from '/lib/ui.js';
import { Dialog } from '/app/components/Dialog.js';
import { useToast } from '/app/components/Toasts.js';
import { plainly, sentence, words } from '/app/format.js';

/** What can be done to all that are selected, with what became of each. */
export function BulkBar({ selected, sessions, clear, update }) {
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const [results, setResults] = useState(null);

  const run = async (change) => {
    setBusy(true);
    try {
      const outcomes = await update([...selected.keys()], change);
      setResults(outcomes.map((one) => ({ ...one, name: named(selected.get(one.sessionId)) })));
      clear();
    } catch (error) {
      toast.failed(error.message);
    }
    setBusy(false);
  };

  const elsewhere = selected.size - sessions.filter((view) => selected.has(view.session.id)).length;
  return html`
    ${selected.size > 0 && html`
      <div class="bulk" role="region" aria-label="Selected sessions">
        <span aria-live="polite">${selected.size} selected${elsewhere > 0 && `, ${elsewhere} of them not on this page`}</span>
        <button type="button" class="button" disabled=${isBusy} onClick=${() => run({ status: 'COMPLETED' })}>Mark completed</button>
        <button type="button" class="button" disabled=${isBusy} onClick=${() => run({ paymentStatus: 'PAID' })}>Mark paid</button>
        <button type="button" class="button button-quiet" onClick=${clear}>Clear selection</button>
      </div>`}
    ${results && html`
      <${Dialog} title="What was done" onClose=${() => setResults(null)}>
        <ul class="results" tabindex="0" aria-label="What was done to each session">
          ${results.map((one) => html`
            <li key=${one.sessionId} class=${`result-${one.kind}`}>
              <span>${one.name}</span>
              <strong>${sentence(words(one.kind))}</strong>
              ${one.reason && html`<small>${sentence(plainly(one.reason))}</small>`}
            </li>`)}
        </ul>
        <footer class="dialog-foot"><button type="button" class="button button-primary" onClick=${() => setResults(null)}>Close</button></footer>
      </${Dialog}>`}`;
}

function named(view) {
  return `${view.clientName.display}, ${view.session.details.title}`;
}
