package vn.ansinh.query.port;

import vn.ansinh.kernel.value.CaseId;

/** The code that is printed beside the reference on the acknowledgement: a keyed digest of the case id, never stored. */
public interface LookupCodes {
    String codeOf(CaseId caseId);
}
