package vn.ansinh.command.assessment;

import java.time.LocalDate;
import java.util.Optional;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.Turn;
import vn.ansinh.command.law.WhatWouldChange;

/** An assessment with what would turn it. */
public record Explained(Assessment assessment, WhatWouldChange change) {
    /** The first day of the first month due, if the decision were signed on the day; empty for other sums. */
    public Optional<LocalDate> firstDay() {
        return Turn.firstDay(assessment);
    }

    /** The last day of the last month due as it is now; empty while no end is known. */
    public Optional<LocalDate> lastDay() {
        return Turn.lastDay(assessment, change.turn());
    }
}
