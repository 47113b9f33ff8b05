package io.naksha.sessions.tck;

/** What a storage may be unable to do and still be of use. The rules that need it are then skipped, with the reason. */
public enum StorageFeature {
    /**
     * Leasing outbox entries passes over those that another transaction is just leasing, without waiting for it. A storage that lets one
     * transaction write at a time cannot.
     */
    LEASING_WITHOUT_WAITING
}
