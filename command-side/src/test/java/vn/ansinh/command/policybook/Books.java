package vn.ansinh.command.policybook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.port.PolicyBookLog;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.policy.PolicyBookEvent;
import vn.ansinh.kernel.event.policy.PolicyBookEvent.ChangedText;
import vn.ansinh.kernel.event.policy.PolicyBookEvent.PolicyBookOpened;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PolicyVersionId;
import vn.ansinh.kernel.value.UnitCode;

/** Two officers, the policy that the program carries, and files that they change. */
final class Books {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    static final Policy CARRIED = Policy.load();
    static final By FIRST = by(1, PersonId.parse("p-" + "b".repeat(32)));
    static final By SECOND = by(2, PersonId.parse("p-" + "c".repeat(32)));
    static final PolicyVersionId ONE = PolicyVersionId.of("1".repeat(32));
    static final PolicyVersionId OTHER = PolicyVersionId.of("2".repeat(32));
    static final String ALLOWANCE = "social-allowance.yaml";

    private Books() {}

    static By by(int account, @Nullable PersonId human) {
        return new By(
                ActorId.parse("a-" + String.valueOf(account).repeat(32)),
                human,
                Duty.POLICY,
                UnitCode.parse("24@2025-07-01"));
    }

    static PolicyBook opened() {
        return PolicyBook.unopened(CARRIED.version())
                .after(List.of(new PolicyBookOpened(FIRST, TODAY, CARRIED.version())));
    }

    static PolicyBook with(PolicyBook book, PolicyBookEvent... events) {
        return book.after(Arrays.asList(events));
    }

    /** The allowance's text with something in the place of something that stands there. */
    static ChangedText allowance(String was, String is) {
        String text = CARRIED.text().files().getOrDefault(ALLOWANCE, "");
        if (!text.contains(was)) {
            throw new IllegalArgumentException("the text has no " + was);
        }
        return new ChangedText(ALLOWANCE, text.replace(was, is));
    }

    /** The base rises to 600 000 VND from 2027 on. */
    static ChangedText risenBase() {
        return allowance(
                "- {value: 500000, from: 2026-07-01, source: nd76, article: \"Art. 1(1)\", certainty: provisional}",
                """
                - {value: 500000, from: 2026-07-01, to: 2026-12-31, source: nd76, article: "Art. 1(1)", certainty: confirmed}
                      - {value: 600000, from: 2027-01-01, source: nd76, article: "Art. 1(1)", certainty: confirmed}""");
    }

    static ProposePolicyVersion command(PolicyVersionId version, LocalDate effectiveOn, ChangedText... changed) {
        return new ProposePolicyVersion(version, null, effectiveOn, "Nghị định thử nghiệm", List.of(changed));
    }

    /** The log in memory. */
    static final class Log implements PolicyBookLog {
        final List<PolicyBookEvent> events = new ArrayList<>();
        final Map<String, String> texts = new HashMap<>();
        int asked;

        void record(Policy policy) {
            texts.put(policy.version(), policy.text().canonical());
        }

        @Override
        public List<PolicyBookEvent> after(long sequence) {
            return List.copyOf(events.subList(Math.toIntExact(sequence + 1), events.size()));
        }

        @Override
        public Optional<String> text(String digest) {
            asked++;
            return Optional.ofNullable(texts.get(digest));
        }
    }
}
