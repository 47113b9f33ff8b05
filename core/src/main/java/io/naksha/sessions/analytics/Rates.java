package io.naksha.sessions.analytics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Shares of a whole, all rounded alike. */
final class Rates {
    private static final int SCALE = 4;

    private Rates() {}

    /** The share from 0 to 1, to four decimal places, half to even; absent where there is no whole. */
    static @Nullable BigDecimal share(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), SCALE, RoundingMode.HALF_EVEN);
    }
}
