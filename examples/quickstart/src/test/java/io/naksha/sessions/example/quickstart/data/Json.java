package io.naksha.sessions.example.quickstart.data;

/** Lines of the kinds that occur often. Texts are put in as they are. */
final class Json {
    private Json() {}

    static String book(String ref, String consultant, String offering, String start, String rest) {
        return """
                {"do":"book","ref":"%s","consultant":"%s","request":{"offeringId":"%s","start":%s,%s}}""".formatted(ref, consultant, offering, start, rest);
    }

    static String create(String ref, String consultant, String attendee, String start, String rest) {
        return """
                {"do":"create","ref":"%s","consultant":"%s","request":{"attendee":%s,"start":%s,%s}}""".formatted(ref, consultant, attendee, start, rest);
    }

    /** An operation on a session; {@code rest} is empty or begins with a comma. */
    static String on(String operation, String consultant, String session, String rest) {
        return """
                {"do":"%s","consultant":"%s","session":"%s"%s}""".formatted(operation, consultant, session, rest);
    }

    static String pay(String consultant, String session, String reference, String outcome) {
        return on("pay", consultant, session, """
                ,"payment":{"reference":"%s","outcome":"%s","method":"card"}""".formatted(reference, outcome));
    }

    static String start(Object date, String time) {
        return """
                {"date":"%s","time":"%s"}""".formatted(date, time);
    }

    static String client(String email, String first, String last) {
        return """
                {"email":"%s","firstName":"%s","lastName":"%s"}""".formatted(email, first, last);
    }
}
