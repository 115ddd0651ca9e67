package org.shebaohub.archive;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.shebaohub.cnaps.CnapsContent;
import org.shebaohub.cnaps.CnapsHead;

/** A message of the PBOC family for the eye: its head a column a word, its signature, its document. */
final class CnapsView {
    private CnapsView() {}

    static String print(CnapsContent content, boolean own) {
        String head = Arrays.stream(CnapsHead.Part.values())
                .map(part -> part + "=" + show(part, content.head().text(part)))
                .collect(Collectors.joining(" "));
        return "{H: " + head + "}\n{S:" + Mask.PLAIN.show(content.signature().text(), own) + "}\n"
                + new XmlView(own).print(content.xml().rootElement());
    }

    private static String show(CnapsHead.Part part, String text) {
        return part == CnapsHead.Part.RESERVE ? Mask.HIDDEN.show(text, false) : Mask.PLAIN.show(text, false);
    }
}
