package io.naksha.sessions.example.dashboard.api;

import io.naksha.sessions.Workspace;
import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.session.Webinar;
import io.naksha.sessions.session.WebinarId;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A consultant's webinars as a whole; their seats are sessions. */
@RestController
@RequestMapping("/api/v1/webinars")
class WebinarController {
    @GetMapping
    Page<Webinar> list(Workspace desk, Days days, Paging paging) {
        InstantRange scheduled = days.orEver(desk.consultant().zone());
        return desk.webinars().list(Objects.requireNonNullElse(scheduled, InstantRange.EVER), paging.request());
    }

    @GetMapping("/{id}")
    Webinar get(Workspace desk, @PathVariable WebinarId id) {
        return desk.webinars().get(id);
    }
}
