import { html, useEffect, useState } from '/lib/ui.js';
import { get } from '/app/api.js';
import { Dialog } from '/app/components/Dialog.js';
import { Field } from '/app/components/Field.js';
import { Failed, Skeleton } from '/app/components/States.js';
import { useToast } from '/app/components/Toasts.js';
import { clock, day, money, sentence, words } from '/app/format.js';

export function SessionDetail({ id, data, onClose }) {
  const toast = useToast();
  const [view, setView] = useState(null);
  const [error, setError] = useState(null);
  const [first, setFirst] = useState(null);
  const [fields, setFields] = useState(null);
  const [problems, setProblems] = useState({});
  const [message, setMessage] = useState('');
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);

  const load = () => get(`/sessions/${id}`).then(show, setError);
  const show = (loaded) => {
    setError(null);
    setView(loaded);
    setFirst(filled(loaded.session));
    setFields(filled(loaded.session));
  };
  useEffect(() => { load(); }, [id]);

  const carryOut = async (change, text) => {
    setBusy(true);
    setProblems({});
    setMessage('');
    try {
      await change();
      toast.done(text);
      onClose();
    } catch (failure) {
      setProblems(failure.fields ?? {});
      setMessage(failure.message);
      if (failure.code === 'stale-version') {
        // What is typed stays, and is all that is changed when it is saved now.
        await get(`/sessions/${id}`).then(setView, () => {});
        setMessage(`${failure.message} Save again to keep what you typed.`);
      }
      setBusy(false);
    }
  };
  const save = (event) => {
    event.preventDefault();
    carryOut(() => data.updateSession(id, changes(first, fields, view.session.schedule.zone), view.session.stamp.version).then(data.refresh), 'Saved.');
  };
  const bind = (name, path, label, rest) => ({
    name, label, value: fields[name], error: problems[path],
    onInput: (value) => setFields((before) => ({ ...before, [name]: value })), ...rest,
  });

  return html`
    <${Dialog} title="Session" onClose=${onClose}>
      ${error ? html`<${Failed} error=${error} onRetry=${load} />` : !view ? html`<${Skeleton} rows=${4} />` : html`
        ${message && html`<p class="form-error" role="alert">${message}</p>`}
        <form onSubmit=${save} novalidate>
          <${Facts} view=${view} />
          <div class="three">
            <${Field} ...${bind('date', 'start.date', 'Date', { type: 'date', disabled: !isOpen(view) })} />
            <${Field} ...${bind('time', 'start.time', 'Time', { type: 'time', disabled: !isOpen(view) })} />
            <${Field} ...${bind('duration', 'durationMinutes', 'Duration (minutes)', { type: 'number', disabled: !isOpen(view) })} />
          </div>
          <${Field} ...${bind('notes', 'notes', 'Notes for the client', { rows: 2 })} />
          <${Field} ...${bind('consultantNotes', 'consultantNotes', 'Notes for you alone', { rows: 2 })} />
          <footer class="dialog-foot">
            <button type="submit" class="button button-primary" disabled=${isBusy}>Save</button>
          </footer>
        </form>
        ${view.nextStatuses.includes('CANCELLED') && html`
          <form class="danger" onSubmit=${(event) => {
            event.preventDefault();
            carryOut(() => data.cancelSession(id, reason), 'Session cancelled.');
          }}>
            <${Field} name="reason" label="Reason, told to the client" value=${reason} onInput=${setReason} maxlength="1000" />
            <button type="submit" class="button button-danger" disabled=${isBusy}>Cancel this session</button>
          </form>`}`}
    </${Dialog}>`;
}

function isOpen(view) {
  return view.nextStatuses.length > 0;
}

function Facts({ view }) {
  const { session, clientName, clientEmail } = view;
  const link = view.meetingLink;
  return html`
    <dl class="facts">
      <dt>Client</dt><dd>${clientName.display} <small>${clientEmail}</small></dd>
      <dt>Session</dt><dd>${session.details.title}</dd>
      <dt>When</dt><dd>${day(session.schedule.date)}, ${clock(session.schedule.time)} <small>${session.schedule.zone}</small></dd>
      <dt>Status</dt><dd>${sentence(words(session.status))}, ${words(session.payment.status)}, ${money(session.payment.price)}</dd>
      <dt>Meeting</dt><dd>${link ? html`<a href=${link} rel="noopener noreferrer" target="_blank">Open the meeting</a>` : 'No link yet'}</dd>
    </dl>`;
}

function filled({ schedule, notes }) {
  return {
    date: schedule.date, time: clock(schedule.time), duration: String(schedule.durationMinutes),
    notes: notes.notes ?? '', consultantNotes: notes.consultantNotes ?? '',
  };
}

/** Only what differs is named: what is absent stays, null clears. */
function changes(first, fields, zone) {
  const differs = (name) => fields[name] !== first[name];
  const change = {};
  if (differs('date') || differs('time')) {
    change.start = { date: fields.date || null, time: fields.time || null, zone };
  }
  if (differs('duration')) {
    change.durationMinutes = Number(fields.duration) || 0;
  }
  for (const name of ['notes', 'consultantNotes'].filter(differs)) {
    change[name] = fields[name] || null;
  }
  return change;
}
