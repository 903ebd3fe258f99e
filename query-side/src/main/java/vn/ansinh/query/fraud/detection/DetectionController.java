package vn.ansinh.query.fraud.detection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.answer.Cursor;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.api.DetectionApi;
import vn.ansinh.query.api.model.CaseLinksJson;
import vn.ansinh.query.api.model.DetectionSweepPageJson;
import vn.ansinh.query.api.model.InspectionOrderJson;
import vn.ansinh.query.disclose.Disclosure;
import vn.ansinh.query.disclose.Disclosure.Concerned;
import vn.ansinh.query.disclose.Disclosure.Request;
import vn.ansinh.query.disclose.Disclosure.Shown;
import vn.ansinh.query.disclose.Disclosure.Whose;
import vn.ansinh.query.port.FraudDetection;
import vn.ansinh.query.port.FraudDetection.About;
import vn.ansinh.query.port.FraudDetection.Item;
import vn.ansinh.query.port.FraudDetection.Link;
import vn.ansinh.query.port.FraudDetection.Linked;
import vn.ansinh.query.port.FraudDetection.Listed;
import vn.ansinh.query.port.FraudDetection.Neighbourhood;
import vn.ansinh.query.port.FraudDetection.Order;
import vn.ansinh.query.port.FraudDetection.SweepLine;

/** What the detectors know. An order and links name cases: each of them is in the access log. */
@RestController
class DetectionController implements DetectionApi {
    private static final String ORDER = "readInspectionOrder";
    private static final String LINKS = "readCaseLinks";

    private final Identity identity;
    private final Disclosure disclosure;
    private final FraudDetection detection;
    private final Today today;
    private final ContractForms answers;

    DetectionController(
            Identity identity, Disclosure disclosure, FraudDetection detection, Today today, ContractForms answers) {
        this.identity = identity;
        this.disclosure = disclosure;
        this.detection = detection;
        this.today = today;
        this.answers = answers;
    }

    /** Where a page of sweeps ended. */
    record SweepPlace(long before) {}

    record SweepPage(List<SweepLine> items, @Nullable String next) {}

    record CaseLinks(CaseId caseId, List<CaseLink> links) {}

    record CaseLink(
            String kind,
            String vi,
            String en,
            @Nullable PersonId person,
            @Nullable ActorId official,
            List<LinkedCase> cases,
            long more,
            List<Long> evidence) {}

    record LinkedCase(CaseId caseId, UnitCode unit, String unitName, Scheme scheme) {}

    @Override
    public ResponseEntity<DetectionSweepPageJson> readDetectionSweeps(@Nullable String cursor, Integer limit) {
        disclosure.scope(identity.acting(), "readDetectionSweeps");
        Optional<SweepPlace> place = Cursor.read(cursor, SweepPlace.class);
        List<Listed> found = detection.sweeps(place.map(SweepPlace::before).orElse(null), limit + 1);
        List<Listed> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() <= limit
                ? null
                : Cursor.of(new SweepPlace(page.getLast().order()));
        return answers.ok(new SweepPage(page.stream().map(Listed::line).toList(), next), DetectionSweepPageJson.class);
    }

    @Override
    public ResponseEntity<InspectionOrderJson> readInspectionOrder(Integer limit) {
        ActingPerson reader = identity.acting();
        disclosure.discloseAlerts(reader, ORDER);
        Order order = detection.order(today.date(), limit);
        List<Item> shown = disclosure.leaveOut(reader, order.items(), DetectionController::whose);
        disclosure.cite(
                shown.stream().flatMap(item -> whose(item).cases().stream()).collect(Collectors.toUnmodifiableSet()));
        return answers.ok(new Order(order.day(), order.checkpoint(), order.seed(), shown), InspectionOrderJson.class);
    }

    private static Whose whose(Item item) {
        return Whose.ofAll(item.subjects(), About::caseId, About::person);
    }

    @Override
    public ResponseEntity<CaseLinksJson> readCaseLinks(String caseId) {
        ActingPerson reader = identity.acting();
        disclosure.scope(reader, LINKS);
        Neighbourhood found = detection.linksOf(CaseId.parse(caseId));
        if (found == null) {
            throw new Refusal(ProblemCode.NOT_FOUND);
        }
        disclose(reader, found.of());
        List<Link> links = disclosure.leaveOut(reader, found.links(), DetectionController::whose);
        disclosure.cite(
                links.stream().flatMap(link -> whose(link).cases().stream()).collect(Collectors.toUnmodifiableSet()));
        return answers.ok(
                new CaseLinks(
                        found.of().caseId(), links.stream().map(this::named).toList()),
                CaseLinksJson.class);
    }

    private static Whose whose(Link link) {
        return new Whose(
                link.cases().stream().map(Linked::caseId).collect(Collectors.toUnmodifiableSet()),
                Optional.ofNullable(link.person()).stream().collect(Collectors.toUnmodifiableSet()));
    }

    private void disclose(ActingPerson reader, Linked of) {
        var anybody = new Concerned(of.unit(), List.of(), Set.of());
        disclosure.disclose(new Request(reader, LINKS, of.caseId(), anybody, Shown.ALERTS));
    }

    private CaseLink named(Link link) {
        return new CaseLink(
                link.kind(),
                link.vi(),
                link.en(),
                link.person(),
                link.official(),
                link.cases().stream()
                        .map(it -> new LinkedCase(it.caseId(), it.unit(), today.nameOf(it.unit()), it.scheme()))
                        .toList(),
                link.more(),
                link.evidence());
    }
}
