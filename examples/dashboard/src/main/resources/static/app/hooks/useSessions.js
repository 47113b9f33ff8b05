// A consultant's sessions: the list, its summary, and everything that changes them.
import { useCallback, useEffect, useState } from '/lib/ui.js';
import { get, post, put, query, remove } from '/app/api.js';
import { useList } from '/app/hooks/useList.js';
import { useLive } from '/app/hooks/useLive.js';
import { startOfMonth } from '/app/format.js';

export const NO_FILTERS = { status: '', type: '', paymentStatus: '', from: '', until: '', search: '', clientId: '' };

export function useSessions(today) {
  const list = useList('/sessions', NO_FILTERS);
  const [summary, setSummary] = useState(null);
  const { refresh: refreshList, replace, filters } = list;

  const refreshSummary = useCallback(async () => {
    const range = filters.from || filters.until
      ? { from: filters.from, until: filters.until }
      : { from: startOfMonth(today), until: startOfMonth(today, 1) };
    setSummary(await get(query('/analytics/summary', range)).catch(() => null));
  }, [filters.from, filters.until, today]);

  const refresh = useCallback(() => Promise.all([refreshList(), refreshSummary()]), [refreshList, refreshSummary]);
  useEffect(() => { refreshSummary(); }, [refreshSummary]);
  useLive(refresh);

  const createSession = useCallback(async (command, headers) => {
    const created = await post('/sessions', command, headers);
    await refresh();
    return created;
  }, [refresh]);

  // Shown at once; taken back where the server refuses.
  const updateSession = useCallback(async (id, change) => {
    const isIt = (view) => view.session.id === id;
    let before = null;
    replace(isIt, (view) => {
      before = view;
      return foreseen(view, change);
    });
    try {
      const view = await put(`/sessions/${id}`, change);
      replace(isIt, () => view);
      refreshSummary();
      return view;
    } catch (error) {
      replace(isIt, (view) => (view.isSaving ? before : view));
      throw error;
    }
  }, [replace, refreshSummary]);

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

  return {
    sessions: list.items, summary, pagination: list.pagination, filters, isLoading: list.isLoading, error: list.error,
    setFilters: list.setFilters, refresh, createSession, updateSession, cancelSession, bulkUpdateSessions,
  };
}

/** How a row will look if the server agrees; what may follow then is not known before it has. */
function foreseen(view, change) {
  const session = { ...view.session };
  if (change.status) {
    session.status = change.status;
  }
  if (change.paymentStatus) {
    session.payment = { ...session.payment, status: change.paymentStatus };
  }
  return { ...view, session, isSaving: true };
}
