package vn.ansinh.query.casefile;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.ansinh.kernel.codec.CanonicalJson;
import vn.ansinh.kernel.codec.CodecFailure;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.event.application.Parts.OtherCase;
import vn.ansinh.kernel.value.CaseId;

/** The other cases of the household that a decision names as what was looked at beside it: whoever is shown it learns of them too. */
public final class CitedCases {
    private CitedCases() {}

    /** Those that a case file names. */
    public static Set<CaseId> in(CaseFile file) {
        return file.decisions().stream()
                .flatMap(entry -> entry.decision().grounds().otherCases().stream())
                .map(OtherCase::caseId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those that events name as they are stored; none where one cannot be read. */
    public static Set<CaseId> in(Collection<LoggedEvent> events) {
        return events.stream()
                .flatMap(logged -> in(logged.event().payload()))
                .map(CaseId::parse)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> in(byte[] payload) {
        try {
            return CanonicalJson.read(payload).findValues("otherCases").stream()
                    .flatMap(JsonNode::valueStream)
                    .map(other -> other.path("caseId").stringValue());
        } catch (CodecFailure unreadable) {
            return Stream.empty();
        }
    }
}
