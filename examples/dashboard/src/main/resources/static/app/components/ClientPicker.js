// Finds a client by name or address (the combobox pattern of WAI-ARIA).
import { html, useEffect, useRef, useState } from '/lib/ui.js';
import { get, query } from '/app/api.js';

const PAUSE = 200;
let ids = 0;

export function ClientPicker({ label, client, onChoose, error }) {
  const [id] = useState(() => `client-picker-${++ids}`);
  const [text, setText] = useState(client ? client.name.display : '');
  const [found, setFound] = useState(null);
  const [hasFailed, setFailed] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const asked = useRef(0);

  useEffect(() => {
    if (!isOpen) {
      return undefined;
    }
    const question = ++asked.current;
    const timer = setTimeout(async () => {
      const page = await get(query('/clients', { search: text, size: 8, sort: 'NAME', direction: 'ASCENDING' }))
        .catch(() => null);
      if (question === asked.current) {
        setFound(page?.items ?? []);
        setFailed(page === null);
        setActive(page?.items.length > 0 ? 0 : -1);
      }
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [text, isOpen]);

  const choose = (chosen) => {
    setText(chosen.name.display);
    setOpen(false);
    onChoose(chosen);
  };
  const typed = (event) => {
    setText(event.currentTarget.value);
    // Who was found for other words is not who is meant now.
    setFound(null);
    setActive(-1);
    setOpen(true);
    onChoose(null);
  };
  const key = (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((at) => (found?.length ? (at + step + found.length) % found.length : -1));
    } else if (event.key === 'Enter' && isOpen && found?.[active]) {
      event.preventDefault();
      choose(found[active]);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };
  return html`
    <div class=${`field combobox ${error ? 'field-wrong' : ''}`}>
      <label for=${id}>${label}</label>
      <input
        id=${id} type="text" role="combobox" autocomplete="off" value=${text}
        aria-expanded=${isOpen ? 'true' : 'false'} aria-controls=${`${id}-options`} aria-autocomplete="list"
        aria-activedescendant=${isOpen && active >= 0 ? `${id}-${active}` : undefined}
        aria-invalid=${error ? 'true' : undefined} aria-describedby=${error ? `${id}-error` : undefined}
        placeholder="Name or e-mail" onInput=${typed} onFocus=${() => setOpen(!client)} onKeyDown=${key}
        onBlur=${() => setTimeout(() => setOpen(false), 150)} />
      <ul id=${`${id}-options`} role="listbox" aria-label="Clients" class="options" hidden=${!isOpen}>
        ${(found ?? []).map((one, at) => html`
          <li
            id=${`${id}-${at}`} role="option" key=${one.id} aria-selected=${at === active ? 'true' : 'false'}
            onPointerDown=${(event) => event.preventDefault()} onClick=${() => choose(one)}>
            <span>${one.name.display}</span><small>${one.email}</small>
          </li>`)}
        ${!found?.length && html`<li class="options-none" role="option" aria-selected="false" aria-disabled="true">${none(found, hasFailed)}</li>`}
      </ul>
      ${error && html`<p class="field-error" id=${`${id}-error`}>${error}</p>`}
    </div>`;
}

function none(found, hasFailed) {
  if (!found) {
    return 'Searching…';
  }
  return hasFailed ? 'The search has failed. Type again to repeat it.' : 'No client found';
}
