package vn.ansinh.proof.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Contract;
import vn.ansinh.proof.system.Contract.Example;
import vn.ansinh.proof.system.Contract.Operation;

/** Words that nobody else writes, one into every personal text that a command takes; to be found again, or not. */
final class Marks {
    static final String MARK = "DauVetKin";

    private static final Pattern WHOLE = Pattern.compile(MARK + "\\d+");

    /** Person numbers, phone numbers and bank accounts: searched for as they are. */
    private static final Pattern DIGITS = Pattern.compile("\\d{10,19}");

    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^(\\d{12}),");
    private static final Pattern MEMBER = Pattern.compile("(\\d{12}),(\"?)(\\p{L})");

    /** What people are asked for in their own words; the rest of a body is words of closed lists, dates and numbers. */
    private static final Set<String> PERSONAL = Set.of(
            "fullName",
            "address",
            "number",
            "bank",
            "issuer",
            "reason",
            "text",
            "letter",
            "note",
            "ground",
            "conclusion",
            "advice",
            "document",
            "words",
            "answer",
            "found",
            "demand",
            "why",
            "title",
            "purpose");

    /** Whose words are the law's, which is published to everybody. */
    private static final Set<String> OF_THE_LAW = Set.of("proposePolicyVersion");

    private final Set<String> marked = new TreeSet<>();
    private final Set<String> numbers = new TreeSet<>();

    /** Every text that was marked, by its mark. */
    Set<String> marked() {
        return marked;
    }

    /** Numbers of persons, phones and accounts that were sent. */
    Set<String> numbers() {
        return numbers;
    }

    /** A mark of its own. */
    String next() {
        String mark = MARK + marked.size();
        marked.add(mark);
        return mark;
    }

    /** Every mark in a text, whole: the first is no part of the tenth. */
    static Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        WHOLE.matcher(text).results().forEach(match -> found.add(match.group()));
        return found;
    }

    /**
     * Runs every example of the command contract, each personal text marked.
     *
     * @return the last answer of each course of {@link ContractProof#COURSES}, in their order, with the case's {@code reference}
     *     and {@code statusLookupCode} where it has them
     */
    List<JsonNode> runEveryCommand(Api api) throws Exception {
        Map<String, Example> examples = new LinkedHashMap<>();
        for (Operation operation : Contract.command().operations()) {
            operation.examples().forEach(it -> examples.put(it.toString(), it));
        }
        List<JsonNode> cases = new ArrayList<>();
        for (List<String> course : ContractProof.COURSES) {
            ContractProof.recognise(api, course, examples);
            JsonNode last = null;
            String posting = "";
            String reference = "";
            String code = "";
            String caseId = "";
            for (String name : course) {
                Example example = examples.get(name);
                if (example == null) {
                    throw new AssertionError("no example " + name);
                }
                JsonNode body = example.value().deepCopy();
                if (!OF_THE_LAW.contains(example.operation().id())) {
                    mark(body);
                }
                Api.Answer answer = ContractProof.run(api, example, body, last, posting, reference);
                assertThat(answer.status()).as("%s: %s", name, answer).isEqualTo(201);
                last = answer.json();
                posting = last.path("postingId").asString(posting);
                reference = last.path("reference").asString(reference);
                code = last.path("statusLookupCode").asString(code);
                caseId = last.path("caseId").asString(caseId);
            }
            if (last == null) {
                throw new AssertionError("a course of nothing");
            }
            ObjectNode came =
                    ((ObjectNode) last.deepCopy()).put("reference", reference).put("statusLookupCode", code);
            cases.add(caseId.isEmpty() ? came : came.put("caseId", caseId));
        }
        return cases;
    }

    private void mark(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> keys = new ArrayList<>(object.propertyNames());
            for (String key : keys) {
                JsonNode value = object.get(key);
                boolean remark = key.equals("value")
                        && "remark".equals(object.path("code").asString(""));
                if (value.isString() && DIGITS.matcher(value.stringValue()).matches()) {
                    numbers.add(value.stringValue());
                } else if (value.isString() && (remark || (PERSONAL.contains(key) && isFree(object, key)))) {
                    object.put(key, (value.stringValue() + " " + next()).strip());
                } else if (key.equals("csv") && value.isString()) {
                    object.put(key, members(value.stringValue()));
                } else if (key.equals("kind") && object.has("issuer")) {
                    // A document's kind is a word of small letters: searched for, and no mark of its own.
                    object.put(key, value.stringValue() + "-" + MARK.toLowerCase(Locale.ROOT));
                } else if (key.equals("missing") && value instanceof ArrayNode papers) {
                    papers.add(next());
                }
            }
        }
        node.forEach(this::mark);
    }

    /** A list's file: each member's name is marked, and each number is looked for; of a register's, which names nobody, the numbers alone. */
    private String members(String csv) {
        FIRST_CELL.matcher(csv).results().forEach(row -> numbers.add(row.group(1)));
        Matcher row = MEMBER.matcher(csv);
        StringBuilder marked = new StringBuilder();
        while (row.find()) {
            numbers.add(row.group(1));
            row.appendReplacement(
                    marked, Matcher.quoteReplacement(row.group(1) + "," + row.group(2) + next() + " " + row.group(3)));
        }
        return row.appendTail(marked).toString();
    }

    /** A reason of a closed list is one word; what people write has several, but for a paper's number. */
    private static boolean isFree(ObjectNode object, String key) {
        return key.equals("number") || object.path(key).stringValue().contains(" ");
    }

    /** The mark as it may stand: each stem once, since every mark begins with it. */
    List<byte[]> forms() {
        List<byte[]> forms = new ArrayList<>();
        List<String> stems = new ArrayList<>(List.of(MARK));
        stems.addAll(numbers);
        for (String stem : stems) {
            byte[] bytes = stem.getBytes(StandardCharsets.UTF_8);
            forms.add(bytes);
            forms.add(stem.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            forms.add(HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII));
            for (int shift = 0; shift < 3; shift++) {
                // Of each of the three ways to stand in base64, the characters that depend on the stem alone.
                byte[] padded = new byte[shift + bytes.length];
                System.arraycopy(bytes, 0, padded, shift, bytes.length);
                String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(padded);
                int from = shift == 0 ? 0 : shift + 1;
                int to = padded.length * 8 / 6;
                String inner = encoded.substring(from, to);
                forms.add(inner.getBytes(StandardCharsets.US_ASCII));
                forms.add(inner.replace('-', '+').replace('_', '/').getBytes(StandardCharsets.US_ASCII));
            }
        }
        return forms;
    }
}
