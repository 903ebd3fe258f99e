package vn.ansinh.query.casefile;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.HousingRepairEvent;
import vn.ansinh.kernel.event.application.Parts.Document;
import vn.ansinh.kernel.event.application.SocialAllowanceEvent;
import vn.ansinh.kernel.integrity.LogLeaf;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.query.casefile.CaseReplay.Step;
import vn.ansinh.query.casefile.OutsideOnTheDay.OfficeHeld;
import vn.ansinh.query.casefile.Provenance.SetValue;
import vn.ansinh.query.casefile.Provenance.SettingActor;
import vn.ansinh.query.casefile.Provenance.SettingCommand;
import vn.ansinh.query.casefile.Provenance.SettingEvent;
import vn.ansinh.query.port.RecordedAnswers;

/** From a value of a case file back to its event, command, actor and documents, by the very steps that a diff is made of (ADR-0027). */
@Component
public final class Provenances {
    private final RecordedAnswers answers;
    private final Offices offices;

    Provenances(RecordedAnswers answers, Offices offices) {
        this.answers = answers;
        this.offices = offices;
    }

    /**
     * Where a place of the file has its values from.
     *
     * @param steps of the case from its beginning
     * @param path JSON pointer
     * @param knownAt log position of the last step, or a later one
     * @throws Refusal {@code path-leads-nowhere} where nothing ever stood
     */
    public Provenance of(List<Step> steps, String path, long knownAt) {
        JsonPointer place = JsonPointer.compile(path);
        List<SetValue> values = new ArrayList<>();
        JsonNode was = MissingNode.getInstance();
        List<Document> known = List.of();
        for (Step step : steps) {
            JsonNode now = CaseTree.of(step).at(place);
            if (!now.equals(was)) {
                values.addFirst(set(now, step, known));
            }
            was = now;
            known = step.file().documents();
        }
        if (values.isEmpty()) {
            throw new Refusal(ProblemCode.INVALID_INPUT, BrokenRule.at("query:path", "path-leads-nowhere"));
        }
        return new Provenance(path, knownAt, List.copyOf(values));
    }

    private SetValue set(JsonNode now, Step step, List<Document> knownBefore) {
        return new SetValue(
                now.isMissingNode() ? null : CaseTree.text(now),
                event(step),
                command(step.occurred().metadata()),
                actor(step),
                documents(step, knownBefore));
    }

    private static SettingEvent event(Step step) {
        LoggedEvent logged = step.logged();
        StoredEvent event = logged.event();
        return new SettingEvent(
                logged.position(),
                logged.position() - 1,
                HexFormat.of().formatHex(LogLeaf.hashOf(logged)),
                event.sequence(),
                event.eventId().toString(),
                event.name(),
                event.revision(),
                Acts.on(act(step)),
                event.recordedAt(),
                logged.sequencedAt());
    }

    private SettingCommand command(EventMetadata metadata) {
        OptionalInt status = answers.statusOf(metadata.commandKey());
        return new SettingCommand(
                metadata.command(),
                metadata.commandKey(),
                metadata.correlation(),
                metadata.causation(),
                metadata.policyVersion(),
                status.isPresent() ? Integer.valueOf(status.getAsInt()) : null);
    }

    private SettingActor actor(Step step) {
        EventMetadata metadata = step.occurred().metadata();
        return new SettingActor(
                metadata.actor(), metadata.duty(), metadata.unit(), appointment(step, metadata), metadata.importer());
    }

    /** As the gate saw it: by what had been recorded when the act was. */
    private @Nullable OfficeHeld appointment(Step step, EventMetadata metadata) {
        return offices
                .heldBy(metadata.actor(), metadata.businessDate(), step.logged().position())
                .stream()
                .filter(it -> it.duties().contains(metadata.duty()))
                .findFirst()
                .orElse(null);
    }

    private static List<Document> documents(Step step, List<Document> knownBefore) {
        List<Document> now = step.file().documents();
        return judgesTheFile(act(step)) ? now : now.subList(knownBefore.size(), now.size());
    }

    private static ApplicationEvent act(Step step) {
        return Lodgings.caseEvent(step.occurred());
    }

    private static boolean judgesTheFile(ApplicationEvent event) {
        return switch (event) {
            case HousingRepairEvent.CommuneListed it -> true;
            case SocialAllowanceEvent.CommuneReviewed it -> true;
            case SocialAllowanceEvent.DistrictAppraised it -> true;
            case SocialAllowanceEvent.DecisionRecommended it -> true;
            case CaseEvent.ObjectionConcluded it -> true;
            case CaseEvent.Decided it -> true;
            case CaseEvent.DecisionUpheld it -> true;
            case CaseEvent.DecisionAmended it -> true;
            case CaseEvent.DecisionRevoked it -> true;
            case CaseEvent.Reopened it -> true;
            default -> false;
        };
    }
}
