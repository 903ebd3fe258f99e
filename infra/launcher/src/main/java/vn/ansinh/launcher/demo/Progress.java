package vn.ansinh.launcher.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** One line that tells how far it is, how fast it goes and how long it still takes; on a terminal it is written over. */
final class Progress {

    private static final int WIDTH = 30;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
    private static final Duration BETWEEN_DRAWINGS = Duration.ofMillis(200);
    /** Before that, how long it still takes is anybody's guess: the first cases warm everything up. */
    private static final Duration UNTIL_FIRST = Duration.ofSeconds(2);

    private final PrintStream terminal;
    private final boolean live;
    private final long all;
    private final long started = System.nanoTime();
    private long done;
    private long nextDrawing = started + UNTIL_FIRST.toNanos();

    Progress(PrintStream terminal, boolean live, long all) {
        this.terminal = terminal;
        this.live = live;
        this.all = all;
    }

    synchronized void oneMore() {
        done++;
        long now = System.nanoTime();
        if (done == all || now >= nextDrawing) {
            nextDrawing = now + (live ? BETWEEN_DRAWINGS : BETWEEN_LINES).toNanos();
            draw(now);
        }
    }

    private void draw(long now) {
        double seconds = Math.max(0.001, (now - started) / 1e9);
        double rate = done / seconds;
        long left = Math.round((all - done) / rate);
        int filled = (int) (WIDTH * done / all);
        String line = String.format(
                Locale.ROOT,
                "  [%s%s] %d/%d cases  %.0f/s  %s",
                "█".repeat(filled),
                "·".repeat(WIDTH - filled),
                done,
                all,
                rate,
                done == all
                        ? String.format(Locale.ROOT, "in %.1f s", seconds)
                        : "%d:%02d left".formatted(left / 60, left % 60));
        if (live) {
            terminal.print("\r" + line + "   ");
            if (done == all) {
                terminal.println();
            }
            terminal.flush();
        } else {
            terminal.println(line);
        }
    }
}
