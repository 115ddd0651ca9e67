package org.shebaohub.demo;

/**
 * One exchange that is played and judged by what the outside sees.
 *
 * @param way    who sends to whom, for example {@code e-window → core}; what is for the core goes through the hub
 * @param how    transport and what is special about it
 * @param ending what the partner must end up with
 */
record Flow(String way, String chinese, String english, String how, Ending ending, Play play) {
    enum Ending {
        DELIVERED,
        REFUSED
    }

    /** Plays the flow, returns what was seen in a few words, throws where it was not what it had to be. */
    interface Play {
        String play(Scene scene) throws Exception;
    }

    static Flow delivered(String way, String chinese, String english, String how, Play play) {
        return new Flow(way, chinese, english, how, Ending.DELIVERED, play);
    }

    static Flow refused(String way, String chinese, String english, String how, Play play) {
        return new Flow(way, chinese, english, how, Ending.REFUSED, play);
    }
}
