// What is loaded and shown as a whole.
import { useCallback, useEffect, useRef, useState } from '/lib/ui.js';

/** Loads at once, and again when `load` is another or it is told to, by whoever: always what is asked for now. The answer to an older question is not shown. */
export function useLoad(load) {
  const [state, setState] = useState({ data: null, error: null });
  const asked = useRef(0);
  const latest = useRef(load);
  latest.current = load;

  const reload = useCallback(async () => {
    const question = ++asked.current;
    const found = await Promise.resolve()
      .then(latest.current)
      .then((data) => ({ data, error: null }), (error) => ({ data: null, error }));
    if (question === asked.current) {
      setState(found);
    }
  }, []);
  useEffect(() => { reload(); }, [load]);

  return { ...state, reload };
}
