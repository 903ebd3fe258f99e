package vn.ansinh.query.auditor.control;

import vn.ansinh.kernel.value.Certainty;

/**
 * The control tests, with where in law or plan each comes from. Confirmed is what the dossier of the law has by a source; an article that it does not have is provisional,
 * or left out where another one may be meant. Names are kebab case in views and answers.
 */
enum ControlCode {
    SELF_APPROVAL(
            "Kế hoạch 30/KH-UBND ngày 30/4/2024 (công khai, minh bạch, trách nhiệm giải trình)", Certainty.CONFIRMED),
    TWO_ACCOUNTS("Nghị định 30/2020/NĐ-CP, Điều 13", Certainty.PROVISIONAL),
    LATE_ENTRY("Nghị định 118/2025/NĐ-CP", Certainty.PROVISIONAL),
    CORRECTION_AFTER_DECISION("Luật Khiếu nại 02/2011/QH13", Certainty.PROVISIONAL),
    NUMBER_GAP("Nghị định 30/2020/NĐ-CP, Điều 15", Certainty.PROVISIONAL),
    REFUSED_INTAKE("Nghị định 118/2025/NĐ-CP", Certainty.PROVISIONAL),
    START_MONTH_MOVED("Nghị định 147/2025/NĐ-CP, Điều 5; Nghị định 176/2025/NĐ-CP, Điều 4", Certainty.CONFIRMED),
    TWO_HANDS_IN_A_REVIEW(
            "Kế hoạch 30/KH-UBND ngày 30/4/2024 (công khai, minh bạch, trách nhiệm giải trình)", Certainty.CONFIRMED);

    private final String source;
    private final Certainty certainty;

    ControlCode(String source, Certainty certainty) {
        this.source = source;
        this.certainty = certainty;
    }

    /** In law or plan. */
    String source() {
        return source;
    }

    /** Provisional where the source says nothing so exact, or was not checked against the gazette. */
    Certainty certainty() {
        return certainty;
    }

    /** Whether what it objects to stands beside its population: a further account, a change to what was decided. Otherwise it is one of it. */
    boolean objectsToWhatWasCounted() {
        return this == TWO_ACCOUNTS || this == CORRECTION_AFTER_DECISION;
    }

    /** Whether it counts who lost how much. */
    boolean countsLosses() {
        return this == START_MONTH_MOVED;
    }
}
