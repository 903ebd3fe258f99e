package vn.ansinh.command.policytrial;

import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Parts.Decision;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

/**
 * A decision that stood at the trial's position, with its facts as it stored them.
 *
 * @param position of its event in the log
 * @param procedure name of the one that the case keeps: it says which kind of help was decided on
 * @param unit where the application was lodged
 * @param decision null when its event cannot be read
 */
public record StandingDecision(
        long position,
        CaseId caseId,
        Reference reference,
        Scheme scheme,
        String procedure,
        UnitCode unit,
        PersonId beneficiary,
        @Nullable Decision decision) {}
