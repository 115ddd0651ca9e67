package org.shebaohub.partnerkit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shebaohub.partner.Settings;
import org.shebaohub.partnerkit.guide.Sample;

/** The channel and the samples that the pages of a kit lead through. */
final class Lead {
    private final Settings partner;
    private final List<Letter> letters;

    /** @param letters single messages among the samples */
    Lead(Settings partner, List<Letter> letters) {
        this.partner = partner;
        this.letters = letters;
    }

    /** The first channel whose node sends single messages of its own; the clients take it by themselves. */
    String channel() {
        Set<String> senders = letters.stream().map(Letter::sender).collect(Collectors.toSet());
        return partner.channels().entrySet().stream()
                .filter(channel -> senders.contains(channel.getValue().node()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> partner.channels().keySet().iterator().next());
    }

    /** Name of the first good message of that channel; a batch file's where its node sends no other. */
    String message(List<Sample> samples) {
        String node = partner.channels().get(channel()).node();
        return letters.stream()
                .filter(letter -> letter.sender().equals(node))
                .map(Letter::name)
                .findFirst()
                .orElseGet(() -> file(samples).replace(KitSamples.GOOD, ""));
    }

    /** Path of the first good batch file, empty where the partner sends none. */
    String file(List<Sample> samples) {
        return samples.stream()
                .filter(Lead::batch)
                .map(Sample::path)
                .findFirst()
                .orElse("");
    }

    /** What names the channel of that file to the clients, where it is not the one that they take by themselves. */
    String connection(List<Sample> samples) {
        return samples.stream()
                .filter(Lead::batch)
                .findFirst()
                .map(file -> partner.messages().get(file.type()).nodes())
                .flatMap(nodes -> partner.channels().entrySet().stream()
                        .filter(channel -> nodes.contains(channel.getValue().node()))
                        .map(Map.Entry::getKey)
                        .filter(name -> !name.equals(channel()))
                        .findFirst())
                .map("CONNECTION=connection-%s.properties "::formatted)
                .orElse("");
    }

    private static boolean batch(Sample sample) {
        return sample.path().startsWith(KitSamples.GOOD) && !Letter.concerns(sample.path());
    }
}
