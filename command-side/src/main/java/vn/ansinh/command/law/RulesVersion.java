package vn.ansinh.command.law;

/** The version of the program's rules, which read the texts of the law: every decision names it beside its policy (ADR-0030). */
public final class RulesVersion {
    /** Raised with every change after which the rules may say something else of the same facts, day and policy. */
    public static final int CURRENT = 4;

    private RulesVersion() {}
}
