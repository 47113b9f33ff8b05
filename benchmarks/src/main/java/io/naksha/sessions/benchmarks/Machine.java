package io.naksha.sessions.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the figures were measured on. */
final class Machine {
    private static final Path CPUS = Path.of("/proc/cpuinfo");

    private Machine() {}

    static String describe() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return String.join(
                ", ",
                Runtime.getRuntime().availableProcessors() + " CPUs (" + cpu() + ")",
                Math.round(system.getTotalMemorySize() / Math.pow(2, 30)) + " GiB of memory",
                System.getProperty("os.name") + " "
                        + System.getProperty("os.version").split("-", 2)[0],
                "JDK " + System.getProperty("java.vm.version"));
    }

    private static String cpu() {
        if (!Files.isReadable(CPUS)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(CPUS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
