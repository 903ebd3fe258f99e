package vn.ansinh.proof.planted.query.caseworker;

/** Keeps every rule. */
public record Worklist(String unit) {}
