// Calls for a reload when anybody changes anything, every minute besides, and when the page comes into view again.
import { useEffect, useRef } from '/lib/ui.js';
import { onRevision } from '/app/events.js';

const EVERY = 60_000;

export function useLive(reload) {
  const latest = useRef(reload);
  latest.current = reload;

  useEffect(() => {
    let known = null;
    const stop = onRevision((revision) => {
      if (revision !== known) {
        latest.current();
      }
      known = revision;
    });
    const timer = setInterval(() => latest.current(), EVERY);
    const seen = () => document.visibilityState === 'visible' && latest.current();
    document.addEventListener('visibilitychange', seen);
    return () => {
      stop();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  }, []);
}
