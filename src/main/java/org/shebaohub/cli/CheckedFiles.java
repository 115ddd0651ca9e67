package org.shebaohub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is to be checked: the files named, and of a folder every file in it. */
final class CheckedFiles {
    /** What lies beside messages: the signatures of batch files, uploads that are not finished, a kit's tables and pages. */
    private static final Pattern BESIDE = Pattern.compile("\\..*|.*\\.(sig|tmp|yaml|md)|expected\\.json");

    private final List<Path> files = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    CheckedFiles(List<Path> named) {
        named.forEach(this::add);
    }

    List<Path> files() {
        return files;
    }

    /** A sentence for each that cannot be checked. */
    List<String> complaints() {
        return complaints;
    }

    private void add(Path path) {
        if (Files.isDirectory(path)) {
            folder(path);
        } else if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            complaints.add("%s is no file that can be read.".formatted(path));
        } else if (!beside(path)) {
            files.add(path);
        } else if (!ofAnother(path)) {
            complaints.add("%s is no message; name the file that it belongs to.".formatted(path));
        }
    }

    private void folder(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> found = all.filter(Files::isRegularFile)
                    .filter(file -> !beside(file))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                complaints.add("There is no message in the folder %s.".formatted(folder));
            }
            files.addAll(found);
        } catch (IOException e) {
            complaints.add("The folder %s cannot be read.".formatted(folder));
        }
    }

    private static boolean beside(Path file) {
        return BESIDE.matcher(file.getFileName().toString()).matches();
    }

    /** A {@code *} of the shell names the .sig of a file with the file itself, and the table of a kit's samples with them. */
    private static boolean ofAnother(Path file) {
        String name = file.getFileName().toString();
        return name.equals("expected.json")
                || Files.isRegularFile(file.resolveSibling(name.replaceFirst("\\.[a-z]+$", "")));
    }
}
