package io.naksha.sessions.example.quickstart.operation;

import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.common.NotFoundException;
import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.WebinarId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names that the input gives to what it makes; ids do not exist before a line is carried out, so the input cannot know them. */
public final class Names {
    /** The most characters of a name. */
    public static final int MAX_LENGTH = 60;

    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Map<String, Named> byName = new HashMap<>();
    private final Map<UUID, String> byId = new HashMap<>();

    /**
     * Refuses a name that stands for something already, or is too long.
     *
     * @throws ValidationException with the code {@code duplicate-ref} or {@code text}
     */
    public void requireFree(@Nullable String name) {
        if (name != null && byName.containsKey(name)) {
            throw ValidationException.of("ref", "duplicate-ref", "stands for something else already", name);
        }
        if (name != null && (name.isBlank() || name.length() > MAX_LENGTH)) {
            throw ValidationException.of("ref", "text", "must be 1 to " + MAX_LENGTH + " characters");
        }
    }

    /** Remembers what a name stands for. What several names stand for is told by the first. */
    public void learn(String name, Named named) {
        byName.put(name, named);
        named.ids().forEach(id -> byId.putIfAbsent(id, name));
    }

    /** Remembers how to call something in messages that the input cannot refer to. */
    public void call(UUID id, String name) {
        byId.putIfAbsent(id, name);
    }

    OfferingId offering(String name) {
        return find("offering", name, Named::offering);
    }

    SessionId session(String name) {
        return find("session", name, Named::session);
    }

    ClientId client(String name) {
        return find("client", name, Named::client);
    }

    WebinarId webinar(String name) {
        return find("webinar", name, Named::webinar);
    }

    private <T> T find(String kind, String name, Function<Named, @Nullable T> part) {
        T found = part.apply(byName.getOrDefault(name, Named.NOTHING));
        if (found == null) {
            throw new NotFoundException(kind, name);
        }
        return found;
    }

    /** The message with each id replaced by the name it has here, so that people can follow it and every run says the same. */
    public String told(String message) {
        return UUIDS.matcher(message)
                .replaceAll(match -> byId.getOrDefault(UUID.fromString(match.group()), "without a name")
                        .replace("\\", "\\\\")
                        .replace("$", "\\$"));
    }
}
