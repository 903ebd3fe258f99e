package vn.ansinh.command.port;

import java.time.Instant;
import vn.ansinh.kernel.value.PersonId;

/** The end of what opens a person's data. */
public interface KeyDestruction {
    /** Destroys for good what opens the person's data; when that was done before, says when. */
    Instant destroy(PersonId person);
}
