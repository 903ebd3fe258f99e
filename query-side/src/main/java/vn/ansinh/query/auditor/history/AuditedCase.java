package vn.ansinh.query.auditor.history;

import vn.ansinh.query.casefile.CaseFile;

/**
 * A case folded from its events while one waits, and from nothing else.
 *
 * @param position log position of its last event
 * @param knownAt log position that it was folded up to
 */
public record AuditedCase(long version, long position, long knownAt, CaseFile file) {}
