// Short messages that also screen readers tell.
import { createContext, html, useCallback, useContext, useMemo, useState } from '/lib/ui.js';

const SHOWN_FOR = 6_000;
const Context = createContext(null);
let ids = 0;

export function Toasts({ children }) {
  const [toasts, setToasts] = useState([]);
  const close = useCallback((id) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const show = useCallback((kind, text) => {
    const id = ++ids;
    setToasts((all) => [...all.slice(-3), { id, kind, text }]);
    setTimeout(() => close(id), SHOWN_FOR);
  }, [close]);
  const toast = useMemo(() => ({ done: (text) => show('done', text), failed: (text) => show('failed', text) }), [show]);

  return html`
    <${Context.Provider} value=${toast}>
      ${children}
      <div class="toasts" role="status" aria-live="polite">
        ${toasts.map((one) => html`
          <div class=${`toast toast-${one.kind}`} key=${one.id}>
            <span>${one.text}</span>
            <button type="button" class="icon-button" aria-label="Close message" onClick=${() => close(one.id)}>×</button>
          </div>`)}
      </div>
    </${Context.Provider}>`;
}

export function useToast() {
  return useContext(Context);
}
