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
 * How long is measured. All of it in this JVM, which is then as warm as an application's, with every path in use.
 *
 * @param rounds how often each peer has its turn
 */
record Measuring(int rounds, int warmupMillis, int measuredMillis) {
    /** Under five minutes for everything; shows the order of things. */
    static final Measuring QUICK = new Measuring(2, 200, 600);

    /** About half an hour for everything. */
    static final Measuring FULL = new Measuring(3, 500, 2_500);

    private static int runs;

    Measuring withRounds(int other) {
        return new Measuring(other, warmupMillis, measuredMillis);
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
                .forks(0)
                .mode(Mode.Throughput)
                .timeUnit(TimeUnit.SECONDS)
                .warmupIterations(1)
                .warmupTime(TimeValue.milliseconds(warmupMillis))
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(measuredMillis))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        try {
            return new Runner(options.build()).runSingle().getPrimaryResult().getScore();
        } catch (RunnerException failed) {
            throw new IllegalStateException(benchmark + " failed for " + peer, failed);
        }
    }
}
