package io.naksha.sessions.example.quickstart.input;

/**
 * What tells one line of one input from all others: a fingerprint of the input up to the line's end. An input that has grown keeps the keys of
 * the lines it had; one that was edited has new keys from the edited line on.
 *
 * @param value 64 hexadecimal digits
 */
public record LineKey(String value) {}
