// A consultant's sessions: the list, its summary, and everything that changes them.
import { useCallback, useState } from '/lib/ui.js';
import { get, post, put, query, remove } from '/app/api.js';
import { useList } from '/app/hooks/useList.js';
import { useLive } from '/app/hooks/useLive.js';
import { useLoad } from '/app/hooks/useLoad.js';
import { dayAfter, startOfMonth } from '/app/format.js';

export const NO_FILTERS = { status: '', type: '', paymentStatus: '', from: '', until: '', search: '', clientId: '' };

export function useSessions(today) {
  const list = useList('/sessions', NO_FILTERS, toQuery);
  const { refresh: refreshList, replace, filters } = list;
  const [saving, setSaving] = useState(new Map());

  const loadSummary = useCallback(() => {
    const { from, until } = filters.from && filters.until ? toQuery(filters) : monthOf(filters, today);
    return get(query('/analytics/summary', { from, until }));
  }, [filters.from, filters.until, today]);
  const { data: summary, error: summaryError, reload: refreshSummary } = useLoad(loadSummary);

  const refresh = useCallback(() => Promise.all([refreshList(), refreshSummary()]), [refreshList, refreshSummary]);
  useLive(refresh);

  const createSession = useCallback(async (command, headers) => {
    const created = await post('/sessions', command, headers);
    await refresh();
    return created;
  }, [refresh]);

  // Shown at once, over whatever is loaded meanwhile; taken back where the server refuses.
  const updateSession = useCallback(async (id, change, version) => {
    setSaving((before) => new Map(before).set(id, change));
    try {
      const view = await put(`/sessions/${id}`, change, version === undefined ? {} : { 'If-Match': `"${version}"` });
      replace((one) => one.session.id === id, () => view);
      refreshSummary();
      return view;
    } catch (error) {
      refreshList();
      throw error;
    } finally {
      setSaving((before) => new Map([...before].filter(([one]) => one !== id)));
    }
  }, [replace, refreshList, refreshSummary]);

  const cancelSession = useCallback(async (id, reason) => {
    const view = await remove(query(`/sessions/${id}`, { reason }));
    await refresh();
    return view;
  }, [refresh]);

  const bulkUpdateSessions = useCallback(async (ids, change) => {
    const result = await post('/sessions/bulk-update', { ids, ...change });
    await refresh();
    return result.outcomes;
  }, [refresh]);

  const sessions = list.items.map((view) => foreseen(view, saving.get(view.session.id)));
  return {
    sessions, summary, summaryError, pagination: list.pagination, filters, isLoading: list.isLoading,
    error: list.error, setFilters: list.setFilters, refresh,
    createSession, updateSession, cancelSession, bulkUpdateSessions,
  };
}

/** People name the last day of a range; the API, the first one after it. */
function toQuery(filters) {
  return { ...filters, until: dayAfter(filters.until) };
}

/** The month of the day that is named, or this one. */
function monthOf(filters, today) {
  const day = filters.from || filters.until || today;
  return { from: startOfMonth(day), until: startOfMonth(day, 1) };
}

/** How a row will look if the server agrees; what may follow then is not known before it has. */
function foreseen(view, change) {
  if (!change) {
    return view;
  }
  const session = { ...view.session };
  if (change.status) {
    session.status = change.status;
  }
  if (change.paymentStatus) {
    session.payment = { ...session.payment, status: change.paymentStatus };
  }
  return { ...view, session, isSaving: true };
}
