package io.naksha.sessions.example.quickstart;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.example.quickstart.input.ConsultantsFile;
import io.naksha.sessions.example.quickstart.input.Line;
import io.naksha.sessions.example.quickstart.journal.Tally;
import io.naksha.sessions.example.quickstart.operation.Names;
import io.naksha.sessions.example.quickstart.report.Report;
import io.naksha.sessions.inmemory.InMemoryMailer;
import java.time.Clock;
import java.util.List;

/** The SDK put together, and a run with it. */
final class Office implements AutoCloseable {
    private final Store store;
    private final InMemoryMailer mailer = InMemoryMailer.create();
    private final MeetingRooms rooms = new MeetingRooms();
    private final NakshaSessions naksha;

    Office(Store store, Clock clock) {
        this.store = store;
        this.naksha = NakshaSessions.builder()
                .storage(store.storage())
                .clock(clock)
                .mailer(mailer)
                .meetingLinks(rooms)
                .withoutInlineDispatch()
                .withoutPolling()
                .build();
    }

    NakshaSessions naksha() {
        return naksha;
    }

    /** Registers the consultants, takes the lines, and says what a consultant wants to see. */
    List<String> run(ConsultantsFile file, List<Line> lines) {
        Names names = new Names();
        List<Consultant> consultants = new Registrar(naksha, names).register(file);
        Tally tally = new Clerk(naksha, store.journal(), names).take(lines);
        Report.Effects effects = new Report.Effects(mailer.messages().size(), rooms.made());
        return new Report(naksha, consultants).lines(tally, effects);
    }

    @Override
    public void close() {
        naksha.close();
        store.release().run();
    }
}
