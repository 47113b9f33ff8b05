// Who is logged in: undefined while that is not known yet, null for nobody.
import { useCallback, useEffect, useState } from '/lib/ui.js';
import * as api from '/app/api.js';

export function useAuth() {
  const [user, setUser] = useState(undefined);
  const [error, setError] = useState(null);

  const reload = useCallback(async () => setUser((await api.refresh()) ?? null), []);
  const begin = useCallback(() => {
    setError(null);
    reload().catch(setError);
  }, [reload]);
  useEffect(() => {
    api.whenSignedOut(() => setUser(null));
    api.whenSuspended(() => reload().catch(() => {}));
    begin();
  }, [begin, reload]);

  const logIn = useCallback(async (email, password) => setUser(await api.logIn(email, password)), []);
  const register = useCallback(async (fields) => setUser(await api.register(fields)), []);
  const logOut = useCallback(async () => {
    await api.logOut();
    setUser(null);
  }, []);

  return { user, error, begin, logIn, register, logOut, reload };
}
