package io.naksha.sessions.example.quickstart.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The requests that come with the program, and which of them have to be refused, for what reason. */
public final class Script {
    private final List<String> lines = new ArrayList<>();
    private final Map<Integer, String> refusals = new TreeMap<>();

    private Script() {}

    /** Writes the requests; always the same ones. */
    public static Script write() {
        Script script = new Script();
        List<Practice> practices = Practice.all();
        practices.forEach(practice -> practice.history().forEach(script::add));
        practices.forEach(practice -> practice.bookings().forEach(script::add));
        Hostile.LINES.forEach(script::add);
        Seminars.LINES.forEach(script::add);
        List<String> followUps = new ArrayList<>();
        practices.forEach(practice -> followUps.addAll(practice.followUps()));
        script.interleave(followUps, Bad.cases());
        return script;
    }

    /** The lines of the file. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** For each line that has to be refused, by its number from 1: the reason. */
    public Map<Integer, String> refusals() {
        return Map.copyOf(refusals);
    }

    private void interleave(List<String> followUps, List<Bad> cases) {
        int every = followUps.size() / cases.size();
        for (int index = 0; index < followUps.size(); index++) {
            add(followUps.get(index));
            if (index % every == 0 && index / every < cases.size()) {
                addBad(cases.get(index / every));
            }
        }
    }

    private void addBad(Bad bad) {
        bad.before().forEach(this::add);
        add(bad.line());
        refusals.put(lines.size(), bad.reason());
    }

    private void add(String line) {
        lines.add(line);
    }
}
