// One page of a list, with its filters: what sessions and clients have in common.
import { useCallback, useEffect, useRef, useState } from '/lib/ui.js';
import { get, query } from '/app/api.js';

export function useList(path, firstFilters) {
  const [filters, setAllFilters] = useState(firstFilters);
  const [page, setPage] = useState(1);
  const [pageSize, setSize] = useState(20);
  const [state, setState] = useState({ items: [], total: 0, isLoading: true, error: null });
  const asked = useRef(0);

  // The answer to an older question is not shown after a newer one.
  const refresh = useCallback(async () => {
    const question = ++asked.current;
    try {
      const found = await get(query(path, { ...filters, page, size: pageSize }));
      if (question === asked.current) {
        setState({ items: found.items, total: found.total, isLoading: false, error: null });
      }
    } catch (error) {
      if (question === asked.current) {
        setState((before) => ({ ...before, isLoading: false, error }));
      }
    }
  }, [path, filters, page, pageSize]);

  useEffect(() => {
    setState((before) => ({ ...before, isLoading: before.items.length === 0 }));
    refresh();
  }, [refresh]);

  const setFilters = useCallback((change) => {
    setPage(1);
    setAllFilters((before) => ({ ...before, ...change }));
  }, []);
  const setPageSize = useCallback((size) => {
    setPage(1);
    setSize(size);
  }, []);
  const replace = useCallback(
    (isIt, change) => setState((before) => ({
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
