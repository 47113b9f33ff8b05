// Who is logged in: undefined while that is not known yet, null for nobody.
import { useCallback, useEffect, useState } from '/lib/ui.js';
import * as api from '/app/api.js';

export function useAuth() {
  const [user, setUser] = useState(undefined);

  useEffect(() => {
    api.whenSignedOut(() => setUser(null));
    api.refresh().then((signedIn) => setUser(signedIn ?? null), () => setUser(null));
  }, []);

  const logIn = useCallback(async (email, password) => setUser(await api.logIn(email, password)), []);
  const register = useCallback(async (fields) => setUser(await api.register(fields)), []);
  const logOut = useCallback(async () => {
    await api.logOut();
    setUser(null);
  }, []);
  const reload = useCallback(async () => setUser(await api.refresh()), []);

  return { user, logIn, register, logOut, reload };
}
