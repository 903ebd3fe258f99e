package vn.ansinh.query.auditor.control;

import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

/**
 * What a control saw in one event: one of its population, which it objects to or not, or one that it could not look at.
 *
 * @param unit where the case was lodged
 * @param notSeen why it could not be looked at; it is then in no population
 * @param number that the event bears in a register
 * @param exceptional null when nothing is wrong
 */
record Seen(
        ControlCode control,
        long position,
        @Nullable UnitCode unit,
        @Nullable Scheme scheme,
        @Nullable String notSeen,
        @Nullable DecisionNumber number,
        @Nullable Exceptional exceptional) {}
