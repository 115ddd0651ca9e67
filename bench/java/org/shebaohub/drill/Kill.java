package org.shebaohub.drill;

/**
 * One death of the hub.
 *
 * @param moment      where it was
 * @param standing    what was there then
 * @param wentOn      seconds from the start of its next process until it was seen to go on
 * @param with        what was seen
 */
record Kill(String moment, String standing, double wentOn, String with) {
    String text() {
        return "  %-34s %-36s %6.1f s  %s".formatted(moment, standing, wentOn, with);
    }
}
