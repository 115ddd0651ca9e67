package org.shebaohub.partnerkit.guide;

/**
 * One field as the guide shows it.
 *
 * @param path    from the root, for example {@code Unit/UniScId} or {@code input/data/psn_no}; attributes with {@code @}
 * @param type    format and length
 * @param times   1, 0..1, 1..n
 * @param list    name of its code list, null where there is none
 * @param chinese what it is
 */
record FieldRow(String path, String type, String times, String list, String chinese, String english) {
    boolean mandatory() {
        return !times.startsWith("0");
    }
}
