// Addresses without loading the page again.
import { useEffect, useState, html } from '/lib/ui.js';

const CHANGED = 'naksha:navigated';

export function navigate(path) {
  if (path !== location.pathname) {
    history.pushState(null, '', path);
    window.dispatchEvent(new Event(CHANGED));
    window.scrollTo(0, 0);
  }
}

export function usePath() {
  const [path, setPath] = useState(location.pathname);
  useEffect(() => {
    const changed = () => setPath(location.pathname);
    window.addEventListener('popstate', changed);
    window.addEventListener(CHANGED, changed);
    return () => {
      window.removeEventListener('popstate', changed);
      window.removeEventListener(CHANGED, changed);
    };
  }, []);
  return path;
}

export function Link({ to, children, ...rest }) {
  const follow = (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      navigate(to);
    }
  };
  return html`<a href=${to} onClick=${follow} ...${rest}>${children}</a>`;
}
