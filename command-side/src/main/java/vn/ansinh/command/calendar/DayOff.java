package vn.ansinh.command.calendar;

import java.time.LocalDate;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.Certainty;

/** A Monday to Friday on which state offices are closed, or a Saturday on which they work instead. */
public record DayOff(LocalDate on, String name, LegalSource source, Certainty certainty) {}
