package org.shebaohub.receive;

/**
 * Where things are, as the hub's user sees the homes of all channels.
 *
 * @param above   folder of the homes with a slash at its end, or empty
 * @param channel owner of the home
 */
record Homes(String above, String channel) {
    private static final String CLAIMED = ".claimed/";

    /** From the folder a route polls: {@code <homes>/<channel>/in} or {@code <homes>/.claimed/<channel>}. */
    static Homes of(String polled) {
        String folder = polled.endsWith("/in") ? polled.substring(0, polled.length() - 3) : polled;
        int slash = folder.lastIndexOf('/');
        String above = folder.substring(0, slash + 1);
        if (above.endsWith(CLAIMED)) {
            above = above.substring(0, above.length() - CLAIMED.length());
        }
        return new Homes(above, folder.substring(slash + 1));
    }

    String inbox() {
        return above + channel + "/in";
    }

    String claimed() {
        return above + CLAIMED + channel;
    }

    String filed(boolean refused, String day) {
        return above + channel + (refused ? "/refused/" : "/done/") + day;
    }
}
