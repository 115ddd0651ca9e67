package org.shebaohub.demo;

import java.io.PrintStream;

/** One line for each flow as it happens, under the headings of the chapters, and the count of them at the end. */
final class Tally {
    private final PrintStream out;
    private int number;
    private int delivered;
    private int refused;
    private int failed;

    Tally(PrintStream out) {
        this.out = out;
    }

    void play(Chapter chapter, Scene scene) throws InterruptedException {
        out.printf("%n── %s %s%n", chapter.chinese(), chapter.english());
        for (Flow flow : chapter.flows()) {
            play(flow, scene);
        }
    }

    private void play(Flow flow, Scene scene) throws InterruptedException {
        long start = System.nanoTime();
        String outcome;
        String mark = "ok  ";
        try {
            outcome = flow.play().play(scene);
            if (flow.ending() == Flow.Ending.DELIVERED) {
                delivered++;
            } else {
                refused++;
            }
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception other) {
            mark = "FAIL";
            outcome = other instanceof Unexpected ? other.getMessage() : other.toString();
            failed++;
        }
        out.printf(
                "%s %3d %6d ms  %-27s %s %s [%s]: %s%n",
                mark,
                ++number,
                (System.nanoTime() - start) / 1_000_000,
                flow.way(),
                flow.chinese(),
                flow.english(),
                flow.how(),
                outcome);
        out.flush();
    }

    /** The last line of what the flows say; true where nothing failed. */
    boolean summary() {
        out.printf("%nflows: %d delivered, %d refused as expected, %d failed%n", delivered, refused, failed);
        out.flush();
        return failed == 0;
    }
}
