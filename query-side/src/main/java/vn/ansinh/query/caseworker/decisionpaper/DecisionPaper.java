package vn.ansinh.query.caseworker.decisionpaper;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import vn.ansinh.kernel.event.application.Parts.Award;
import vn.ansinh.kernel.event.application.Parts.Decision;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.application.Parts.Parties;
import vn.ansinh.kernel.event.application.Parts.RuleVerdict;
import vn.ansinh.kernel.integrity.Checkpoint;
import vn.ansinh.kernel.integrity.LogLeaf;
import vn.ansinh.kernel.unit.Unit;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.casefile.CaseFile;
import vn.ansinh.query.casefile.CaseFile.DecisionEntry;
import vn.ansinh.query.casefile.CaseReplay.Step;
import vn.ansinh.query.casefile.Lodgings;
import vn.ansinh.query.paper.EventInWords;
import vn.ansinh.query.paper.PaperWords;
import vn.ansinh.query.paper.Pdf;
import vn.ansinh.query.paper.RulesOnPaper;
import vn.ansinh.query.paper.Sheets;
import vn.ansinh.query.paper.Sheets.Style;

/**
 * What stands on the paper of a decision: what was decided and by which rules, whether it is still in force, until when a complaint about it is in
 * time, and what it is proven by: its place in the log, its leaf, and a signed checkpoint over it.
 *
 * @param lines the decision, a sentence a line
 * @param leaf RFC 6962 leaf hash of its event (hex)
 */
record DecisionPaper(
        PaperWords words, String title, List<Said> head, List<String> lines, List<Said> proof, String leaf, String of) {
    private static final float BODY = 10;
    private static final float INDENT = 128;

    /** A name and what it is. */
    record Said(String what, String said) {}

    /**
     * The paper of the decision that these steps end with.
     *
     * @param now the case as it stands, which may have gone on
     * @param checkpoint that covers it
     * @param madeAt when the paper is made
     */
    static DecisionPaper of(List<Step> steps, CaseFile now, Checkpoint checkpoint, Instant madeAt, PaperWords words) {
        Step decided = steps.getLast();
        DecisionEntry entry = entry(now, decided.logged().event().sequence());
        UnitRegistry units = UnitRegistry.load();
        String leaf = HexFormat.of().formatHex(LogLeaf.hashOf(decided.logged()));
        return new DecisionPaper(
                words,
                words.say("decision.title"),
                head(now, entry, units, madeAt, words),
                EventInWords.alone(decided.event(), decided.file().parties(), words, whatItRestsOn(entry.decision())),
                proof(decided, checkpoint, leaf, words),
                leaf,
                words.say(
                        "foot.as-of",
                        now.caseId().text(),
                        words.number(decided.logged().position())));
    }

    /** What is granted rests on its category's rules and the scheme's; what is refused on all that were judged. */
    private static Predicate<RuleVerdict> whatItRestsOn(Decision decision) {
        Award award = decision.award();
        String category = award == null ? null : award.category().valueOrNull();
        if (category == null) {
            return verdict -> true;
        }
        Set<String> categories = Set.of(category.split("\\+"));
        return verdict ->
                RulesOnPaper.category(verdict).isEmpty() || categories.contains(RulesOnPaper.category(verdict));
    }

    private static DecisionEntry entry(CaseFile file, long sequence) {
        return file.decisions().stream()
                .filter(it -> it.sequence() == sequence)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the file has no decision of event " + sequence));
    }

    private static List<Said> head(
            CaseFile file, DecisionEntry entry, UnitRegistry units, Instant madeAt, PaperWords words) {
        Parties parties = file.parties();
        Decision decision = entry.decision();
        List<Said> head = new ArrayList<>();
        UnitCode unit = decision.number().unit();
        head.add(said(words, "decision.unit", name(units, unit)));
        head.add(said(words, "decision.number", decision.number().printed()));
        head.add(said(words, "head.reference", file.opening().reference().text()));
        head.add(said(words, "head.scheme", words.scheme(file.opening().scheme())));
        head.add(said(words, "head.beneficiary", name(parties, parties.beneficiary(), words)));
        if (!parties.receiver().equals(parties.beneficiary())) {
            head.add(said(words, "decision.receiver", name(parties, parties.receiver(), words)));
        }
        head.add(
                said(words, "decision.force", words.say(entry.inForce() ? "decision.in-force" : "decision.no-longer")));
        DueDate until = entry.complaintUntil();
        head.add(said(
                words,
                "decision.complaint",
                until == null
                        ? words.say("decision.complaint-from-service")
                        : words.say("decision.complaint-until", words.date(until.dueOn()))));
        head.add(said(words, "decision.printed", words.time(madeAt)));
        return List.copyOf(head);
    }

    private static List<Said> proof(Step decided, Checkpoint checkpoint, String leaf, PaperWords words) {
        return List.of(
                said(words, "decision.position", words.number(decided.logged().position())),
                said(words, "decision.leaf", leaf),
                said(
                        words,
                        "head.checkpoint",
                        words.say("head.checkpoint-of", checkpoint.origin(), words.number(checkpoint.size()))),
                said(words, "head.root", Base64.getEncoder().encodeToString(checkpoint.root())));
    }

    private static Said said(PaperWords words, String what, String said) {
        return new Said(words.say(what), said);
    }

    private static String name(UnitRegistry units, UnitCode unit) {
        return units.find(unit).map(Unit::name).orElse(unit.text()) + " (" + unit.code() + ")";
    }

    private static String name(Parties parties, PersonId person, PaperWords words) {
        return words.text(Lodgings.party(parties, person).fullName());
    }

    /** The file. */
    byte[] pdf(Locale language, Instant madeAt) {
        return new Pdf(title, leaf, of, language, madeAt).write(words, this::fill);
    }

    private void fill(Sheets sheets) throws IOException {
        sheets.paragraph(words.say("decision.nation"), new Style(true, BODY, 0, 0));
        sheets.paragraph(words.say("decision.motto"), new Style(false, BODY, 0, 0));
        sheets.space(10);
        sheets.paragraph(title, new Style(true, 15, 0, 0));
        sheets.paragraph(words.say("decision.copy"), new Style(false, BODY - 1, 0, 0.35f));
        sheets.space(8);
        pairs(sheets, head);
        sheets.space(8);
        for (String line : lines) {
            sheets.paragraph(line, new Style(false, BODY, 0, 0));
        }
        sheets.space(8);
        sheets.paragraph(words.say("decision.proof"), new Style(true, BODY, 0, 0));
        pairs(sheets, proof);
        sheets.paragraph(words.say("decision.how-to-check"), new Style(false, BODY - 1, 0, 0.35f));
    }

    private static void pairs(Sheets sheets, List<Said> pairs) throws IOException {
        for (Said pair : pairs) {
            sheets.pair(pair.what(), pair.said(), INDENT, BODY);
        }
    }
}
