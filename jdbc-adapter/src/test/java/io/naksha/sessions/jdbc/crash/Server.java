package io.naksha.sessions.jdbc.crash;

import java.io.IOException;
import javax.sql.DataSource;

/** A database server that can be killed and started again on what it left on disk. */
interface Server extends AutoCloseable {
    /** What it is. */
    String product();

    /** The database, at the same address whatever happens to the server. */
    DataSource database();

    /** Its address, for other processes. */
    String url();

    /** Ends it without giving it time for anything. */
    void kill() throws IOException;

    /** Starts it again. */
    void restart() throws IOException;

    @Override
    void close() throws IOException;
}
