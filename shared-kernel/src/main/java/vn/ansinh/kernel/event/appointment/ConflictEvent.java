package vn.ansinh.kernel.event.appointment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.NoPersonalData;

/** A conflict of interest that was met. Each stands alone in a stream of its own. */
public sealed interface ConflictEvent {
    /**
     * An official was refused in the case of their own, of their household or of a declared relative. Nothing of what they
     * asked was recorded but this.
     *
     * @param caseId null when they would have taken the application in
     * @param operation what they asked, as the contract names it
     * @param rules codes of the rules that it would have broken
     */
    record ConflictRefused(
            By by,
            LocalDate on,
            @Nullable CaseId caseId,
            @NoPersonalData("operation of the contract") String operation,
            @NoPersonalData("codes of rules of conduct") List<String> rules)
            implements ConflictEvent {}
}
