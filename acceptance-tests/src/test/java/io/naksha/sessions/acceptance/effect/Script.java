package io.naksha.sessions.acceptance.effect;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What happens on the next calls, one step for each. */
final class Script {
    private final Queue<Runnable> steps = new ConcurrentLinkedQueue<>();

    void then(Runnable step) {
        steps.add(step);
    }

    void then(int times, Runnable step) {
        for (int i = 0; i < times; i++) {
            then(step);
        }
    }

    void play() {
        Runnable step = steps.poll();
        if (step != null) {
            step.run();
        }
    }

    void clear() {
        steps.clear();
    }
}
