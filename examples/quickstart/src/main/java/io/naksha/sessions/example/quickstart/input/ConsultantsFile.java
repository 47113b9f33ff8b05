package io.naksha.sessions.example.quickstart.input;

import io.naksha.sessions.consultant.NewConsultant;
import io.naksha.sessions.offering.NewOffering;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The file of consultants.
 *
 * @param now the present time for this data; absent to go by the computer's clock
 * @param consultants whom to register
 */
public record ConsultantsFile(@Nullable Instant now, List<Entry> consultants) {
    /** Copies the entries; none where they are absent. */
    public ConsultantsFile {
        consultants = consultants == null ? List.of() : List.copyOf(consultants);
    }

    /**
     * One consultant.
     *
     * @param consultant the SDK's own command, read from JSON as it is; with a slug, by which requests name the consultant
     * @param approved whether to approve the consultant
     * @param offerings what the consultant sells, by the names that requests use; only an approved consultant can have any
     */
    public record Entry(NewConsultant consultant, boolean approved, Map<String, NewOffering> offerings) {
        /** No offerings where they are absent. Their order is kept: it is the order of the public page. */
        public Entry {
            Objects.requireNonNull(consultant, "consultant must be given");
            offerings = offerings == null ? Map.of() : offerings;
        }
    }
}
