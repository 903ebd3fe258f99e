package vn.ansinh.query.port;

import java.util.List;
import vn.ansinh.kernel.value.ActorId;

/** Where the log holds what happened to the official behind an account. */
@FunctionalInterface
public interface OfficialStreams {
    /** Names of the streams in which the account was proposed for an office; none for a citizen's. */
    List<String> of(ActorId account);
}
