// Calls for a reload when anybody changes anything, every minute besides, and when the page comes into view again. A page that is not in view rests: a browser opens
// few streams to one server, and those who look need them.
import { useEffect, useRef } from '/lib/ui.js';
import { onRevision } from '/app/events.js';

const EVERY = 60_000;

export function useLive(reload) {
  const latest = useRef(reload);
  latest.current = reload;

  useEffect(() => {
    let known = null;
    let rest = () => {};
    const watch = () => {
      const stop = onRevision((revision) => {
        if (revision !== known) {
          latest.current();
        }
        known = revision;
      });
      const timer = setInterval(() => latest.current(), EVERY);
      rest = () => {
        stop();
        clearInterval(timer);
      };
    };
    const seen = () => {
      rest();
      if (document.visibilityState === 'visible') {
        latest.current();
        watch();
      }
    };
    if (document.visibilityState === 'visible') {
      watch();
    }
    document.addEventListener('visibilitychange', seen);
    return () => {
      rest();
      document.removeEventListener('visibilitychange', seen);
    };
  }, []);
}
