package io.naksha.sessions.consultant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.naksha.sessions.common.Texts;
import io.naksha.sessions.common.ValidationException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a public page's address that names its consultant, such as {@code jane-doe}: letters and digits of any script in lower
 * case (NFC), in groups joined by single hyphens.
 *
 * @param value 2 to {@value #MAX_LENGTH} characters, none of the reserved words
 */
public record Slug(@JsonValue String value) {
    /** The most characters of a slug. */
    public static final int MAX_LENGTH = 80;

    private static final int MIN_LENGTH = 2;
    private static final int MAX_DERIVED_LENGTH = 60;
    private static final int MAX_NAME_LENGTH = 1_000;
    private static final String GROUP = "[\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}]*+";
    private static final Pattern SYNTAX = Pattern.compile(GROUP + "(-" + GROUP + ")*+");
    private static final Pattern LATIN_ACCENTS = Pattern.compile("(?<=\\p{IsLatin})\\p{Mn}+");
    // A mark belongs to the letter or digit before it; behind anything else it is dropped with it.
    private static final Pattern SEPARATORS = Pattern.compile("(^\\p{M}|[^\\p{L}\\p{M}\\p{Nd}])[^\\p{L}\\p{Nd}]*+");
    private static final Set<String> RESERVED = Set.of(
            "about",
            "account",
            "admin",
            "administrator",
            "api",
            "app",
            "assets",
            "auth",
            "billing",
            "blog",
            "book",
            "booking",
            "bookings",
            "client",
            "clients",
            "consultant",
            "consultants",
            "contact",
            "css",
            "dashboard",
            "docs",
            "favicon",
            "help",
            "home",
            "img",
            "index",
            "js",
            "legal",
            "login",
            "logout",
            "me",
            "null",
            "oauth",
            "pay",
            "payment",
            "payments",
            "pricing",
            "privacy",
            "public",
            "register",
            "robots",
            "root",
            "search",
            "session",
            "sessions",
            "settings",
            "signin",
            "signout",
            "signup",
            "sitemap",
            "static",
            "status",
            "support",
            "system",
            "terms",
            "undefined",
            "user",
            "users",
            "webhook",
            "webhooks",
            "webinar",
            "webinars",
            "www");

    /** Refuses what is not a slug. */
    public Slug {
        if (!isWellFormed(value)) {
            throw ValidationException.of(
                    "slug",
                    "slug",
                    "must be " + MIN_LENGTH + " to " + MAX_LENGTH
                            + " letters and digits in lower case, in groups joined by single hyphens");
        }
        if (RESERVED.contains(value)) {
            throw ValidationException.of("slug", "reserved", "is a reserved word", value);
        }
    }

    /** Whether {@link #of} would take the text. */
    public static boolean isValid(@Nullable String text) {
        if (text == null || text.length() > MAX_LENGTH) {
            return false;
        }
        String canonical = canonical(text);
        return isWellFormed(canonical) && !RESERVED.contains(canonical);
    }

    private static boolean isWellFormed(String value) {
        return value.length() >= MIN_LENGTH
                && value.length() <= MAX_LENGTH
                && value.equals(canonical(value))
                && value.codePoints().noneMatch(Texts::isInvisible)
                && SYNTAX.matcher(value).matches();
    }

    /**
     * Reads a slug; upper case is taken for lower case.
     *
     * @throws ValidationException where the text is no slug or is reserved
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Slug of(String text) {
        return new Slug(canonical(text));
    }

    /**
     * Makes a slug from a name: accents are taken off Latin letters, other scripts stay as they are. A name that leaves nothing, or
     * a reserved word, gets the word {@code pro} in front.
     */
    public static Slug derive(String name) {
        String head = name.length() <= MAX_NAME_LENGTH ? name : name.substring(0, MAX_NAME_LENGTH);
        String visible = head.codePoints()
                .filter(character -> !Texts.isInvisible(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String folded = Normalizer.normalize(visible, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("œ", "oe")
                .replace("ł", "l");
        String plain = canonical(LATIN_ACCENTS.matcher(folded).replaceAll(""));
        String joined = trimHyphens(SEPARATORS.matcher(plain).replaceAll("-"));
        String shortened = trimHyphens(cut(joined, MAX_DERIVED_LENGTH));
        return shortened.length() < MIN_LENGTH || RESERVED.contains(shortened)
                ? new Slug(trimHyphens("pro-" + shortened))
                : new Slug(shortened);
    }

    /** This slug with a number behind it, from 2, for when the plain one is taken; shortened where it would get too long. */
    public Slug numbered(int number) {
        String suffix = "-" + number;
        return new Slug(trimHyphens(cut(value, MAX_LENGTH - suffix.length())) + suffix);
    }

    private static String canonical(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Normalizer.Form.NFC);
    }

    private static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(max - 1));
        return text.substring(0, splitsPair ? max - 1 : max);
    }

    private static String trimHyphens(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int end = text.endsWith("-") ? text.length() - 1 : text.length();
        return start >= end ? "" : text.substring(start, end);
    }

    @Override
    public String toString() {
        return value;
    }
}
