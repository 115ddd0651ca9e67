package org.shebaohub.partner;

import java.math.BigDecimal;
import java.util.List;

/**
 * Limits of plausibility.
 *
 * @param highestMonthlySalary yuan (S52002)
 */
public record Limits(BigDecimal highestMonthlySalary, BigDecimal lowestFaceScore, Photo photo) {

    /** What a photo must declare (S44010). */
    public record Photo(String format, Range widthPx, Range heightPx, Range sizeBytes) {}

    /** Both ends belong to it. */
    public record Range(int least, int most) {
        /** Whether the text is a whole number within the range. */
        public boolean has(String text) {
            if (!Characters.digits(text) || text.length() > 9) {
                return false;
            }
            int value = Integer.parseInt(text);
            return value >= least && value <= most;
        }
    }

    static Limits read(ReferenceNode file) {
        ReferenceNode photo = file.get("photo");
        return new Limits(
                file.get("highest-monthly-salary").amount(),
                file.get("lowest-face-score").amount(),
                new Photo(
                        photo.get("format").text(),
                        range(photo.get("width-px")),
                        range(photo.get("height-px")),
                        range(photo.get("size-bytes"))));
    }

    private static Range range(ReferenceNode ends) {
        List<ReferenceNode> items = ends.items();
        if (items.size() != 2) {
            throw ends.wrong("[least, most] is expected here");
        }
        return new Range(items.get(0).number(), items.get(1).number());
    }
}
