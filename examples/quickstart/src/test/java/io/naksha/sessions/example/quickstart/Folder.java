package io.naksha.sessions.example.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of inputs with the consultants that come with the program. */
final class Folder {
    private Folder() {}

    static String with(Path folder, List<String> requests) throws IOException {
        try (InputStream consultants = Folder.class.getResourceAsStream("/data/consultants.json")) {
            Files.write(folder.resolve("consultants.json"), consultants.readAllBytes());
        }
        Files.write(folder.resolve("requests.jsonl"), requests);
        return folder.toString();
    }
}
