package vn.ansinh.kernel.access;

import vn.ansinh.kernel.value.CaseId;

/**
 * The code printed on the acknowledgement, with which anyone who holds the paper may look up the state of the case
 * without signing in. A keyed digest of the case, computed whenever it is needed and stored nowhere.
 */
public interface StatusCodes {
    /** Eight characters of the reference's alphabet. */
    String of(CaseId caseId);

    /** Whether this is the case's code, compared in constant time. */
    boolean matches(CaseId caseId, String code);
}
