package io.naksha.sessions.inmemory;

import io.naksha.sessions.consultant.Consultant;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/** Where consultants are found by what is unique among them. Immutable. */
record Directory(
        TreePMap<String, Consultant> bySlug,
        TreePMap<String, Consultant> byEmail,
        SortedRows<Instant, Consultant> byCreation) {
    static final Directory EMPTY = new Directory(
            TreePMap.empty(),
            TreePMap.empty(),
            SortedRows.by(row -> new Place<>(row.stamp().createdAt(), row.id().value())));

    /** This directory after a consultant was added (before absent) or changed. */
    Directory with(@Nullable Consultant before, Consultant after) {
        TreePMap<String, Consultant> slugs = bySlug;
        TreePMap<String, Consultant> emails = byEmail;
        if (before != null) {
            slugs = slugs.minus(before.slug().value());
            emails = emails.minus(before.email().key());
        }
        return new Directory(
                slugs.plus(after.slug().value(), after),
                emails.plus(after.email().key(), after),
                byCreation.with(before, after));
    }
}
