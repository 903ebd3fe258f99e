package vn.ansinh.command.appointment;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.problem.BrokenRule;

/** The rules of appointing, as they are broken; in kebab case the stable codes of {@code problems/rules_*.properties}. */
enum AppointmentRule {
    BUSINESS_DATE_RUNS_BACKWARDS,
    DOCUMENT_DATED_IN_THE_FUTURE,
    DATES_IN_WRONG_ORDER,
    OWN_APPOINTMENT,
    SECOND_PERSON_NEEDED,
    APPOINTING_UNIT_NEEDED,
    APPOINTING_DUTY_NEEDED,
    APPOINTMENT_NEEDS_A_DUTY,
    APPOINTMENT_BEFORE_ITS_DOCUMENT,
    APPOINTMENT_UNIT_NOT_THERE,
    APPOINTMENT_OVERLAPS,
    APPOINTMENT_UNKNOWN,
    APPOINTMENT_NOT_PROPOSED,
    APPOINTMENT_NOT_IN_FORCE,
    APPOINTMENT_ENDS_BEFORE_TODAY,
    APPOINTMENT_ENDS_LATER,
    DELEGATION_IS_TO_SIGN("Nghị định 30/2020/NĐ-CP, Art. 13"),
    DELEGATION_TO_ONESELF("Nghị định 30/2020/NĐ-CP, Art. 13"),
    DELEGATION_WITHOUT_PRINCIPAL("Nghị định 30/2020/NĐ-CP, Art. 13"),
    DELEGATION_AS_CHAIR("Nghị định 30/2020/NĐ-CP, Art. 13"),
    RELATIVE_OF_ONESELF;

    private final @Nullable String article;

    AppointmentRule() {
        this.article = null;
    }

    AppointmentRule(String article) {
        this.article = article;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    BrokenRule broken(String... arguments) {
        return new BrokenRule(code(), null, article, List.of(arguments));
    }
}
