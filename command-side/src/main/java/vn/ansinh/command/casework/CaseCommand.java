package vn.ansinh.command.casework;

/** A command about one case: one of {@link CaseworkCommand}, or of the benefit's own sealed list. */
public interface CaseCommand {}
