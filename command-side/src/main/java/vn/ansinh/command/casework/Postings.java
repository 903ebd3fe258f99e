package vn.ansinh.command.casework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.value.ObjectionId;
import vn.ansinh.kernel.value.PostingId;

/** What was posted publicly, and what was objected to it. */
record Postings(List<CaseEvent.Posted> posted, Map<ObjectionId, Boolean> concluded) {
    static final Postings NONE = new Postings(List.of(), Map.of());

    Optional<CaseEvent.Posted> find(PostingId posting) {
        return posted.stream().filter(it -> it.posting().equals(posting)).findFirst();
    }

    boolean raised(ObjectionId objection) {
        return concluded.containsKey(objection);
    }

    boolean isConcluded(ObjectionId objection) {
        return concluded.getOrDefault(objection, false);
    }

    long open() {
        return concluded.values().stream().filter(it -> !it).count();
    }

    Postings after(ApplicationEvent event) {
        return switch (event) {
            case CaseEvent.Posted e -> {
                List<CaseEvent.Posted> now = new ArrayList<>(posted);
                now.add(e);
                yield new Postings(List.copyOf(now), concluded);
            }
            case CaseEvent.ObjectionRaised e -> with(e.objection(), false);
            case CaseEvent.ObjectionConcluded e -> with(e.objection(), true);
            default -> this;
        };
    }

    private Postings with(ObjectionId objection, boolean isConcluded) {
        Map<ObjectionId, Boolean> now = new LinkedHashMap<>(concluded);
        now.put(objection, isConcluded);
        return new Postings(posted, Collections.unmodifiableMap(now));
    }
}
