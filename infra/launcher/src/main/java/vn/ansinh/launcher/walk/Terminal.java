package vn.ansinh.launcher.walk;

import java.io.PrintStream;

/** Writes for a reader; colours only where there is one at a terminal. */
final class Terminal {

    private static final String BOLD = "\u001b[1m";
    private static final String GREY = "\u001b[2m";
    private static final String GREEN = "\u001b[32m";
    private static final String RED = "\u001b[31m";
    private static final String CYAN = "\u001b[36m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintStream out;
    private final boolean colours;
    private int steps;

    Terminal(PrintStream out, boolean colours) {
        this.out = out;
        this.colours = colours;
    }

    void title(String text) {
        out.println();
        out.println(in(BOLD, "━━ " + text + " " + "━".repeat(Math.max(3, 96 - text.length()))));
    }

    void step(String who, String what) {
        steps++;
        out.println();
        out.println(in(BOLD, String.format("%2d. ", steps)) + in(CYAN, who) + " " + what);
    }

    void line(String label, String text) {
        out.println("      " + in(GREY, String.format("%-11s", label)) + text);
    }

    void refusal(String text) {
        out.println("      " + in(GREY, String.format("%-11s", "refused")) + text);
    }

    void same(String text) {
        out.println("      " + in(GREEN, "=") + " " + text);
    }

    void differs(String text) {
        out.println("      " + in(RED, "≠ " + text));
    }

    void text(String text) {
        out.println(text);
    }

    void good(String text) {
        out.println(in(GREEN, text));
    }

    void bad(String text) {
        out.println(in(RED, text));
    }

    private String in(String colour, String text) {
        return colours ? colour + text + PLAIN : text;
    }
}
