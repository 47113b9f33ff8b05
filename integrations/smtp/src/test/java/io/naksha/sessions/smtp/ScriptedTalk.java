package io.naksha.sessions.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** One connection to a {@link ScriptedServer}. */
final class ScriptedTalk {
    private final ScriptedServer server;
    private final @Nullable SSLContext tls;
    private Socket socket;
    private BufferedReader in;
    private OutputStream out;
    private String lastReply = "";

    ScriptedTalk(ScriptedServer server, @Nullable SSLContext tls, Socket socket) {
        this.server = server;
        this.tls = tls;
        this.socket = socket;
    }

    void run() {
        try {
            use(socket);
            boolean open = reply("GREETING", "220 mail.example.org ESMTP");
            while (open) {
                String line = in.readLine();
                open = line != null && handle(line);
            }
            socket.close();
        } catch (IOException ended) {
            // The other side left, or the test ended.
        }
    }

    private void use(Socket current) throws IOException {
        socket = current;
        in = new BufferedReader(new InputStreamReader(current.getInputStream(), StandardCharsets.UTF_8));
        out = current.getOutputStream();
    }

    private boolean handle(String line) throws IOException {
        server.commands.add(line);
        String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        return switch (verb) {
            case "EHLO" -> reply(verb, greeting());
            case "STARTTLS" -> reply(verb, "220 go") && secure();
            case "AUTH" -> reply(verb, "235 2.7.0 welcome");
            case "DATA" -> reply(verb, "354 go on") && body();
            case "QUIT" -> false;
            default -> reply(verb, "250 2.0.0 ok");
        };
    }

    private String greeting() {
        return Stream.concat(Stream.of("mail.example.org", "ENHANCEDSTATUSCODES"), server.extensions.stream())
                        .map(extension -> "250-" + extension)
                        .collect(Collectors.joining("\r\n"))
                + "\r\n250 HELP";
    }

    private boolean body() throws IOException {
        if (!lastReply.startsWith("354")) {
            return true;
        }
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                server.mails.add(mail.toString());
                return reply(".", "250 2.0.0 queued");
            }
            mail.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return false;
    }

    private boolean secure() throws IOException {
        SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
        secured.setUseClientMode(false);
        secured.startHandshake();
        server.extensions.remove("STARTTLS");
        use(secured);
        return true;
    }

    /** Whether the talk goes on: not after a 421 of one line. */
    private boolean reply(String verb, String usual) throws IOException {
        String scripted = server.scripted(verb);
        String reply = scripted == null ? usual : scripted;
        lastReply = reply;
        if (reply.equals(ScriptedServer.CLOSE)) {
            return false;
        }
        if (reply.equals(ScriptedServer.STALL)) {
            in.readLine();
            return false;
        }
        out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return !reply.startsWith("421 ");
    }
}
