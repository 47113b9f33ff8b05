package io.naksha.sessions.benchmarks;

import io.naksha.sessions.benchmarks.world.World;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * How long is measured.
 *
 * @param rounds how often each peer has its turn
 * @param forks whether each turn has a JVM of its own (1) or all share this one (0)
 */
record Measuring(int rounds, int forks, int warmupMillis, int measuredMillis) {
    /** Under five minutes for everything; shows the order of things. */
    static final Measuring QUICK = new Measuring(2, 0, 200, 600);

    /** Takes hours. */
    static final Measuring FULL = new Measuring(3, 1, 4_000, 5_000);

    private static int runs;

    Measuring withRounds(int other) {
        return new Measuring(other, forks, warmupMillis, measuredMillis);
    }

    Measuring inThisJvm() {
        return new Measuring(rounds, 0, warmupMillis, measuredMillis);
    }

    /** Operations per second of one peer in one turn. */
    double run(World world, Case wanted, String peer) {
        Map<String, String> told = new HashMap<>(world.properties());
        told.put("naksha.benchmark.run", Integer.toString(++runs));
        told.forEach(System::setProperty);
        String benchmark = Operations.class.getName() + "." + wanted.operation();
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + Pattern.quote(benchmark) + "$")
                .param("name", peer)
                .param("who", wanted.who())
                .threads(wanted.threads())
                .forks(forks)
                .mode(Mode.Throughput)
                .timeUnit(TimeUnit.SECONDS)
                .warmupIterations(1)
                .warmupTime(TimeValue.milliseconds(warmupMillis))
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(measuredMillis))
                .jvmArgsAppend(told.entrySet().stream()
                        .map(property -> "-D" + property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        try {
            return new Runner(options.build()).runSingle().getPrimaryResult().getScore();
        } catch (RunnerException failed) {
            throw new IllegalStateException(benchmark + " failed for " + peer, failed);
        }
    }
}
