package io.naksha.sessions.example.quickstart.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds and reads the two inputs. Everything is read before anything is carried out, so that an input that cannot be read to its end changes nothing.
 */
public final class InputFiles {
    private static final String CONSULTANTS = "consultants.json";
    private static final String REQUESTS = "requests.jsonl";
    private static final String STANDARD_INPUT = "-";

    private final @Nullable Path folder;
    private final @Nullable String requests;
    private final InputStream standardInput;

    /**
     * Inputs in these places.
     *
     * @param folder where the files are; absent for those that come with the program
     * @param requests a file of requests instead of the folder's, {@code -} for standard input; absent for the folder's
     * @param standardInput what {@code -} reads
     */
    public InputFiles(@Nullable Path folder, @Nullable String requests, InputStream standardInput) {
        this.folder = folder;
        this.requests = requests;
        this.standardInput = standardInput;
    }

    /** The consultants, with their offerings. */
    public ConsultantsFile consultants() {
        JsonMapper json = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        String text = String.join("\n", read(CONSULTANTS));
        try {
            ConsultantsFile file = json.readValue(text, ConsultantsFile.class);
            if (file == null) {
                throw new UnreadableInputException(CONSULTANTS + " is broken: it holds nothing", null);
            }
            return file;
        } catch (JacksonException broken) {
            throw new UnreadableInputException(
                    CONSULTANTS + " is broken: " + Printable.of(broken.getOriginalMessage()), broken);
        }
    }

    /** The requests, one on each line that is not blank. */
    public List<Line> requests() {
        return Lines.of(requests == null ? read(REQUESTS) : readRequests(requests));
    }

    private List<String> readRequests(String name) {
        return name.equals(STANDARD_INPUT)
                ? lines("standard input", () -> standardInput)
                : lines(name, () -> Files.newInputStream(Path.of(name)));
    }

    private List<String> read(String name) {
        Path place = folder;
        return place == null
                ? lines("the program's own " + name, () -> bundled(name))
                : lines(place.resolve(name).toString(), () -> Files.newInputStream(place.resolve(name)));
    }

    private static InputStream bundled(String name) throws IOException {
        InputStream stream = InputFiles.class.getResourceAsStream("/data/" + name);
        if (stream == null) {
            throw new NoSuchFileException(name);
        }
        return stream;
    }

    private interface Source {
        InputStream open() throws IOException;
    }

    // A decoder of its own refuses bytes that are not UTF-8; the usual readers would put question marks in their place.
    private static List<String> lines(String name, Source source) {
        try (InputStream stream = source.open();
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()))) {
            List<String> lines = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
            return lines;
        } catch (NoSuchFileException missing) {
            throw new UnreadableInputException("there is no file " + name, missing);
        } catch (CharacterCodingException notText) {
            throw new UnreadableInputException(name + " is not text in UTF-8", notText);
        } catch (IOException failure) {
            throw new UnreadableInputException(name + " cannot be read: " + failure.getMessage(), failure);
        }
    }
}
