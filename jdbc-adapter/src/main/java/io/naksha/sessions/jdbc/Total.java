package io.naksha.sessions.jdbc;

import io.naksha.sessions.common.PageRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many rows a list has, read along with a page of it where the page asks for that. */
final class Total {
    private final PageRequest page;
    private final Sql source;
    private @Nullable Long noted;

    /**
     * A total that is still to be read.
     *
     * @param source what is listed, from the word FROM on
     */
    Total(PageRequest page, Sql source) {
        this.page = page;
        this.source = source;
    }

    /** The columns, and the total behind them where it is asked for. */
    Sql beside(String columns) {
        Sql all = Sql.of(columns);
        return page.isCounted() ? all.add(", (").add(count()).add(") AS total") : all;
    }

    private Sql count() {
        return Sql.of("SELECT COUNT(*) AS total ").add(source);
    }

    /** Reads the total out of each row, too. */
    <T> Row.Mapper<T> noting(Row.Mapper<T> mapper) {
        return row -> {
            if (page.isCounted() && noted == null) {
                noted = row.number("total");
            }
            return mapper.map(row);
        };
    }

    /** The total; asked for by itself where the page, not the first one, has no row that tells it. */
    @Nullable
    Long value(Db db) {
        if (!page.isCounted() || noted != null) {
            return noted;
        }
        boolean isFirst = page.after() == null && page.offset() == 0;
        Optional<Long> counted = isFirst ? Optional.of(0L) : db.first(count(), row -> row.number("total"));
        return counted.orElseThrow();
    }
}
