package io.naksha.sessions.tck;

import java.util.List;
import java.util.stream.Collectors;

/** What one try of {@link StorageProperties} does to a storage, transaction by transaction. */
public final class CommandSequence {
    private final List<Step> steps;

    CommandSequence(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    List<Step> steps() {
        return steps;
    }

    /** One line for each transaction. */
    @Override
    public String toString() {
        return steps.stream()
                .map(step -> step.end() + " " + step.commands())
                .collect(Collectors.joining("\n  ", "\n  ", "\n"));
    }
}
