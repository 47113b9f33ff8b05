// Server-sent events over fetch, since EventSource cannot send a token. Opens again when a stream ends, slower each time that fails.
import { request } from '/app/api.js';

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

/** Calls the listener with each revision; gives back what stops it. */
export function onRevision(listener) {
  const stop = new AbortController();
  follow(listener, stop.signal);
  return () => stop.abort();
}

async function follow(listener, signal) {
  let pause = FIRST_PAUSE;
  while (!signal.aborted) {
    try {
      const response = await request('/events', { signal, headers: { Accept: 'text/event-stream' } });
      if (response.ok) {
        pause = FIRST_PAUSE;
        await read(response.body, listener);
      } else if (response.status === 401 || response.status === 403) {
        return;
      }
    } catch (failure) {
      if (signal.aborted) {
        return;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }
}

async function read(body, listener) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) {
      return;
    }
    text += value;
    const events = text.split('\n\n');
    text = events.pop();
    for (const event of events) {
      const data = event.split('\n').find((line) => line.startsWith('data:'));
      if (data) {
        listener(JSON.parse(data.slice(5)).revision);
      }
    }
  }
}
