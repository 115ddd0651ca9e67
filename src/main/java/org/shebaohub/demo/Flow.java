package org.shebaohub.demo;

/**
 * One exchange that is played and judged by what the outside sees.
 *
 * @param how    transport and what is special about it
 * @param ending what the partner must end up with
 */
record Flow(String chinese, String english, String how, Ending ending, Play play) {
    enum Ending {
        DELIVERED,
        REFUSED
    }

    /** Plays the flow, returns what was seen in a few words, throws where it was not what it had to be. */
    interface Play {
        String play(Scene scene) throws Exception;
    }

    static Flow delivered(String chinese, String english, String how, Play play) {
        return new Flow(chinese, english, how, Ending.DELIVERED, play);
    }

    static Flow refused(String chinese, String english, String how, Play play) {
        return new Flow(chinese, english, how, Ending.REFUSED, play);
    }
}
