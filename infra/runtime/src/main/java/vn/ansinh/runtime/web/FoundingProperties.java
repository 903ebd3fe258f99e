package vn.ansinh.runtime.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.runtime.guard.StartUpRefused;
import vn.ansinh.runtime.web.FoundingPlan.Appointee;

/**
 * The two persons who found the book of appointments of an installation: {@code ansinh.founding.first.account},
 * {@code .person-number}, {@code .full-name}, {@code .document}, {@code .dated}, {@code .from}, the same for {@code second}, and
 * {@code ansinh.founding.unit} for both. Read at the first start; without effect ever after, and to be taken away then.
 */
@ConfigurationProperties("ansinh.founding")
public record FoundingProperties(
        @Nullable String unit,
        @Nullable Founder first,
        @Nullable Founder second) {
    /** As the paper names them. */
    public record Founder(
            @Nullable String account,
            @Nullable String personNumber,
            @Nullable String fullName,
            @Nullable String document,
            @Nullable LocalDate dated,
            @Nullable LocalDate from) {
        @Override
        public String toString() {
            return "Founder[" + account + "]";
        }
    }

    /** @throws StartUpRefused with a sentence that names the first property that is missing */
    @Nullable
    FoundingPlan plan() {
        if (first == null && second == null) {
            return null;
        }
        UnitCode in = UnitCode.parse(given(unit, "unit"));
        return new FoundingPlan(appointee("first", first, in), appointee("second", second, in), List.of(), null);
    }

    private static Appointee appointee(String which, @Nullable Founder founder, UnitCode unit) {
        Founder named = given(founder, which + ".account");
        return new Appointee(
                given(named.account(), which + ".account"),
                given(named.personNumber(), which + ".person-number"),
                given(named.fullName(), which + ".full-name"),
                List.of(Duty.APPROVER, Duty.SUPERIOR),
                unit,
                given(named.document(), which + ".document"),
                given(named.dated(), which + ".dated"),
                given(named.from(), which + ".from"),
                SignerCapacity.CHAIR,
                null);
    }

    private static <T> T given(@Nullable T value, String name) {
        if (value == null) {
            throw new StartUpRefused("The book of appointments is founded by two persons, each named in full:"
                    + " the property ansinh.founding." + name + " is missing.");
        }
        return value;
    }
}
