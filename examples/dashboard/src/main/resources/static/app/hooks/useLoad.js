// What is loaded and shown as a whole.
import { useCallback, useEffect, useRef, useState } from '/lib/ui.js';

/** Loads at once, and again when `load` is another or it is told to. The answer to an older question is not shown after a newer one. */
export function useLoad(load) {
  const [state, setState] = useState({ data: null, error: null });
  const asked = useRef(0);

  const reload = useCallback(async () => {
    const question = ++asked.current;
    setState((before) => (before.error ? { data: null, error: null } : before));
    const found = await load().then((data) => ({ data, error: null }), (error) => ({ data: null, error }));
    if (question === asked.current) {
      setState(found);
    }
  }, [load]);
  useEffect(() => { reload(); }, [reload]);

  return { ...state, reload };
}
