// The fields of a form, what is wrong with them, and how they are sent.
import { useCallback, useRef, useState } from '/lib/ui.js';

const NOTHING_WRONG = { fields: {}, message: '' };

/** An error that a form finds by itself, as the server would tell it. */
export class FormError extends Error {
  constructor(message, fields = {}) {
    super(message);
    this.fields = fields;
  }
}

/**
 * What `send` throws is shown beside its fields, by the path or the paths of each; the first of them gets the focus, and what is typed stays.
 */
export function useForm(first, send) {
  const [fields, setFields] = useState(first);
  const [wrong, setWrong] = useState(NOTHING_WRONG);
  const [isSending, setSending] = useState(false);
  const form = useRef(null);

  const set = useCallback((name, value) => setFields((before) => ({ ...before, [name]: value })), []);
  const bind = (name, label, { path = name, ...rest } = {}) => ({
    name, label, value: fields[name], error: [path].flat().map((one) => wrong.fields[one]).find(Boolean),
    onInput: (value) => set(name, value), ...rest,
  });
  const submit = async (event) => {
    event.preventDefault();
    setSending(true);
    setWrong(NOTHING_WRONG);
    try {
      await send(fields);
    } catch (error) {
      setWrong({ fields: error.fields ?? {}, message: error.message });
      setSending(false);
      setTimeout(() => form.current?.querySelector('[aria-invalid="true"]')?.focus());
    }
  };
  return { fields, set, bind, submit, wrong, isSending, form };
}

/** A key that makes sending a form twice harmless: the same while the outcome is not known, another after a refusal. */
export function useIdempotencyKey() {
  const [first] = useState(newKey);
  const key = useRef(first);
  return useCallback(async (send) => {
    try {
      return await send({ 'Idempotency-Key': key.current });
    } catch (error) {
      if (error.status >= 400 && error.status < 500) {
        key.current = newKey();
      }
      throw error;
    }
  }, []);
}

// randomUUID is there over TLS and on localhost alone.
function newKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
