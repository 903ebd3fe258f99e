package vn.ansinh.query.casefile;

import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.value.Duty;

/**
 * Who must act next, how, and by when.
 *
 * @param act as the procedures name their steps, such as {@code verify}
 * @param due empty where neither law nor parameter gives a time
 */
public record NextAct(Duty duty, String act, @Nullable DueDate due) {}
