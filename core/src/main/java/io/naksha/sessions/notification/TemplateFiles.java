package io.naksha.sessions.notification;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads the templates that come with the library, and compiles templates for one context. */
enum TemplateFiles {
    PLAIN("text"),
    HTML("html");

    private final String suffix;

    TemplateFiles(String suffix) {
        this.suffix = suffix;
    }

    /** Compiles the template that replaces the default one, or that. */
    Template compile(Map<MailKind, String> replaced, MailKind kind, String part) {
        String given = replaced.get(kind);
        return compiler().compile(given == null ? read(kind.fileName() + "." + part) : given);
    }

    private Mustache.Compiler compiler() {
        return Mustache.compiler()
                .escapeHTML(this == HTML)
                .emptyStringIsFalse(true)
                .strictSections(true)
                .withLoader(this::partial);
    }

    private Reader partial(String name) {
        return new StringReader(read(name + "." + suffix));
    }

    private static String read(String name) {
        try (InputStream file = TemplateFiles.class.getResourceAsStream(name + ".mustache")) {
            if (file == null) {
                throw new MustacheException("there is no partial of this name");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
