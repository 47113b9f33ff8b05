package io.naksha.sessions.example.dashboard.live;

import io.naksha.sessions.consultant.ConsultantId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open page's stream. Only one thread writes to it at a time; a page that takes its time holds up nobody else. */
final class RevisionStream {
    private final ConsultantId consultantId;
    private final SseEmitter emitter;
    private final AtomicBoolean writing = new AtomicBoolean();
    private volatile long told;
    private volatile Instant lastWrite;

    RevisionStream(ConsultantId consultantId, SseEmitter emitter, Instant now) {
        this.consultantId = consultantId;
        this.emitter = emitter;
        this.told = -1;
        this.lastWrite = now;
    }

    ConsultantId consultantId() {
        return consultantId;
    }

    SseEmitter emitter() {
        return emitter;
    }

    /** Whether there is something to write: a revision that the page does not know, or a sign of life. */
    boolean isDue(long revision, Instant now, Duration heartbeat) {
        return !writing.get()
                && (revision != told || Duration.between(lastWrite, now).compareTo(heartbeat) >= 0);
    }

    /** Writes the revision, or a comment where the page knows it. */
    void write(long revision, Instant now) {
        if (!writing.compareAndSet(false, true)) {
            return;
        }
        try {
            emitter.send(revision == told ? SseEmitter.event().comment("") : event(revision));
            told = revision;
            lastWrite = now;
        } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(gone);
        } finally {
            writing.set(false);
        }
    }

    private static SseEmitter.SseEventBuilder event(long revision) {
        return SseEmitter.event().name("revision").data(new Revision(revision), MediaType.APPLICATION_JSON);
    }

    private record Revision(long revision) {}
}
