package io.naksha.sessions.example.quickstart.operation;

import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.WebinarId;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Lets the input write names where the SDK's commands have ids. */
final class NamesModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    NamesModule(Names names) {
        addDeserializer(OfferingId.class, new ByName<>(OfferingId.class, names::offering));
        addDeserializer(SessionId.class, new ByName<>(SessionId.class, names::session));
        addDeserializer(ClientId.class, new ByName<>(ClientId.class, names::client));
        addDeserializer(WebinarId.class, new ByName<>(WebinarId.class, names::webinar));
    }

    private static final class ByName<T> extends StdDeserializer<T> {
        private final Function<String, T> find;

        ByName(Class<T> type, Function<String, T> find) {
            super(type);
            this.find = find;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            return find.apply(context.readValue(parser, String.class));
        }
    }
}
