package org.shebaohub.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What e-window gets: HubMessage, and ECT04R with the hub's side of the day beside its own (interfaces.md 8.3). */
final class WindowAnswers implements Opening {
    private final Detached detached;
    private final Opening xml;

    WindowAnswers(Seals seals) {
        detached = seals.detached();
        xml = new XmlAnswers(seals.xml());
    }

    @Override
    public Answer open(Arrival arrival) {
        if (!arrival.named(".txt")) {
            return xml.open(arrival);
        }
        detached.mustBeTheHubs(arrival.bytes(), arrival.signature(), arrival.carrier());
        List<String> lines = List.of(new String(arrival.bytes(), StandardCharsets.UTF_8).split("\n"));
        String last = lines.get(lines.size() - 1);
        int before = arrival.bytes().length - last.length() - 1;
        Unexpected.unlessEqual(
                "END|" + (lines.size() - 2) + "|" + Event.sm3(Arrays.copyOf(arrival.bytes(), before)),
                last,
                "last line of ECT04R");
        List<String> states = new ArrayList<>();
        for (String line : lines.subList(1, lines.size() - 1)) {
            String[] parts = line.split("\\|", -1);
            // msgId, and hubState, handleStatus, feedbackStatus.
            states.add(parts[1] + " " + parts[7] + " " + parts[8] + "," + parts[9]);
        }
        return Answer.special("ECT04R", lines.get(0).split("\\|")[5], states, arrival);
    }
}
