package io.naksha.sessions.acceptance.logs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Reads all that any logger is told, at every level, while it is open; nothing of it reaches the console. */
final class LogBook extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final List<String> entries = new CopyOnWriteArrayList<>();
    private final Map<Logger, Level> before = new HashMap<>();
    private final Logger root;
    private final Appender<ILoggingEvent> console;

    LogBook() {
        LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
        loggers.getLoggerList().stream()
                .filter(logger -> logger.getLevel() != null)
                .forEach(logger -> before.put(logger, logger.getLevel()));
        before.keySet().forEach(logger -> logger.setLevel(Level.TRACE));
        root = loggers.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        console = root.getAppender("console");
        root.detachAppender(console);
        setContext(loggers);
        start();
        root.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getLoggerName().equals(EmbeddedPostgres.class.getName())) {
            return; // what the database's server tells its own operator
        }
        StringWriter entry = new StringWriter();
        entry.append(event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage());
        if (event.getArgumentArray() != null) {
            entry.append(" " + List.of(event.getArgumentArray()));
        }
        if (event.getThrowableProxy() instanceof ThrowableProxy proxy) {
            proxy.getThrowable().printStackTrace(new PrintWriter(entry, true));
        }
        entries.add(entry.toString());
    }

    List<String> entries() {
        return entries;
    }

    @Override
    public void close() {
        root.detachAppender(this);
        root.addAppender(console);
        before.forEach(Logger::setLevel);
    }
}
