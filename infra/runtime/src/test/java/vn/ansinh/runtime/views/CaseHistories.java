package vn.ansinh.runtime.views;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Case histories made of the approved sample of each event, drawn by a seed and mixed with one another. */
final class CaseHistories {
    private static final List<List<String>> COURSES = List.of(
            List.of(
                    "allowance.lodged",
                    "case.supplement-requested",
                    "case.supplemented",
                    "allowance.verified",
                    "case.fact-corrected",
                    "case.posted",
                    "case.objection-raised",
                    "case.objection-concluded",
                    "allowance.recommended",
                    "case.substitute-named",
                    "case.decided",
                    "case.service-failed",
                    "case.served",
                    "case.complaint-lodged",
                    "case.complaint-advice-given",
                    "case.decision-amended"),
            List.of(
                    "allowance.lodged",
                    "case.party-corrected",
                    "allowance.commune-reviewed",
                    "case.posted",
                    "allowance.district-appraised",
                    "case.decided",
                    "case.served",
                    "case.revision-proposed",
                    "case.reopened",
                    "case.decided",
                    "case.decision-revoked"),
            List.of(
                    "housing.proposed",
                    "case.identity-cleared",
                    "housing.surveyed",
                    "housing.commune-listed",
                    "case.posted",
                    "case.decided",
                    "case.complaint-lodged",
                    "case.decision-upheld"),
            List.of("insurance.registered", "insurance.group-verified", "case.decided", "case.served"),
            List.of("insurance.registered", "case.withdrawn"),
            List.of("housing.proposed", "case.closed-by-death"),
            List.of("allowance.lodged", "case.supplement-requested", "case.lapsed"),
            List.of("allowance.lodged", "case.lodged-in-error"));

    private CaseHistories() {}

    static byte[] payload(String name) {
        try (InputStream in = CaseHistories.class.getResourceAsStream("/samples/" + name + "-r1.json")) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String caseId(String firstEvent, int number) {
        String prefix = switch (firstEvent.substring(0, firstEvent.indexOf('.'))) {
            case "allowance" -> "saa";
            case "housing" -> "hra";
            default -> "isa";
        };
        return String.format("%s-%032x", prefix, number);
    }

    /** One entry for each event, in an order in which they may have happened. */
    static List<String[]> mixed(int cases, long seed) {
        Random random = new Random(seed);
        List<Deque<String[]>> open = new ArrayList<>();
        for (int i = 1; i <= cases; i++) {
            List<String> course = COURSES.get(random.nextInt(COURSES.size()));
            String id = caseId(course.getFirst(), i);
            Deque<String[]> events = new ArrayDeque<>();
            course.subList(0, 1 + random.nextInt(course.size())).forEach(name -> events.add(new String[] {id, name}));
            open.add(events);
        }
        List<String[]> mixed = new ArrayList<>();
        while (!open.isEmpty()) {
            int drawn = random.nextInt(open.size());
            mixed.add(open.get(drawn).removeFirst());
            if (open.get(drawn).isEmpty()) {
                open.remove(drawn);
            }
        }
        // Streams that are of no case pass by every view.
        mixed.add(1, new String[] {"policy-" + "0".repeat(64), "policy.text-recorded"});
        return mixed;
    }
}
