package vn.ansinh.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.RuleFinding;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Help;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.wording.LawWords;

/** Codes stand in stored decisions: a renamed class must not rename its code unseen. */
class RuleCodesTest {
    private static final List<String> APPROVED = List.of(
            "care-support age-is-within-the-band",
            "care-support category-is-in-force",
            "care-support disability-is-extremely-severe",
            "care-support disability-is-severe-or-extremely-severe",
            "care-support has-no-able-supporter",
            "care-support has-no-source-of-support",
            "care-support household-is-poor",
            "care-support is-cared-for-by-the-household",
            "care-support is-pregnant-and-raises-a-small-child-or-raises-two",
            "care-support is-pregnant-or-raises-a-small-child",
            "care-support is-taken-in-for-care",
            "care-support is-the-households-own-member",
            "care-support lives-in-the-community",
            "care-support qualifies-for-an-institution",
            "funeral died-before-the-claim",
            "funeral died-in-an-emergency",
            "funeral drew-the-allowance-at-death",
            "funeral funeral-support-was-in-force-at-death",
            "funeral no-funeral-support-was-paid",
            "funeral was-elderly-with-another-monthly-benefit",
            "funeral was-entitled-to-the-social-pension-at-death",
            "funeral was-the-child-of-a-single-parent-on-the-allowance",
            "health-insurance category-is-in-force",
            "health-insurance draws-social-protection",
            "health-insurance has-an-average-living-standard",
            "health-insurance household-is-near-poor",
            "health-insurance household-is-poor",
            "health-insurance is-a-farm-household",
            "health-insurance is-a-person-with-merit",
            "health-insurance is-a-pupil-or-student",
            "health-insurance is-a-small-child",
            "health-insurance is-of-an-ethnic-minority",
            "health-insurance lives-in-a-difficult-area",
            "health-insurance lives-in-a-poor-commune",
            "health-insurance lives-in-an-area-that-left-the-lists",
            "health-insurance pays-for-at-least-one-month",
            "health-insurance was-lately-confirmed-as-a-trafficking-victim",
            "health-insurance works-at-the-grassroots",
            "housing area-for-each-is-too-small",
            "housing category-is-in-force",
            "housing dwelling-is-in-a-poor-district",
            "housing floor-area-is-too-small",
            "housing fund-for-the-poor-has-agreed",
            "housing fund-has-a-level-where-the-house-stands",
            "housing goes-before-the-ethnic-minority-programme",
            "housing has-nowhere-to-live",
            "housing house-is-badly-damaged",
            "housing house-is-old-and-damaged",
            "housing house-is-temporary-or-dilapidated",
            "housing house-is-to-be-rebuilt",
            "housing house-needs-rebuilding-or-repair",
            "housing house-was-destroyed",
            "housing household-is-independent-long-enough",
            "housing household-is-of-the-ethnic-minority-programme",
            "housing household-is-poor",
            "housing household-is-poor-near-poor-or-in-hardship",
            "housing household-is-poor-or-in-hardship",
            "housing household-is-poor-or-near-poor",
            "housing is-a-household-with-merit",
            "housing is-not-covered-by-another-programme",
            "housing is-not-replaced-by-a-later-decision",
            "housing land-is-residential-and-undisputed",
            "housing lives-in-the-house",
            "housing two-main-parts-are-not-durable",
            "housing was-never-helped-with-housing",
            "housing was-not-helped-under-decision-22",
            "housing was-ordered-to-relocate",
            "social-allowance age-is-within-the-band",
            "social-allowance category-is-in-force",
            "social-allowance disability-is-extremely-severe",
            "social-allowance disability-is-severe",
            "social-allowance has-confirmed-hiv",
            "social-allowance has-no-able-supporter",
            "social-allowance has-no-other-monthly-allowance",
            "social-allowance has-no-pension",
            "social-allowance has-no-source-of-support",
            "social-allowance has-no-stable-income",
            "social-allowance household-is-poor",
            "social-allowance household-is-poor-or-near-poor",
            "social-allowance is-a-child-or-elderly",
            "social-allowance is-a-single-parent",
            "social-allowance is-of-working-age",
            "social-allowance lives-in-a-difficult-area",
            "social-allowance lives-in-the-community",
            "social-allowance may-draw-it-beside-a-pension",
            "social-allowance pays-more-than-the-social-pension-drawn",
            "social-allowance qualifies-for-an-institution",
            "social-allowance raises-a-child",
            "social-allowance received-the-allowance-as-a-child",
            "social-allowance studies-towards-a-first-degree",
            "social-allowance was-seriously-injured",
            "social-pension age-is-within-the-band",
            "social-pension category-is-in-force",
            "social-pension household-is-poor-or-near-poor",
            "social-pension is-a-vietnamese-citizen",
            "social-pension no-higher-allowance-is-established",
            "social-pension pension-is-below-the-social-pension",
            "voluntary-social-insurance category-is-in-force",
            "voluntary-social-insurance chosen-income-is-within-bounds",
            "voluntary-social-insurance has-no-pension",
            "voluntary-social-insurance household-is-near-poor",
            "voluntary-social-insurance household-is-poor",
            "voluntary-social-insurance is-not-in-compulsory-insurance",
            "voluntary-social-insurance is-of-an-ethnic-minority",
            "voluntary-social-insurance is-old-enough",
            "voluntary-social-insurance lives-in-an-island-commune",
            "voluntary-social-insurance pays-for-at-least-one-month",
            "voluntary-social-insurance supported-months-remain");

    private static final FactSheet UNDER_EACH_FORM = FactSheet.EMPTY
            .with(FactCode.APPLIES_AS_PERSON_WITH_HIV, "true")
            .with(FactCode.APPLIES_AS_TRAFFICKING_VICTIM, "true");

    /** Of every kind of help. */
    private static List<RuleFinding> findings(Scheme scheme) {
        return Arrays.stream(Help.values())
                .flatMap(
                        help -> Assessor.assess(scheme, help, UNDER_EACH_FORM, LocalDate.of(2025, 3, 1), Policy.load())
                                .findings()
                                .stream())
                .toList();
    }

    @Test
    void code_asApproved_forEveryRule() {
        TreeSet<String> codes = new TreeSet<>();
        for (Scheme scheme : Scheme.values()) {
            findings(scheme).forEach(it -> codes.add(scheme.wire() + " " + it.rule()));
        }
        assertThat(codes).containsExactlyElementsOf(APPROVED);
    }

    /** Nobody is told a code instead of a reason. */
    @Test
    void words_inBothLanguages_forEveryRuleAndCategory() {
        for (Locale language : List.of(Locale.of("vi"), Locale.ENGLISH)) {
            LawWords words = LawWords.in(language);
            for (Scheme scheme : Scheme.values()) {
                findings(scheme).forEach(it -> {
                    assertThat(words.rule(it.rule())).isNotEqualTo(it.rule());
                    assertThat(words.category(it.category())).isNotEqualTo(it.category());
                });
            }
        }
    }
}
