package org.shebaohub.archive;

/**
 * How much is wanted of an exchange that may have a million records.
 *
 * @param part  of a batch file, with its documents; 0 for the whole, without those of its parts
 * @param page  of every list, counted from 1
 * @param lines of a file, the first
 */
public record Wanted(int part, int page, int lines) {
    /** Lines of a list on a page; a part of a file has a whole number of pages. */
    static final int PAGE = 50;

    public static final Wanted FIRST = new Wanted(0, 1, 20);

    long before() {
        return (page - 1L) * PAGE;
    }
}
