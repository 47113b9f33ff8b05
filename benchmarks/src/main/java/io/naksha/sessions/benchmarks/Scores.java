package io.naksha.sessions.benchmarks;

import io.naksha.sessions.benchmarks.world.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Operations per second of several peers, in turns: so much goes on beside that only what was measured in one round is compared. */
final class Scores {
    private final Map<String, List<Double>> byPeer = new HashMap<>();

    /** Lets each peer have its turns. */
    static Scores of(Measuring measuring, World world, Case wanted, List<String> peers) {
        Scores scores = new Scores();
        for (int round = 0; round < measuring.rounds(); round++) {
            List<String> order = new ArrayList<>(peers);
            Collections.rotate(order, round);
            for (String peer : order) {
                scores.add(peer, measuring.run(world, wanted, peer));
            }
        }
        return scores;
    }

    void add(String peer, double score) {
        byPeer.computeIfAbsent(peer, any -> new ArrayList<>()).add(score);
    }

    /** What a peer did in the middle round; no number where it had no turn. */
    double median(String peer) {
        return middle(of(peer));
    }

    /** How often a peer is as fast as another one, in the middle round. */
    double ratio(String peer, String other) {
        List<Double> mine = of(peer);
        List<Double> theirs = of(other);
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < Math.min(mine.size(), theirs.size()); round++) {
            ratios.add(mine.get(round) / theirs.get(round));
        }
        return middle(ratios);
    }

    private List<Double> of(String peer) {
        return byPeer.getOrDefault(peer, List.of());
    }

    private static double middle(List<Double> values) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
