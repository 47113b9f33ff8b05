package io.naksha.sessions.example.quickstart;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.common.NakshaException;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.NewConsultant;
import io.naksha.sessions.example.quickstart.input.ConsultantsFile;
import io.naksha.sessions.example.quickstart.input.UnreadableInputException;
import io.naksha.sessions.example.quickstart.operation.Named;
import io.naksha.sessions.example.quickstart.operation.Names;
import io.naksha.sessions.offering.NewOffering;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.spi.StorageException;
import io.naksha.sessions.usecase.Offerings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Registers consultants and their offerings, those that are not there already. A consultant is known by the slug, an offering by its title. */
final class Registrar {
    private final NakshaSessions naksha;
    private final Names names;

    Registrar(NakshaSessions naksha, Names names) {
        this.naksha = naksha;
        this.names = names;
    }

    /**
     * The consultants of the file, as they are stored.
     *
     * @throws UnreadableInputException where the SDK refuses one
     */
    List<Consultant> register(ConsultantsFile file) {
        List<Consultant> consultants = new ArrayList<>();
        for (ConsultantsFile.Entry entry : file.consultants()) {
            try {
                consultants.add(register(entry));
            } catch (StorageException failure) {
                throw failure;
            } catch (NakshaException refused) {
                throw new UnreadableInputException(
                        "consultant " + (consultants.size() + 1) + " is refused: " + refused.getMessage(), refused);
            }
        }
        return consultants;
    }

    private Consultant register(ConsultantsFile.Entry entry) {
        Consultant consultant = findOrRegister(entry.consultant());
        names.call(consultant.id().value(), consultant.slug().value());
        if (!entry.approved()) {
            return consultant;
        }
        Consultant approved = naksha.consultants().approve(consultant.id());
        Offerings offerings = naksha.workspace(approved.id()).offerings();
        Map<String, OfferingId> existing =
                offerings.list(Set.of(), PageRequest.first(PageRequest.MAX_SIZE)).items().stream()
                        .collect(Collectors.toMap(Offering::title, Offering::id, (first, second) -> first));
        entry.offerings().forEach((name, offering) -> names.learn(name, Named.of(sell(offerings, offering, existing))));
        return approved;
    }

    private Consultant findOrRegister(NewConsultant command) {
        String slug = command.slug();
        if (slug == null) {
            throw ValidationException.of("slug", "required", "must be given: requests name the consultant by it");
        }
        return naksha.consultants()
                .findBySlug(slug)
                .orElseGet(() -> naksha.consultants().register(command));
    }

    private static OfferingId sell(Offerings offerings, NewOffering offering, Map<String, OfferingId> existing) {
        OfferingId known = existing.get(offering.title());
        return known != null ? known : offerings.create(offering).id();
    }
}
