package io.naksha.sessions.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What one process renews is gone for another. */
@Timeout(60)
class TwoProcessesTest {
    private BufferedReader answers;
    private PrintWriter orders;

    private String other(String order) throws IOException {
        orders.println(order);
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith("answer ")) {
                return line.substring("answer ".length());
            }
        }
        throw new IOException("the other process ended");
    }

    @Test
    void eachSeesTheOthersValuesAndRenewals() throws Exception {
        try (TestRedis redis = TestRedis.start();
                RedisCache cache = redis.cache().build()) {
            Process process = start(redis.port);
            try {
                answers = process.inputReader(StandardCharsets.UTF_8);
                orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
                cache.put(OtherProcess.key(cache), "mine");
                assertThat(other("read")).isEqualTo("mine");
                assertThat(other("renew")).isEqualTo("done");
                assertThat(cache.get(OtherProcess.key(cache))).isNull();

                assertThat(other("theirs")).isEqualTo("done");
                assertThat(cache.get(OtherProcess.key(cache))).isEqualTo("theirs");
                cache.renew(OtherProcess.JANE);
                assertThat(other("read")).isEqualTo("null");
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private static Process start(int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        OtherProcess.class.getName(),
                        Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
