// A consultant's clients: the list, its statistics, and everything that changes them.
import { useCallback } from '/lib/ui.js';
import { get, post, put, remove } from '/app/api.js';
import { useList } from '/app/hooks/useList.js';
import { useLive } from '/app/hooks/useLive.js';
import { useLoad } from '/app/hooks/useLoad.js';
import { dayAfter } from '/app/format.js';

export const NO_FILTERS = {
  status: '', search: '', minSessions: '', maxSessions: '', minPaid: '', maxPaid: '', city: '', country: '',
  registeredFrom: '', registeredUntil: '',
};

export function useClients() {
  const list = useList('/clients', NO_FILTERS, toQuery);
  const { data: summaryStats, error: statsError, reload: refreshStats } = useLoad(loadStats);
  const { refresh: refreshList } = list;

  const refresh = useCallback(() => Promise.all([refreshList(), refreshStats()]), [refreshList, refreshStats]);
  useLive(refresh);

  const after = useCallback(async (change) => {
    const client = await change;
    await refresh();
    return client;
  }, [refresh]);

  const createClient = useCallback((fields) => after(post('/clients', fields)), [after]);
  const updateClient = useCallback(
    (id, fields, version) => after(put(`/clients/${id}`, fields, { 'If-Match': `"${version}"` })),
    [after],
  );
  const deactivateClient = useCallback((id) => after(remove(`/clients/${id}`)), [after]);
  const reactivateClient = useCallback((id) => after(put(`/clients/${id}`, { status: 'ACTIVE' })), [after]);

  return {
    clients: list.items, summaryStats, statsError, pagination: list.pagination, filters: list.filters, isLoading: list.isLoading,
    error: list.error, setFilters: list.setFilters, refresh,
    createClient, updateClient, deactivateClient, reactivateClient,
  };
}

function loadStats() {
  return get('/analytics/clients');
}

/** People name the last day of a range; the API, the first one after it. */
function toQuery(filters) {
  return { ...filters, registeredUntil: dayAfter(filters.registeredUntil) };
}
