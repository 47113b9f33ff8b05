package io.naksha.sessions.example.quickstart.operation;

/**
 * What carrying a line out came to.
 *
 * @param made what the line's name stands for from now on
 * @param remark what is worth telling although the line was carried out; empty for nothing
 */
public record Result(Named made, String remark) {
    private static final Result DONE = new Result(Named.NOTHING, "");

    static Result done() {
        return DONE;
    }

    static Result made(Named made) {
        return new Result(made, "");
    }

    static Result remarked(String remark) {
        return new Result(Named.NOTHING, remark);
    }
}
