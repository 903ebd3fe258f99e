package vn.ansinh.launcher.walk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.ansinh.kernel.codec.CanonicalJson;

/**
 * What a case comes to by its events alone, folded here and not by the system: only the auditor's pages of events are
 * read. {@link #asViewed} finds the same fields in the caseworker's file, so that the two can be laid side by side.
 */
final class Rebuilt {

    private static final Map<String, String> STATES = Map.ofEntries(
            Map.entry("housing.proposed", "received"),
            Map.entry("allowance.lodged", "received"),
            Map.entry("insurance.registered", "received"),
            Map.entry("case.supplement-requested", "supplement-requested"),
            Map.entry("case.supplemented", "supplemented"),
            Map.entry("housing.surveyed", "surveyed"),
            Map.entry("housing.commune-listed", "commune-listed"),
            Map.entry("allowance.verified", "verified"),
            Map.entry("allowance.recommended", "recommended"),
            Map.entry("insurance.group-verified", "group-verified"),
            Map.entry("case.posted", "posted"),
            Map.entry("case.decided", "decided"),
            Map.entry("case.served", "served"),
            Map.entry("case.complaint-lodged", "complaint-lodged"),
            Map.entry("case.decision-upheld", "decision-upheld"),
            Map.entry("case.decision-amended", "decision-amended"),
            Map.entry("case.decision-revoked", "decision-revoked"));

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, String> facts = new TreeMap<>();
    private final StringBuilder happened = new StringBuilder();
    private int documents;
    private int corrections;
    private int postings;
    private int objections;
    private int complaints;
    private int substitutes;

    static Map<String, String> of(List<JsonNode> events) {
        var rebuilt = new Rebuilt();
        events.forEach(rebuilt::apply);
        return rebuilt.fields();
    }

    private void apply(JsonNode event) {
        String name = event.path("name").asString();
        JsonNode payload = event.path("payload");
        moved(name);
        fields.put("version", event.path("sequence").asString());
        happened.append(happened(
                event.path("sequence"),
                name,
                event.path("metadata").path("duty"),
                event.path("metadata").path("actor")));
        if (payload.has("lodging")) {
            lodged(payload.path("lodging"));
        }
        payload.path("facts").forEach(this::fact);
        documents += payload.path("documents").size() + payload.path("seen").size();
        switch (name) {
            case "case.fact-corrected" -> {
                corrections++;
                fact(payload.path("now"));
            }
            case "case.posted" -> postings++;
            case "case.objection-raised" -> objections++;
            case "case.complaint-lodged" -> complaints++;
            case "case.substitute-named" -> substitutes++;
            case "case.decided", "case.decision-amended" -> decided(payload.path("decision"));
            case "case.served" -> fields.put("served on", payload.path("on").asString());
            default -> {}
        }
    }

    private void moved(String name) {
        String state = STATES.get(name);
        // Handing over the answer to a complaint leaves the case at that answer.
        boolean answered = Set.of("decision-upheld", "decision-revoked").contains(fields.getOrDefault("state", ""));
        if (state != null && !(answered && state.equals("served"))) {
            fields.put("state", state);
        }
    }

    private void lodged(JsonNode lodging) {
        opening(fields, lodging);
        parties(fields, lodging.path("parties"));
        lodging.path("facts").forEach(this::fact);
        documents += lodging.path("documents").size();
    }

    private void fact(JsonNode fact) {
        facts.put(fact.path("code").asString(), valueOf(fact));
    }

    private void decided(JsonNode decision) {
        decision(fields, decision);
    }

    private Map<String, String> fields() {
        Map<String, String> all = new TreeMap<>(fields);
        all.put("facts as they stand", facts.toString());
        counts(all, documents, corrections, postings, objections, complaints, substitutes);
        all.put("who did what", happened.toString());
        return all;
    }

