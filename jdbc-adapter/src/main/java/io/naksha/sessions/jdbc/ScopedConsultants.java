package io.naksha.sessions.jdbc;

import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.consultant.ConsultantStatus;
import io.naksha.sessions.consultant.Slug;
import io.naksha.sessions.spi.ConsultantRepository;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The consultants, each behind its own id; the directory of them is across consultants. */
record ScopedConsultants(Scoped<ConsultantRepository> consultants) implements ConsultantRepository {
    @Override
    public void insert(Consultant consultant) {
        consultants.of(consultant.id()).insert(consultant);
    }

    @Override
    public void update(Consultant consultant) {
        consultants.of(consultant.id()).update(consultant);
    }

    @Override
    public Optional<Consultant> find(ConsultantId id) {
        return consultants.of(id).find(id);
    }

    @Override
    public Optional<Consultant> find(Slug slug) {
        return consultants.across().find(slug);
    }

    @Override
    public Optional<Consultant> lock(ConsultantId id) {
        return consultants.of(id).lock(id);
    }

    @Override
    public Map<ConsultantId, Long> revisions(Set<ConsultantId> ids) {
        return consultants.across().revisions(ids);
    }

    @Override
    public Page<Consultant> list(Set<ConsultantStatus> statuses, PageRequest page) {
        return consultants.across().list(statuses, page);
    }
}
