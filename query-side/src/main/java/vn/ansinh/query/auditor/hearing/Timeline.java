package vn.ansinh.query.auditor.hearing;

import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.codec.Sha256;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.Parties;
import vn.ansinh.kernel.integrity.Checkpoint;
import vn.ansinh.kernel.integrity.LogLeaf;
import vn.ansinh.kernel.unit.Unit;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.casefile.CaseFile;
import vn.ansinh.query.casefile.CaseReplay.Step;
import vn.ansinh.query.casefile.Lodgings;
import vn.ansinh.query.paper.EventInWords;
import vn.ansinh.query.paper.PaperWords;

/**
 * What stands on the paper, before it is laid out.
 *
 * @param head what the paper is of, made by whom, as of what
 * @param entries each event, oldest first
 * @param digest SHA-256 (hex) over the leaves of these events ({@link LogLeaf#bytesOf}), one after the other: whoever has the case's export can make it again
 * @param asOf case and position, for the foot of each page
 */
record Timeline(String title, String subtitle, List<Head> head, List<Entry> entries, String digest, String asOf) {
    /** A line of the head. */
    record Head(String what, String said) {}

    /** An event with its sentences. */
    record Entry(String title, String acted, List<String> lines) {}

    /**
     * Who makes the paper, when, and of what.
     *
     * @param upTo log position up to which events were looked for
     * @param lastAt when the last event that was found was recorded
     * @param day to which acts alone are told; null for all
     * @param checkpoint that covers it all
     */
    record Making(
            ActorId by,
            Instant at,
            long upTo,
            Instant lastAt,
            @Nullable LocalDate day,
            Checkpoint checkpoint) {}

    /** Of a case with at least one event. */
    static Timeline of(List<Step> steps, Making making, PaperWords words) {
        return new Writing(making, words, UnitRegistry.load()).write(steps);
    }

    private record Writing(Making making, PaperWords words, UnitRegistry units) {
        Timeline write(List<Step> steps) {
            List<Entry> entries = new ArrayList<>();
            Map<List<String>, Integer> rules = new HashMap<>();
            MessageDigest digest = Sha256.begun();
            for (Step step : steps) {
                digest.update(LogLeaf.bytesOf(step.logged()));
                entries.add(entry(step, entries.size() + 1, rules));
            }
            CaseFile file = making.day() == null
                    ? steps.getLast().file()
                    : Objects.requireNonNull(steps.getLast().acts());
            String hex = HexFormat.of().formatHex(digest.digest());
            return new Timeline(
                    words.say("title"),
                    words.say("subtitle"),
                    head(file, steps.size()),
                    List.copyOf(entries),
                    hex,
                    words.say("foot.as-of", file.caseId().text(), words.number(making.upTo())));
        }

        private Entry entry(Step step, int number, Map<List<String>, Integer> rules) {
            By by = step.event().by();
            UnitCode unit = by.unit();
            String duty = words.of("duty", by.duty());
            return new Entry(
                    words.date(step.event().on()) + " — "
                            + words.say("event." + step.logged().event().name()),
                    words.say(
                            unit == null ? "acted-without-unit" : "acted",
                            duty,
                            unit == null ? "" : name(unit),
                            words.time(step.logged().event().recordedAt()),
                            words.number(step.logged().position())),
                    lines(step, by, number, rules));
        }

        private List<String> lines(Step step, By by, int number, Map<List<String>, Integer> rules) {
            List<String> lines = new ArrayList<>();
            lines.add(words.say("account", by.actor().text()));
            lines.addAll(EventInWords.of(step.event(), step.file().parties(), words, number, rules));
            return List.copyOf(lines);
        }

        private List<Head> head(CaseFile file, int events) {
            Parties parties = file.parties();
            Checkpoint checkpoint = making.checkpoint();
            List<Head> head = new ArrayList<>();
            head.add(line("reference", file.opening().reference().text()));
            head.add(line("case", file.caseId().text()));
            head.add(line("scheme", words.scheme(file.opening().scheme())));
            head.add(line("unit", name(file.opening().unit())));
            head.add(line(
                    "beneficiary",
                    words.text(Lodgings.party(parties, parties.beneficiary()).fullName())));
            if (!parties.applicant().equals(parties.beneficiary())) {
                head.add(line(
                        "applicant",
                        words.text(Lodgings.party(parties, parties.applicant()).fullName())));
            }
            head.add(line(
                    "state",
                    words.say("state." + RecordCodec.wire(file.progress().state()))));
            head.add(line("made", words.say("head.made-by", making.by().text(), words.time(making.at()))));
            head.add(line(
                    "as-of",
                    words.say("head.as-of-position", words.number(making.upTo()), words.time(making.lastAt()))));
            LocalDate day = making.day();
            if (day != null) {
                head.add(line("valid-at", words.say("head.valid-at-day", words.date(day))));
            }
            head.add(line(
                    "checkpoint",
                    words.say("head.checkpoint-of", checkpoint.origin(), words.number(checkpoint.size()))));
            head.add(line("root", Base64.getEncoder().encodeToString(checkpoint.root())));
            head.add(line("digest", words.say("head.digest-of", words.number(events))));
            return List.copyOf(head);
        }

        private Head line(String what, String said) {
            return new Head(words.say("head." + what), said);
        }

        private String name(UnitCode unit) {
            return units.find(unit).map(Unit::name).orElse(unit.text()) + " (" + unit.code() + ")";
        }
    }
}
