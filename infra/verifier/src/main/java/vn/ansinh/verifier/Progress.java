package vn.ansinh.verifier;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** How far it is: a bar where somebody watches, else a line now and then. */
final class Progress implements LongConsumer {
    private static final int WIDTH = 40;

    private final long whole;
    private final PrintStream out;
    private final boolean watched;
    private final long begun = System.nanoTime();

    /** @param whole how many positions there are; 0 when nobody knows */
    Progress(long whole, PrintStream out, boolean watched) {
        this.whole = whole;
        this.out = out;
        this.watched = watched && whole > 0;
    }

    @Override
    public void accept(long position) {
        double seconds = Math.max(1, System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
        String said = String.format(Locale.ROOT, "%,d positions, %,.0f a second", position, position / seconds);
        if (watched) {
            int full = (int) Math.min(WIDTH, WIDTH * position / whole);
            out.print("\r  [" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + said
                    + (position < whole ? "" : "\n"));
            out.flush();
        } else {
            out.println("  … " + said);
        }
    }
}
