// A badge that shows a state and, as a menu, the states that may follow.
import { html, useLayoutEffect, useRef, useState } from '/lib/ui.js';
import { sentence, words } from '/app/format.js';

export function BadgeMenu({ kind, state, next, isSaving, onChoose }) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef(null);
  const button = useRef(null);
  const name = `${kind}: ${words(state)}`;
  const isFinal = next.length === 0;
  const hasFocus = root.current?.contains(document.activeElement);

  useLayoutEffect(() => {
    if (!isOpen) {
      return undefined;
    }
    root.current.querySelector('[role="menuitem"]')?.focus();
    const outside = (event) => !root.current?.contains(event.target) && setOpen(false);
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [isOpen]);
  // Where nothing may follow any more, the button goes, and who was on it goes on from what stands in its place.
  useLayoutEffect(() => {
    if (isFinal) {
      setOpen(false);
      if (hasFocus) {
        root.current.focus({ preventScroll: true });
      }
    }
  }, [isFinal]);

  if (isFinal) {
    return html`<span class=${`badge badge-${state}`} tabindex="-1" ref=${root}><span class="visually-hidden">${kind}: </span>${words(state)}</span>`;
  }
  const close = () => {
    setOpen(false);
    button.current.focus();
  };
  const choose = (chosen) => {
    close();
    onChoose(chosen);
  };
  return html`
    <div class="menu" ref=${root} onKeyDown=${(event) => isOpen && move(event, root.current, close)}>
      <button
        type="button" ref=${button} class=${`badge badge-${state} badge-button`}
        aria-haspopup="menu" aria-expanded=${isOpen ? 'true' : 'false'} aria-label=${name}
        aria-busy=${isSaving ? 'true' : undefined} aria-disabled=${isSaving ? 'true' : undefined}
        onClick=${() => !isSaving && setOpen(!isOpen)}>
        ${words(state)} <span aria-hidden="true" class="caret">▾</span>
      </button>
      ${isOpen && html`
        <div class="menu-list" role="menu" aria-label=${`Change ${kind.toLowerCase()}`}>
          ${next.map((one) => html`
            <button type="button" role="menuitem" tabindex="-1" key=${one} onClick=${() => choose(one)}>
              <span class=${`dot dot-${one}`} aria-hidden="true"></span>${sentence(words(one))}
            </button>`)}
        </div>`}
    </div>`;
}

function move(event, root, close) {
  const items = [...root.querySelectorAll('[role="menuitem"]')];
  const at = items.indexOf(document.activeElement);
  const target = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  }[event.key];
  if (target !== undefined) {
    event.preventDefault();
    items[target].focus();
  } else if (event.key === 'Escape' || event.key === 'Tab') {
    event.stopPropagation();
    close();
  }
}
