package io.naksha.sessions.notification;

import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How mails read: for each {@link MailKind} three Mustache templates, for the subject, the plain text and the HTML document. Immutable.
 *
 * <p>Variables: {@code title}, {@code consultant}, {@code client}, {@code date}, {@code time} and {@code zone} of the start, {@code ownDate},
 * {@code ownTime} and {@code ownZone} of the start in the recipient's zone where it is another, {@code duration}, {@code price}, {@code link},
 * {@code webLink} (the link, where it is http or https and so fit for {@code href}), {@code reason}, {@code notes}; and {@code pending}, true while
 * the session waits for the consultant. An empty variable counts as false in a section. Values are escaped in HTML and plain in text and
 * subject; what they hold is never read as a template. The partials {@code {{>details}}}, and in HTML {@code {{>top}}} and {@code {{>bottom}}}, are those of the
 * default mails.
 */
public final class MailTemplates {
    private static final MailTemplates DEFAULTS = builder().build();

    private final Map<MailKind, Parts> parts;

    private MailTemplates(Map<MailKind, Parts> parts) {
        this.parts = parts;
    }

    /** The English mails that come with the library. */
    public static MailTemplates defaults() {
        return DEFAULTS;
    }

    /** Starts from the default mails. */
    public static Builder builder() {
        return new Builder();
    }

    /** The mail of this kind about this session. */
    public MailContent render(MailKind kind, MailModel model) {
        return Objects.requireNonNull(parts.get(kind)).render(model);
    }

    private record Parts(Template subject, Template text, Template html) {
        /** Refuses what a tag that is not closed leaves behind as text. */
        void tryOut(MailModel sample) {
            MailContent mail = render(sample);
            if ((mail.subject() + mail.text() + mail.html()).contains("{{")) {
                throw new MustacheException("a tag is not closed");
            }
        }

        MailContent render(MailModel model) {
            Map<String, Object> variables = model.variables();
            return new MailContent(
                    subject.execute(variables), text.execute(variables).strip() + "\n", html.execute(variables));
        }
    }

    /** Builds {@link MailTemplates}; what is not replaced is as in the default mails. */
    public static final class Builder {
        private final Map<MailKind, String> subjects = new EnumMap<>(MailKind.class);
        private final Map<MailKind, String> texts = new EnumMap<>(MailKind.class);
        private final Map<MailKind, String> htmls = new EnumMap<>(MailKind.class);

        private Builder() {}

        /** Replaces the subject of a mail. */
        public Builder subject(MailKind kind, String template) {
            subjects.put(kind, template);
            return this;
        }

        /** Replaces the plain text of a mail. */
        public Builder text(MailKind kind, String template) {
            texts.put(kind, template);
            return this;
        }

        /** Replaces the HTML document of a mail. */
        public Builder html(MailKind kind, String template) {
            htmls.put(kind, template);
            return this;
        }

        /**
         * Makes the templates.
         *
         * @throws IllegalArgumentException where a template cannot be read, or uses a variable that there is not
         */
        public MailTemplates build() {
            Map<MailKind, Parts> parts = new EnumMap<>(MailKind.class);
            for (MailKind kind : MailKind.values()) {
                parts.put(kind, parts(kind));
            }
            return new MailTemplates(parts);
        }

        private Parts parts(MailKind kind) {
            try {
                Parts made = new Parts(
                        TemplateFiles.PLAIN.compile(subjects, kind, "subject"),
                        TemplateFiles.PLAIN.compile(texts, kind, "text"),
                        TemplateFiles.HTML.compile(htmls, kind, "html"));
                SampleModels.ALL.forEach(made::tryOut);
                return made;
            } catch (MustacheException broken) {
                throw new IllegalArgumentException("the template of " + kind + " is broken", broken);
            }
        }
    }
}
