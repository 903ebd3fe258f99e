package vn.ansinh.query.auditor.control;

import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.integrity.Checkpoint;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.auditor.control.Tally.Counts;
import vn.ansinh.query.auditor.control.Tally.Gap;
import vn.ansinh.query.auditor.control.Tally.GroupCounts;
import vn.ansinh.query.auditor.control.Tally.Totals;

/** What the auditor is answered, as {@code query.yaml} has it. */
final class ControlPages {
    private ControlPages() {}

    record Answer(long position, Covering checkpoint, List<Result> controls) {}

    /**
     * The signed checkpoint that covers a position.
     *
     * @param root base64
     */
    record Covering(String origin, long size, String root) {
        static Covering of(Checkpoint checkpoint) {
            return new Covering(
                    checkpoint.origin(), checkpoint.size(), Base64.getEncoder().encodeToString(checkpoint.root()));
        }
    }

    /** So many of a kind. */
    record Count(String kind, String nameVi, String nameEn, long count) {
        static List<Count> of(Map<String, Long> counts) {
            return counts.entrySet().stream()
                    .map(it -> new Count(
                            it.getKey(),
                            ControlWords.VIETNAMESE.kind(it.getKey()),
                            ControlWords.ENGLISH.kind(it.getKey()),
                            it.getValue()))
                    .toList();
        }
    }

    /** One control. */
    record Result(
            ControlCode code,
            String nameVi,
            String nameEn,
            String explanationVi,
            String explanationEn,
            String source,
            Certainty certainty,
            String statementVi,
            String statementEn,
            long population,
            long exceptions,
            @Nullable Long persons,
            @Nullable Long amount,
            List<Count> kinds,
            List<Group> groups,
            List<Count> notSeen) {
        static Result of(ControlCode code, Totals totals, long position, Covering checkpoint, Today today) {
            ControlWords vi = ControlWords.VIETNAMESE;
            ControlWords en = ControlWords.ENGLISH;
            Counts all = totals.all();
            return new Result(
                    code,
                    vi.name(code),
                    en.name(code),
                    vi.explanation(code),
                    en.explanation(code),
                    code.source(),
                    code.certainty(),
                    vi.statement(code, all, position, checkpoint.root()),
                    en.statement(code, all, position, checkpoint.root()),
                    all.population(),
                    all.exceptions(),
                    code.countsLosses() ? all.persons() : null,
                    code.countsLosses() ? all.amount() : null,
                    Count.of(all.kinds()),
                    totals.groups().stream()
                            .filter(it -> it.counts().exceptions() > 0)
                            .map(it -> Group.of(code, it, today))
                            .toList(),
                    Count.of(totals.notSeen()));
        }
    }

    /** A unit and scheme with an exception. */
    record Group(
            @Nullable UnitCode unit,
            @Nullable String unitName,
            @Nullable Scheme scheme,
            long population,
            long exceptions,
            @Nullable Long persons,
            @Nullable Long amount,
            List<Count> kinds) {
        static Group of(ControlCode code, GroupCounts told, Today today) {
            UnitCode unit = told.group().unit();
            Counts counts = told.counts();
            return new Group(
                    unit,
                    unit == null ? null : today.nameOf(unit),
                    told.group().scheme(),
                    counts.population(),
                    counts.exceptions(),
                    code.countsLosses() ? counts.persons() : null,
                    code.countsLosses() ? counts.amount() : null,
                    Count.of(counts.kinds()));
        }
    }

    record Page(
            ControlCode code,
            long position,
            Covering checkpoint,
            List<Line> exceptions,
            @Nullable String next) {
        Page with(List<Line> shown) {
            return new Page(code, position, checkpoint, shown, next);
        }
    }

    /** Numbers from one to another, both among them. */
    record Numbers(UnitCode unit, int year, int from, int to) {}

    /** One exception. */
    record Line(
            String kind,
            String kindVi,
            String kindEn,
            @Nullable Long position,
            @Nullable Long sequence,
            @Nullable CaseId caseId,
            @Nullable Reference reference,
            @Nullable UnitCode unit,
            @Nullable String unitName,
            @Nullable Scheme scheme,
            @Nullable LocalDate on,
            @Nullable LocalDate recordedOn,
            @Nullable Boolean imported,
            @Nullable By by,
            @Nullable PersonId person,
            List<ActorId> accounts,
            @Nullable LocalDate dueOn,
            @Nullable Integer months,
            @Nullable Money amount,
            @Nullable Numbers numbers) {
        static Line of(Gap gap, Today today) {
            UnitCode unit = gap.register().unit();
            return new Line(
                    gap.kind(),
                    ControlWords.VIETNAMESE.kind(gap.kind()),
                    ControlWords.ENGLISH.kind(gap.kind()),
                    null,
                    null,
                    null,
                    null,
                    unit,
                    today.nameOf(unit),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    null,
                    new Numbers(
                            unit,
                            gap.register().year(),
                            gap.range().from(),
                            gap.range().to()));
        }

        /** Of what was seen in a stream. */
        static Line of(String stream, @Nullable CaseSoFar file, Seen seen, Exceptional it, Today today) {
            UnitCode unit = seen.unit();
            return new Line(
                    it.kind(),
                    ControlWords.VIETNAMESE.kind(it.kind()),
                    ControlWords.ENGLISH.kind(it.kind()),
                    seen.position(),
                    it.sequence(),
                    CaseId.isCase(stream) ? CaseId.parse(stream) : null,
                    file == null ? null : file.reference(),
                    unit,
                    unit == null ? null : today.nameOf(unit),
                    seen.scheme(),
                    it.on(),
                    it.recordedOn(),
                    it.imported(),
                    it.by(),
                    it.person(),
                    it.accounts(),
                    it.dueOn(),
                    it.months(),
                    it.amount(),
                    null);
        }
    }
}
