package org.shebaohub.partner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shebaohub.message.CannotStart;

/** GB/T 2260 with its history, by years. */
public final class Divisions {
    private static final String BEIJING = "11";
    private static final int OPEN = 9999;

    private final Map<String, List<Years>> codes = new HashMap<>();
    private final Set<String> prefectures = new HashSet<>();
    private final List<Coverage> covers = new ArrayList<>();

    private record Years(int first, int last) {
        boolean has(LocalDate day) {
            return day.getYear() >= first && day.getYear() <= last;
        }
    }

    /** Codes with this beginning are completely known for these years. */
    private record Coverage(String prefix, Years years) {}

    private Divisions() {}

    public static boolean inBeijing(String code) {
        return code.startsWith(BEIJING);
    }

    public boolean has(String code, LocalDate day) {
        return codes.getOrDefault(code, List.of()).stream().anyMatch(years -> years.has(day));
    }

    /** Whether a code that is not in the list is wrong for certain. */
    public boolean covers(String code, LocalDate day) {
        // What has not the form of a division is none in any year, nor is what lies in no province or in no prefecture:
        // new divisions get new numbers within them.
        return !Characters.digits(code, 6)
                || !prefectures.contains(code.substring(0, 4))
                || covers.stream().anyMatch(known -> code.startsWith(known.prefix) && known.years.has(day));
    }

    static Divisions read(Path file) {
        Divisions divisions = new Divisions();
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new CannotStart("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                divisions.add(file, i + 1, lines.get(i).split(",", -1));
            }
        }
        if (divisions.covers.isEmpty()) {
            throw new CannotStart("%s line 1: there is no 'covers' line.".formatted(file));
        }
        return divisions;
    }

    private void add(Path file, int line, String[] columns) {
        boolean coverage = columns[0].equals("covers");
        try {
            if (columns.length != 4 || !coverage && !Characters.digits(columns[0], 6)) {
                throw new NumberFormatException();
            }
            Years years = coverage ? years(columns[2], columns[3]) : years(columns[1], columns[2]);
            if (coverage) {
                covers.add(new Coverage(columns[1], years));
            } else {
                prefectures.add(columns[0].substring(0, 4));
                codes.computeIfAbsent(columns[0], code -> new ArrayList<>(1)).add(years);
            }
        } catch (NumberFormatException e) {
            throw new CannotStart(
                    "%s line %d: 'code,first year,last year,name' or 'covers,first digits,first year,last year' is expected."
                            .formatted(file, line),
                    e);
        }
    }

    private static Years years(String first, String last) {
        return new Years(Integer.parseInt(first), last.isEmpty() ? OPEN : Integer.parseInt(last));
    }
}
