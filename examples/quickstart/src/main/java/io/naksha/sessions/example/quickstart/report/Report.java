package io.naksha.sessions.example.quickstart.report;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.example.quickstart.journal.Tally;
import java.util.ArrayList;
import java.util.List;

/** All there is to say after a run. Says the same for the same data, whatever the machine, its zone and its language. */
public final class Report {
    private final NakshaSessions naksha;
    private final List<Consultant> consultants;

    /** A report on these consultants, in this order. */
    public Report(NakshaSessions naksha, List<Consultant> consultants) {
        this.naksha = naksha;
        this.consultants = List.copyOf(consultants);
    }

    /**
     * What was done after commit in this run.
     *
     * @param mails messages that were sent
     * @param rooms meeting rooms that were made
     */
    public record Effects(int mails, int rooms) {}

    /** The report, line by line. */
    public List<String> lines(Tally tally, Effects effects) {
        List<String> lines = new ArrayList<>(new RunSection(tally).lines());
        lines.add(effects.mails() + " mails were sent and " + effects.rooms() + " meeting links made.");
        for (Consultant consultant : consultants) {
            lines.add("");
            lines.addAll(section(consultant));
        }
        return lines;
    }

    private List<String> section(Consultant consultant) {
        return consultant.isApproved()
                ? new ConsultantSection(naksha.workspace(consultant.id())).lines()
                : List.of(Headings.of(consultant), "  not approved: cannot be booked");
    }
}