    /** The same fields, read from the view. */
    static Map<String, String> asViewed(JsonNode page) {
        JsonNode file = page.path("file");
        Map<String, String> all = new TreeMap<>();
        opening(all, file.path("opening"));
        parties(all, file.path("parties"));
        all.put("state", file.path("progress").path("state").asString());
        all.put("version", page.path("version").asString());
        Map<String, String> facts = new TreeMap<>();
        file.path("facts")
                .forEach(entry -> facts.put(entry.path("fact").path("code").asString(), valueOf(entry.path("fact"))));
        all.put("facts as they stand", facts.toString());
        file.path("decisions").forEach(entry -> decision(all, entry.path("decision")));
        file.path("timeline").forEach(each -> {
            if (each.path("name").asString().equals("case.served")) {
                all.put("served on", each.path("on").asString());
            }
        });
        var happened = new StringBuilder();
        file.path("timeline")
                .forEach(each -> happened.append(happened(
                        each.path("sequence"), each.path("name").asString(), each.path("duty"), each.path("actor"))));
        all.put("who did what", happened.toString());
        int corrections = 0;
        for (JsonNode entry : file.path("facts")) {
            corrections += entry.has("correctedBy") ? 1 : 0;
        }
        int objections = 0;
        for (JsonNode posting : file.path("postings")) {
            objections += posting.path("objections").size();
        }
        counts(
                all,
                file.path("documents").size(),
                corrections,
                file.path("postings").size(),
                objections,
                file.path("complaints").size(),
                file.path("substitutes").size());
        return all;
    }

    private static void opening(Map<String, String> fields, JsonNode opening) {
        for (String name : List.of("reference", "scheme", "unit", "channel", "legallyReceivedOn", "procedure")) {
            fields.put(name, opening.path(name).asString());
        }
        // An instant may be written with more or fewer zeros.
        fields.put(
                "receivedAt",
                Instant.parse(opening.path("receivedAt").asString()).toString());
    }

    private static void parties(Map<String, String> fields, JsonNode parties) {
        for (String name : List.of("applicant", "beneficiary", "receiver")) {
            fields.put(name, parties.path(name).asString());
        }
        fields.put(
                "persons",
                parties.path("persons")
                        .valueStream()
                        .map(person -> person.path("fullName").path("value").asString() + " "
                                + person.path("birthDate").path("value").asString() + " "
                                + person.path("identity").asString())
                        .collect(Collectors.joining(", ")));
        fields.put(
                "household",
                parties.path("household")
                        .valueStream()
                        .map(member -> member.path("relation").asString())
                        .collect(Collectors.joining(", ")));
    }

    private static void decision(Map<String, String> fields, JsonNode decision) {
        JsonNode number = decision.path("number");
        fields.put(
                "decision number",
                number.path("number").asString("") + "/" + number.path("year").asString("") + " of "
                        + number.path("unit").asString(""));
        fields.put("decision outcome", decision.path("outcome").asString());
        fields.put("decision signed on", decision.path("signedOn").asString());
        fields.put("decision signer", decision.path("signer").path("actor").asString());
        fields.put("award", award(decision.path("award")));
        fields.put(
                "policy version", decision.path("grounds").path("policyVersion").asString());
    }

    /** The whole award, its amount and category first. */
    private static String award(JsonNode award) {
        return award.isMissingNode()
                ? ""
                : award.path("amount").asString("") + " VND "
                        + award.path("cadence").asString("") + ", category "
                        + award.path("category").path("value").asString("") + ", whole: " + canonical(award);
    }

    private static void counts(
            Map<String, String> fields,
            int documents,
            int corrections,
            int postings,
            int objections,
            int complaints,
            int substitutes) {
        fields.put("documents", Integer.toString(documents));
        fields.put("corrections", Integer.toString(corrections));
        fields.put("postings", Integer.toString(postings));
        fields.put("objections", Integer.toString(objections));
        fields.put("complaints", Integer.toString(complaints));
        fields.put("substitutes", Integer.toString(substitutes));
    }

    private static String happened(JsonNode sequence, String name, JsonNode duty, JsonNode actor) {
        return sequence.asString() + " " + name + " " + duty.asString() + " " + actor.asString() + "; ";
    }

    private static String valueOf(JsonNode fact) {
        return fact.path("value").path("value").asString();
    }

    /** The same text for the same value, whatever the order of its keys. */
    private static String canonical(JsonNode node) {
        return node.isMissingNode() ? "" : new String(CanonicalJson.bytesOf(node), StandardCharsets.UTF_8);
    }
}
