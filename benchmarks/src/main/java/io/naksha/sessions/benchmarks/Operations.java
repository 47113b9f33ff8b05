package io.naksha.sessions.benchmarks;

import io.naksha.sessions.benchmarks.peer.Listing;
import io.naksha.sessions.benchmarks.peer.Peer;
import io.naksha.sessions.benchmarks.peer.Summary;
import io.naksha.sessions.benchmarks.world.World;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What is measured, for each peer. */
@State(Scope.Benchmark)
public class Operations {
    /** Who works. */
    @Param({World.SDK, World.JDBC, World.HIBERNATE})
    public String name = World.SDK;

    private @Nullable World world;
    private @Nullable Peer peer;

    /** Opens the peer before anything is measured. */
    @Setup
    public void open() {
        world = World.told();
        peer = world.peer(name);
    }

    World world() {
        return Objects.requireNonNull(world);
    }

    Peer peer() {
        return Objects.requireNonNull(peer);
    }

    /** A booking by somebody new. */
    @Benchmark
    public UUID bookNew(Caller caller) {
        return peer().book(caller.byStranger()).orElseThrow();
    }

    /** A booking by a client. */
    @Benchmark
    public UUID bookKnown(Caller caller) {
        return peer().book(caller.byClient()).orElseThrow();
    }

    /** A booking of a time that is taken. */
    @Benchmark
    public Optional<UUID> clash(Caller caller) {
        return peer().book(caller.ofTakenTime());
    }

    /** A page with filters and total. */
    @Benchmark
    public Listing page(Caller caller) {
        return peer().list(caller.filtered());
    }

    /** The second page. */
    @Benchmark
    public Listing cursor(Caller caller) {
        return peer().list(caller.secondPage());
    }

    /** The last full page but one, however many pages there are. */
    @Benchmark
    public Listing deepCursor(Caller caller) {
        return peer().list(caller.deepPage());
    }

    /** The first page of a search. */
    @Benchmark
    public Listing search(Caller caller) {
        return peer().list(caller.searching());
    }

    /** A summary of all sessions of a consultant. */
    @Benchmark
    public Summary summary(Caller caller) {
        return peer().summary(caller.summary());
    }

    /** What a screen asks for: pages and summaries, and now and then a booking. */
    @Benchmark
    public Object dashboard(Caller caller) {
        return switch (caller.chance(20)) {
            case 0 -> peer().book(caller.byClient()).orElseThrow();
            case 1, 2, 3, 4, 5, 6 -> peer().summary(caller.summary());
            default -> peer().list(caller.filtered());
        };
    }

    /** One hundred sessions changed at once. */
    @Benchmark
    public int bulk(Caller caller) {
        return peer().bulk(caller.bulkConsultant(), caller.bulkSessions(), caller.nextStatus());
    }

    /** One session. */
    @Benchmark
    public String get(Caller caller) {
        int consultant = caller.consultant();
        return peer().get(caller.id(consultant), caller.session(consultant));
    }
}
