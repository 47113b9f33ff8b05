// Calls the API. The access token lives in this module alone; the refresh token is in a cookie that no script can read.

import { plainly } from '/app/format.js';

let accessToken = null;
let refreshing = null;
let onSignedOut = () => {};
let onSuspended = () => {};

export class ProblemError extends Error {
  constructor(status, problem) {
    super(plainly(problem.detail || problem.title || 'Something went wrong.'));
    this.status = status;
    this.code = problem.code || 'unknown';
    this.problem = problem;
  }

  /** What is wrong with each field, by its path. */
  get fields() {
    return Object.fromEntries((this.problem.violations || []).map((one) => [one.path, one.message]));
  }
}

export function whenSignedOut(listener) {
  onSignedOut = listener;
}

/** Calls the listener when a consultant is told to wait for an administrator. */
export function whenSuspended(listener) {
  onSuspended = listener;
}

export function useToken(token) {
  accessToken = token;
}

export function hasToken() {
  return accessToken !== null;
}

/** The stored session's tokens again, or null. However many ask at once, one request is made; of several tabs, one at a time, as a token is good once. */
export function refresh() {
  refreshing ??= reach(() => alone(() => fetch('/api/v1/auth/refresh', { method: 'POST' })))
    .then(async (response) => {
      if (!response.ok && response.status !== 401) {
        throw new ProblemError(response.status, await response.json().catch(() => ({})));
      }
      return response.ok ? response.json() : null;
    })
    .then((signedIn) => {
      accessToken = signedIn?.accessToken ?? null;
      return signedIn;
    })
    .finally(() => { refreshing = null; });
  return refreshing;
}

function alone(call) {
  return navigator.locks ? navigator.locks.request('naksha-refresh', call) : call();
}

async function send(path, options) {
  const headers = { Accept: 'application/json', ...options.headers };
  if (accessToken) {
    headers.Authorization = `Bearer ${accessToken}`;
  }
  return fetch(`/api/v1${path}`, { ...options, headers });
}

/** The response, after one try with a new token where the old one has ended. */
export async function request(path, options = {}) {
  let response = await reach(() => send(path, options));
  if (response.status === 401 && accessToken !== null) {
    if (await refresh()) {
      response = await reach(() => send(path, options));
    } else {
      onSignedOut();
    }
  }
  return response;
}

async function reach(call) {
  try {
    return await call();
  } catch (cause) {
    if (cause.name === 'AbortError') {
      throw cause;
    }
    throw new ProblemError(0, { code: 'offline', detail: 'The server cannot be reached.' });
  }
}

async function json(path, options) {
  const response = await request(path, options);
  const body = response.status === 204 ? null : await response.json().catch(() => ({}));
  if (!response.ok) {
    if (body.code === 'consultant-not-available') {
      onSuspended();
    }
    throw new ProblemError(response.status, body);
  }
  return body;
}

function withBody(method, path, body, headers = {}) {
  return json(path, { method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', ...headers } });
}

/** A path with those parameters that are set; a list gives one for each of its values. */
export function query(path, parameters) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== '' && one !== null && one !== undefined) {
        search.append(name, one);
      }
    }
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

export const get = (path, signal) => json(path, { signal });
export const post = (path, body, headers) => withBody('POST', path, body, headers);
export const put = (path, body, headers) => withBody('PUT', path, body, headers);
export const remove = (path) => json(path, { method: 'DELETE' });

export async function logIn(email, password) {
  const signedIn = await post('/auth/login', { email, password });
  accessToken = signedIn.accessToken;
  return signedIn;
}

export async function register(fields) {
  const signedIn = await post('/auth/register', fields);
  accessToken = signedIn.accessToken;
  return signedIn;
}

export async function logOut() {
  const response = await reach(() => fetch('/api/v1/auth/logout', { method: 'POST' }));
  if (!response.ok) {
    throw new ProblemError(response.status, await response.json().catch(() => ({})));
  }
  accessToken = null;
}
