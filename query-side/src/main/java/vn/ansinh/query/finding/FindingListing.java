package vn.ansinh.query.finding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.access.AccessMatrix;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.event.audit.AuditFindingEvent.Addressee;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.AuditFindingId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.query.answer.Cursor;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.disclose.Disclosure;
import vn.ansinh.query.disclose.Disclosure.Scope;
import vn.ansinh.query.disclose.Disclosure.Whose;
import vn.ansinh.query.finding.FindingPage.FindingLine;
import vn.ansinh.query.port.AuditFindingRegister;
import vn.ansinh.query.port.AuditFindingRegister.Finding;
import vn.ansinh.query.port.AuditFindingRegister.ListedFinding;

/** Looks findings up, each disclosed with the case that it is about. */
@Component
public final class FindingListing {
    private final AccessMatrix matrix = AccessMatrix.load();
    private final Disclosure disclosure;
    private final AuditFindingRegister register;
    private final Today today;

    FindingListing(Disclosure disclosure, AuditFindingRegister register, Today today) {
        this.disclosure = disclosure;
        this.register = register;
        this.today = today;
    }

    /** Where a page ended. */
    record Place(long before) {}

    /** A page of those that the reader may see: all to an auditor, to others what is addressed to a duty of theirs in units that they reach. */
    public FindingPage page(
            ActingPerson reader, String operation, @Nullable Boolean open, @Nullable String cursor, int limit) {
        Scope scope = disclosure.discloseFindings(reader, operation);
        Long before = Cursor.read(cursor, Place.class).map(Place::before).orElse(null);
        List<ListedFinding> found = register.newest(
                scope.province() ? null : addressees(reader, scope), Boolean.TRUE.equals(open), before, limit + 1);
        List<ListedFinding> page = found.subList(0, Math.min(limit, found.size()));
        List<Finding> shown = disclosure.leaveOut(
                reader, page.stream().map(ListedFinding::finding).toList(), finding -> Whose.of(about(finding)));
        cite(shown);
        String next = found.size() <= limit
                ? null
                : Cursor.of(new Place(page.getLast().order()));
        return new FindingPage(
                shown.stream().map(it -> FindingLine.of(it, today)).toList(), next);
    }

    private Set<Addressee> addressees(ActingPerson reader, Scope scope) {
        Set<Addressee> addressees = new HashSet<>();
        reader.roles().stream()
                .flatMap(role -> matrix.dutiesOf(role).stream())
                .forEach(duty -> scope.units().forEach(unit -> addressees.add(new Addressee(unit, duty))));
        return addressees;
    }

    /** One of them. @throws Refusal {@code not-found} when there is none; {@code conflict-of-interest} */
    public FindingLine one(ActingPerson reader, String operation, AuditFindingId asked) {
        disclosure.discloseFindings(reader, operation);
        Finding finding = register.find(asked).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
        about(finding).forEach(caseId -> disclosure.keepOff(reader, operation, Whose.of(caseId)));
        cite(List.of(finding));
        return FindingLine.of(finding, today);
    }

    private void cite(List<Finding> findings) {
        disclosure.cite(findings.stream().flatMap(it -> about(it).stream()).collect(Collectors.toUnmodifiableSet()));
    }

    private static Set<CaseId> about(Finding finding) {
        return finding.caseId() == null ? Set.of() : Set.of(finding.caseId());
    }
}
