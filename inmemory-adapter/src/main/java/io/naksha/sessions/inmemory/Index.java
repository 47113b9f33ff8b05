package io.naksha.sessions.inmemory;

import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * Rows sorted by a key within groups. Immutable; a change gives a new index that shares all but O(log n) nodes with the old one.
 *
 * @param <G> what groups rows
 * @param <K> what sorts them; unique within a group
 * @param <R> a row
 */
final class Index<G extends Comparable<? super G>, K, R> {
    private final Function<R, @Nullable G> group;
    private final Function<R, K> key;
    private final TreePMap<K, R> none;
    private final TreePMap<G, TreePMap<K, R>> groups;

    private Index(
            Function<R, @Nullable G> group,
            Function<R, K> key,
            TreePMap<K, R> none,
            TreePMap<G, TreePMap<K, R>> groups) {
        this.group = group;
        this.key = key;
        this.none = none;
        this.groups = groups;
    }

    /** An index without rows; one whose group is null is left out. */
    static <G extends Comparable<? super G>, K, R> Index<G, K, R> by(
            Function<R, @Nullable G> group, Function<R, K> key, Comparator<? super K> order) {
        return new Index<>(group, key, TreePMap.empty(order), TreePMap.empty());
    }

    /** The rows of a group, in order. */
    TreePMap<K, R> in(G wanted) {
        return groups.getOrDefault(wanted, none);
    }

    /** How many groups have rows. */
    int size() {
        return groups.size();
    }

    /** This index after a row was added (before absent), changed, or removed (after absent). */
    Index<G, K, R> with(@Nullable R before, @Nullable R after) {
        G from = before == null ? null : group.apply(before);
        G to = after == null ? null : group.apply(after);
        TreePMap<G, TreePMap<K, R>> next = groups;
        if (before != null && from != null) {
            boolean stays =
                    after != null && from.equals(to) && key.apply(before).equals(key.apply(after));
            next = stays ? next : without(next, from, key.apply(before));
        }
        if (after != null && to != null) {
            next = next.plus(to, next.getOrDefault(to, none).plus(key.apply(after), after));
        }
        return new Index<>(group, key, none, next);
    }

    private TreePMap<G, TreePMap<K, R>> without(TreePMap<G, TreePMap<K, R>> from, G where, K what) {
        TreePMap<K, R> rest = from.getOrDefault(where, none).minus(what);
        return rest.isEmpty() ? from.minus(where) : from.plus(where, rest);
    }
}
