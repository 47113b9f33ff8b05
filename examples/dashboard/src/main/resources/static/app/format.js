// How things are shown. Names of states are words, never the API's constants.

const STATES = /\b(PENDING|CONFIRMED|COMPLETED|CANCELLED|NO_SHOW|PAID|FAILED|REFUNDED)\b/g;
const ALLOWED = /; allowed: \[[^\]]*\]/;

export function words(constant) {
  return constant.toLowerCase().replaceAll('_', ' ');
}

/** A message of the API's in words: states in lower case, and no lists of them, since menus offer what is allowed. */
export function plainly(message) {
  return message.replace(ALLOWED, '').replace(STATES, words);
}

export function sentence(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function money(amount) {
  return new Intl.NumberFormat(undefined, { style: 'currency', currency: amount.currency }).format(amount.amount);
}

export function percent(rate) {
  return rate === null || rate === undefined
    ? '–'
    : new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 1 }).format(rate);
}

export function day(date, options = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }) {
  return new Intl.DateTimeFormat(undefined, { ...options, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

export function clock(time) {
  return time.slice(0, 5);
}

export function instant(at, zone) {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone })
    .format(new Date(at));
}

/** The calendar day that it is in a zone, as ISO 8601 writes it. */
export function today(zone, plusDays = 0) {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(new Date());
  return plus(parts, plusDays);
}

export function plus(date, days) {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** The day after one that a person named, as ranges of the API leave their end out. */
export function dayAfter(date) {
  return date ? plus(date, 1) : '';
}

export function startOfMonth(date, months = 0) {
  const moved = new Date(`${date.slice(0, 7)}-01T00:00:00Z`);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  return moved.toISOString().slice(0, 10);
}

/** The instant of a local time in a zone; the earlier one where it comes twice. */
export function toInstant(date, time, zone) {
  const local = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(local)) {
    return null;
  }
  const day = 86_400_000;
  const offsets = [offset(local - day, zone), offset(local + day, zone)];
  const fitting = offsets.filter((one) => offset(local - one, zone) === one);
  return new Date(local - Math.max(...(fitting.length > 0 ? fitting : offsets)));
}

function offset(millis, zone) {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric',
  }).formatToParts(new Date(millis));
  const part = (type) => Number(parts.find((one) => one.type === type).value);
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return shown - Math.floor(millis / 60_000) * 60_000;
}

export function ownZone() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
