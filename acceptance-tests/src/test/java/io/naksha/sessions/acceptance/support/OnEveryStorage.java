package io.naksha.sessions.acceptance.support;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs each test of a class in a fresh {@link Studio} on every storage. */
@ParameterizedClass(name = "{0}")
@EnumSource(StorageKind.class)
public abstract class OnEveryStorage {
    @Parameter
    protected StorageKind kind;

    protected Studio studio;

    @BeforeEach
    void open() {
        studio = new Studio(kind);
    }

    @AfterEach
    void close() {
        studio.close();
    }
}
