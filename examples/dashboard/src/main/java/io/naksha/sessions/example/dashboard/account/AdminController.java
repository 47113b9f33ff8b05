package io.naksha.sessions.example.dashboard.account;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.consultant.ConsultantStatus;
import io.naksha.sessions.example.dashboard.api.Paging;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an administrator does: nobody is on a public page or in the dashboard who was not approved. */
@RestController
@RequestMapping("/api/v1/admin/consultants")
class AdminController {
    private final NakshaSessions naksha;

    AdminController(NakshaSessions naksha) {
        this.naksha = naksha;
    }

    @GetMapping
    Page<Consultant> list(@RequestParam(required = false) @Nullable Set<ConsultantStatus> status, Paging paging) {
        return naksha.consultants().list(status == null ? Set.of() : status, paging.request());
    }

    @PostMapping("/{id}/approve")
    Consultant approve(@PathVariable ConsultantId id) {
        return naksha.consultants().approve(id);
    }

    @PostMapping("/{id}/suspend")
    Consultant suspend(@PathVariable ConsultantId id) {
        return naksha.consultants().suspend(id);
    }
}
