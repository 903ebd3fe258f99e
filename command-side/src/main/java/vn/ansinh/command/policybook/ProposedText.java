package vn.ansinh.command.policybook;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.PolicyText;
import vn.ansinh.command.lawtext.TextRefused;
import vn.ansinh.kernel.event.policy.PolicyBookEvent.ChangedText;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.InvalidValue;

/** Files put on top of a policy, and every reason why they cannot be: each with file and line, where there is one. Pure. */
final class ProposedText {
    /** A file of the province's own figures; all other files are those that the base has, or the program beside it. */
    private static final Pattern OF_THE_PROVINCE = Pattern.compile("province/[a-z][a-z0-9-]{0,40}\\.yaml");

    private static final int LONGEST_DETAIL = 200;

    private final Policy base;
    private final List<ChangedText> changed;
    private final List<BrokenRule> broken = new ArrayList<>();

    private ProposedText(Policy base, List<ChangedText> changed) {
        this.base = base;
        this.changed = changed;
    }

    /** The whole text. */
    static PolicyText of(PolicyText base, List<ChangedText> changed) {
        Map<String, String> files = new TreeMap<>();
        changed.forEach(file -> files.put(file.file(), file.text()));
        return base.with(files);
    }

    /** Everything that is wrong with it; nothing where it may be published. */
    static List<BrokenRule> faults(Policy base, List<ChangedText> changed) {
        return new ProposedText(base, changed).faults();
    }

    private List<BrokenRule> faults() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < changed.size(); i++) {
            String file = changed.get(i).file();
            boolean known = base.text().files().containsKey(file)
                    || Policy.load().text().files().containsKey(file)
                    || OF_THE_PROVINCE.matcher(file).matches();
            if (!known) {
                broken.add(BrokenRule.at("/changed/" + i + "/file", "policy-file-unknown", file));
            } else if (!seen.add(file)) {
                broken.add(BrokenRule.at("/changed/" + i + "/file", "policy-file-twice", file));
            } else {
                alone(i);
            }
        }
        if (broken.isEmpty()) {
            together();
        }
        return List.copyOf(broken);
    }

    /** Each file by itself, so that an officer is told what is wrong with each, and not only with the first. */
    private void alone(int i) {
        ChangedText file = changed.get(i);
        if (!PolicyText.isOfTheProvince(file.file())) {
            soundness(() -> Policy.of(PolicyText.of(Map.of(file.file(), file.text())), this::known), i);
        }
    }

    private void together() {
        soundness(
                () -> {
                    Policy whole = Policy.of(of(base.text(), changed), this::known);
                    if (whole.version().equals(base.version())) {
                        broken.add(BrokenRule.at("/changed", "policy-nothing-changed"));
                    }
                    base.names().stream()
                            .filter(name -> !whole.names().contains(name))
                            .map(name -> BrokenRule.at("/changed", "policy-entry-missing", name))
                            .forEach(broken::add);
                },
                -1);
    }

    /** A newer release may ask for figures that the base does not have yet. */
    private boolean known(String key) {
        return base.parameters().has(key) || Policy.load().parameters().has(key);
    }

    private void soundness(Runnable reading, int at) {
        try {
            reading.run();
        } catch (TextRefused refused) {
            broken.add(refusal(refused, at));
        } catch (InvalidValue | DateTimeException | ArithmeticException unsound) {
            String file = at < 0 ? "-" : changed.get(at).file();
            broken.add(BrokenRule.at(
                    at < 0 ? "/changed" : "/changed/" + at + "/text",
                    "policy-text-unsound",
                    file,
                    "-",
                    detail(String.valueOf(unsound.getMessage()))));
        }
    }

    private BrokenRule refusal(TextRefused refused, int at) {
        int place = at >= 0 ? at : place(refused.file());
        return BrokenRule.at(
                place < 0 ? "/changed" : "/changed/" + place + "/text",
                switch (refused.fault()) {
                    case OVERLAP -> "policy-rows-overlap";
                    case GAP -> "policy-rows-have-a-gap";
                    case UNKNOWN_SOURCE -> "policy-source-unknown";
                    case NOT_A_WHOLE_NUMBER -> "policy-figure-not-whole";
                    case UNKNOWN_PARAMETER -> "policy-parameter-unknown";
                    case BELOW_NATIONAL -> "policy-figure-below-national";
                    case OTHER -> "policy-text-unsound";
                },
                refused.file(),
                Integer.toString(refused.line()),
                switch (refused.fault()) {
                    case OTHER -> detail(refused.reason());
                    default ->
                        detail(refused.reason().substring(refused.reason().indexOf(": ") + 2));
                });
    }

    private int place(String file) {
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).file().equals(file)) {
                return i;
            }
        }
        return -1;
    }

    private static String detail(String reason) {
        String line = reason.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST_DETAIL ? line : line.substring(0, LONGEST_DETAIL) + " …";
    }
}
