package io.naksha.sessions.example.dashboard.load;

/** What a virtual user does, and how often: shares of a hundred. */
enum Action {
    BOOK(15),
    LIST_SESSIONS(30),
    SHOW_PAGE(15),
    SUMMARY(10),
    LIST_CLIENTS(10),
    GET_SESSION(10),
    PAY(5),
    CREATE_SESSION(5);

    private final int share;

    Action(int share) {
        this.share = share;
    }

    /** The action that a number below a hundred stands for. */
    static Action of(int hundredth) {
        int left = hundredth;
        for (Action action : values()) {
            left -= action.share;
            if (left < 0) {
                return action;
            }
        }
        throw new IllegalArgumentException("not below the sum of all shares: " + hundredth);
    }
}
