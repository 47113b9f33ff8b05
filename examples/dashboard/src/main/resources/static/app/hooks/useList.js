// One page of a list, with its filters: what sessions and clients have in common. `toQuery` says the filters as the API does.
import { useCallback, useEffect, useRef, useState } from '/lib/ui.js';
import { get, query } from '/app/api.js';

export function useList(path, firstFilters, toQuery = asTheyAre) {
  const [filters, setAllFilters] = useState(firstFilters);
  const [page, setPage] = useState(1);
  const [pageSize, setSize] = useState(20);
  const [state, setState] = useState({ items: [], total: 0, isLoading: true, error: null });
  const asked = useRef(0);
  const latest = useRef(null);
  latest.current = { filters, page, pageSize };

  // Whoever calls for it, however long ago they began: what is shown now is loaded again, and no answer to an older question.
  const refresh = useCallback(async () => {
    const question = ++asked.current;
    const { filters, page, pageSize } = latest.current;
    try {
      const found = await get(query(path, { ...toQuery(filters), page, size: pageSize }));
      if (question === asked.current && found.items.length === 0 && page > 1 && found.total > 0) {
        setPage(Math.ceil(found.total / pageSize));
      } else if (question === asked.current) {
        setState({ items: found.items, total: found.total, isLoading: false, error: null });
      }
    } catch (error) {
      if (question === asked.current) {
        setState((before) => ({ ...before, isLoading: false, error }));
      }
    }
  }, [path, toQuery]);

  useEffect(() => {
    setState((before) => ({ ...before, isLoading: before.items.length === 0 }));
    refresh();
  }, [refresh, filters, page, pageSize]);

  const setFilters = useCallback((change) => setAllFilters((before) => {
    if (Object.entries(change).every(([name, value]) => before[name] === value)) {
      return before;
    }
    setPage(1);
    return { ...before, ...change };
  }), []);
  const setPageSize = useCallback((size) => {
    setPage(1);
    setSize(size);
  }, []);
  // What was asked before does not know of it.
  const replace = useCallback(
    (isIt, change) => ++asked.current && setState((before) => ({
      ...before, items: before.items.map((item) => (isIt(item) ? change(item) : item)),
    })),
    [],
  );

  const pages = Math.max(1, Math.ceil((state.total ?? 0) / pageSize));
  return {
    ...state, filters, setFilters, refresh, replace,
    pagination: { page, pageSize, pages, total: state.total ?? 0, setPage, setPageSize },
  };
}

// One function, not another one each time: what depends on it would be done again without end.
function asTheyAre(filters) {
  return filters;
}
