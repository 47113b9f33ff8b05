package io.naksha.sessions.consultant;

import io.naksha.sessions.common.NakshaException;

/** Another consultant has this e-mail address or slug already. */
public final class DuplicateConsultantException extends NakshaException {
    private static final long serialVersionUID = 1L;

    private final Field field;

    /** What is taken. */
    public enum Field {
        /** The e-mail address. */
        EMAIL,
        /** The slug. */
        SLUG
    }

    /** Makes an error for the field that is taken. */
    public DuplicateConsultantException(Field field) {
        super(field == Field.EMAIL ? "the e-mail address is taken" : "the slug is taken");
        this.field = field;
    }

    /** What is taken. */
    public Field field() {
        return field;
    }
}
