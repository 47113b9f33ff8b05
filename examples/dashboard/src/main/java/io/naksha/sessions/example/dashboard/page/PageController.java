package io.naksha.sessions.example.dashboard.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The dashboard is one page with many addresses; every other address of one word is a consultant's public page. */
@Controller
class PageController {
    @GetMapping({"/", "/login", "/register", "/admin", "/dashboard", "/dashboard/{section}"})
    String dashboard() {
        return "forward:/app.html";
    }

    @GetMapping("/{slug:[^.]+}")
    String booking() {
        return "forward:/booking.html";
    }
}
