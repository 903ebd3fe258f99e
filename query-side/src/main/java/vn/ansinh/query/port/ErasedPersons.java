package vn.ansinh.query.port;

import java.util.Collection;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.PersonId;

/** What has to be done here when somebody was erased. */
public interface ErasedPersons {
    /** Forgets what was remembered of the person's key. */
    void forget(PersonId person);

    /** Every case in which the person has a part. */
    Collection<CaseId> casesOf(PersonId person);
}
