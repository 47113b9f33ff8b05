// A label, its control, and what is wrong with it.
import { html, useState } from '/lib/ui.js';

let ids = 0;

export function Field({ label, name, value, onInput, error, hint, type = 'text', options, rows, ...rest }) {
  const [id] = useState(() => `field-${++ids}`);
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined;
  const shared = {
    id, name, value, 'aria-invalid': error ? 'true' : undefined, 'aria-describedby': described,
    onInput: (event) => onInput(event.currentTarget.value), ...rest,
  };
  return html`
    <div class=${`field ${error ? 'field-wrong' : ''}`}>
      <label for=${id}>${label}</label>
      ${control(type, shared, options, rows)}
      ${hint && html`<p class="hint" id=${`${id}-hint`}>${hint}</p>`}
      ${error && html`<p class="field-error" id=${`${id}-error`}>${error}</p>`}
    </div>`;
}

function control(type, shared, options, rows) {
  if (options) {
    return html`
      <select ...${shared}>
        ${options.map(([key, text]) => html`<option value=${key} selected=${key === shared.value}>${text}</option>`)}
      </select>`;
  }
  return rows ? html`<textarea rows=${rows} ...${shared}></textarea>` : html`<input type=${type} ...${shared} />`;
}
