package vn.ansinh.kernel.value;

import java.time.DateTimeException;
import java.util.List;
import java.util.regex.Pattern;
import vn.ansinh.kernel.problem.InvalidValue;

/**
 * The dated evidence that the rules of law read. A stated fact is a code, a value text in the form
 * of its type, an origin and the day on which it holds. Sensitive facts (health, disability, HIV,
 * ethnicity, detention) are never posted publicly and their reads are logged one by one.
 */
public enum FactCode implements Wire {
    // About the beneficiary
    DATE_OF_BIRTH("date-of-birth", FactType.DATE, FactSubject.BENEFICIARY, false),
    DATE_OF_DEATH("date-of-death", FactType.DATE, FactSubject.BENEFICIARY, false),
    VIETNAMESE_CITIZEN("vietnamese-citizen", FactType.FLAG, FactSubject.BENEFICIARY, false),
    /** Degree graded by the commune's council (Law 51/2010). */
    DISABILITY_DEGREE(
            "disability-degree", FactSubject.BENEFICIARY, true, "none", "light", "severe", "extremely-severe"),
    /** The eleven combinations of Decree 20/2021 Art. 5(1), or none of them. */
    WITHOUT_SUPPORT_GROUND(
            "without-support-ground",
            FactSubject.BENEFICIARY,
            true,
            "none",
            "abandoned",
            "both-parents-dead",
            "one-dead-other-missing",
            "one-dead-other-in-institution",
            "one-dead-other-in-detention",
            "both-missing",
            "one-missing-other-in-institution",
            "one-missing-other-in-detention",
            "both-in-institution",
            "one-in-institution-other-in-detention",
            "both-in-detention"),
    /** Was granted the allowance of a child without support before turning 16 (Art. 5(2)). */
    RECEIVED_AS_CHILD_WITHOUT_SUPPORT(
            "received-as-child-without-support", FactType.FLAG, FactSubject.BENEFICIARY, false),
    /** Studies that count for Art. 5(2); another degree after a first one does not. */
    STUDIES(
            "studies",
            FactSubject.BENEFICIARY,
            false,
            "none",
            "general",
            "vocational",
            "college",
            "first-degree",
            "further-degree"),
    /** Art. 5(4): unmarried, widowed or spouse missing. A divorce alone is none of them. */
    SINGLE_PARENT_GROUND(
            "single-parent-ground", FactSubject.BENEFICIARY, false, "none", "unmarried", "widowed", "spouse-missing"),
    CHILDREN_UNDER_16("children-under-16", FactType.COUNT, FactSubject.BENEFICIARY, false),
    CHILDREN_16_TO_22_STUDYING("children-16-to-22-studying", FactType.COUNT, FactSubject.BENEFICIARY, false),
    /** Art. 5(5a): who is obliged to support an elderly person. */
    OBLIGED_SUPPORTER("obliged-supporter", FactSubject.BENEFICIARY, false, "none", "on-the-allowance", "able"),
    /** Pension or monthly social-insurance benefit in VND a month; 0 is none. */
    MONTHLY_PENSION("monthly-pension", FactType.MONEY, FactSubject.BENEFICIARY, false),
    /** Any other monthly allowance of the state in VND a month; 0 is none. */
    OTHER_MONTHLY_ALLOWANCE("other-monthly-allowance", FactType.MONEY, FactSubject.BENEFICIARY, false),
    /** Social allowance now drawn, VND a month, known from other cases. */
    SOCIAL_ALLOWANCE_DRAWN("social-allowance-drawn", FactType.MONEY, FactSubject.BENEFICIARY, false),
    /** Social pension now drawn, VND a month, known from other cases. */
    SOCIAL_PENSION_DRAWN("social-pension-drawn", FactType.MONEY, FactSubject.BENEFICIARY, false),
    /** Had asked for the social pension and died before it was decided, as the case that was closed shows. */
    SOCIAL_PENSION_ASKED_FOR("social-pension-asked-for", FactType.FLAG, FactSubject.BENEFICIARY, false),
    /** A single parent drew the social allowance for this child (Decree 20/2021 Art. 5(4)). */
    SINGLE_PARENT_DREW_FOR_CHILD("single-parent-drew-for-child", FactType.FLAG, FactSubject.BENEFICIARY, false),
    /** What a disaster, a fire or a particularly serious accident did to the person (Decree 20/2021 Art. 13, 14). */
    EMERGENCY_HARM("emergency-harm", FactSubject.BENEFICIARY, true, "none", "seriously-injured", "died"),
    /** Granted for this death by another decision, VND. */
    FUNERAL_SUPPORT_PAID("funeral-support-paid", FactType.MONEY, FactSubject.BENEFICIARY, false),
    /** Where the person lives: placement and detention end the community allowance. */
    PLACEMENT("placement", FactSubject.BENEFICIARY, true, "community", "social-assistance-institution", "detention"),
    /** Elderly, qualified for a social-assistance institution (Art. 5(5d)). */
    QUALIFIES_FOR_INSTITUTION("qualifies-for-institution", FactType.FLAG, FactSubject.BENEFICIARY, false),
    /**
     * Applies under the form of persons with HIV (Art. 5(3), (8)): the applicant's own to say. Nobody else is asked
     * about HIV or, for it, about income.
     */
    APPLIES_AS_PERSON_WITH_HIV("applies-as-person-with-hiv", FactType.FLAG, FactSubject.BENEFICIARY, true),
    /** The confirmation of an HIV infection was shown. */
    HIV_CONFIRMED("hiv-confirmed", FactType.FLAG, FactSubject.BENEFICIARY, true),
    /** Has wages, a pension or another stable income (Art. 5(8)); sensitive, because only persons with HIV are asked. */
    STABLE_INCOME("stable-income", FactType.FLAG, FactSubject.BENEFICIARY, true),
    PREGNANT("pregnant", FactType.FLAG, FactSubject.BENEFICIARY, true),
    CHILDREN_UNDER_36_MONTHS("children-under-36-months", FactType.COUNT, FactSubject.BENEFICIARY, false),
    /** The household itself cares for the person, day by day (Art. 20). */
    CARED_FOR_BY_HOUSEHOLD("cared-for-by-household", FactType.FLAG, FactSubject.HOUSEHOLD, false),
    /** Somebody whose member the person was not has taken them in, to care for and raise them (Art. 20). */
    TAKEN_IN_FOR_CARE("taken-in-for-care", FactType.FLAG, FactSubject.BENEFICIARY, false),
    ETHNIC_MINORITY("ethnic-minority", FactType.FLAG, FactSubject.BENEFICIARY, true),

    // About the household
    /** Recognised status under the poverty standard in force. */
    HOUSEHOLD_POVERTY(
            "household-poverty",
            FactSubject.HOUSEHOLD,
            false,
            "poor",
            "near-poor",
            "average-living-standard",
            "not-poor"),
    /** In hardship by the commune's finding (Decree 20/2021 Art. 15), without being on the poor list. */
    HARDSHIP_HOUSEHOLD("hardship-household", FactType.FLAG, FactSubject.HOUSEHOLD, false),
    PERSONS_IN_HOUSEHOLD("persons-in-household", FactType.COUNT, FactSubject.HOUSEHOLD, false),
    /** Point of Ordinance 02/2020 Art. 3(1) (dd = đ), a martyr's relative of Art. 3(2), or none. */
    MERIT_GROUND(
            "merit-ground",
            FactSubject.HOUSEHOLD,
            false,
            "none",
            "a",
            "b",
            "d",
            "dd",
            "e",
            "g",
            "h",
            "i",
            "k",
            "l",
            "m",
            "martyr-relative"),
    /** Helped under Decision 22/2013, which excludes help under Decision 21/2024. */
    HELPED_UNDER_DECISION_22_2013("helped-under-decision-22-2013", FactType.FLAG, FactSubject.HOUSEHOLD, false),
    /** Covered by the poverty programme (H3) or the ethnic-minority programme (H4). */
    COVERED_BY_OTHER_PROGRAMME("covered-by-other-programme", FactType.FLAG, FactSubject.HOUSEHOLD, false),
    /** Since when it is a household of its own (tách hộ; QĐ 90/QĐ-TTg 2022). */
    HOUSEHOLD_INDEPENDENT_SINCE("household-independent-since", FactType.DATE, FactSubject.HOUSEHOLD, false),
    /** Helped with a house before, by the state or by an organisation (TT 01/2022/TT-BXD). */
    HELPED_WITH_HOUSING_BEFORE("helped-with-housing-before", FactType.FLAG, FactSubject.HOUSEHOLD, false),
    /** The Fund for the Poor (Quỹ Vì người nghèo) has agreed to give: nobody has a right to a fund's money. */
    FUND_FOR_THE_POOR_AGREED("fund-for-the-poor-agreed", FactType.FLAG, FactSubject.HOUSEHOLD, false),
    /** A member draws social protection (đối tượng bảo trợ xã hội; TT 01/2022/TT-BXD). */
    SOCIAL_PROTECTION_MEMBER("social-protection-member", FactType.FLAG, FactSubject.HOUSEHOLD, false),
    /** Specially hard circumstances of the household (TT 01/2022/TT-BXD). */
    SPECIAL_HARDSHIP("special-hardship", FactSubject.HOUSEHOLD, true, "none", "lonely-elderly", "disabled-member"),
    FARM_HOUSEHOLD("farm-household", FactType.FLAG, FactSubject.HOUSEHOLD, false),

    // About the dwelling
    PERMANENT_RESIDENCE_IN_HOUSE("permanent-residence-in-house", FactType.FLAG, FactSubject.DWELLING, false),
    UNDISPUTED_RESIDENTIAL_LAND("undisputed-residential-land", FactType.FLAG, FactSubject.DWELLING, false),
    /** What the survey found to be needed: rebuilding, repair of frame, walls or roof, or nothing. */
    WORK_NEEDED("work-needed", FactSubject.DWELLING, false, "none", "repair", "new-build"),
    /** Tenths of a square metre. */
    FLOOR_AREA("floor-area", FactType.AREA, FactSubject.DWELLING, false),
    FOUNDATION_DURABLE("foundation-durable", FactType.FLAG, FactSubject.DWELLING, false),
    FRAME_DURABLE("frame-durable", FactType.FLAG, FactSubject.DWELLING, false),
    ROOF_DURABLE("roof-durable", FactType.FLAG, FactSubject.DWELLING, false),
    IN_USE_SINCE("in-use-since", FactType.DATE, FactSubject.DWELLING, false),
    HOUSE_DAMAGED("house-damaged", FactType.FLAG, FactSubject.DWELLING, false),
    /** What a disaster did (Decree 20/2021 Art. 15). */
    DISASTER_EFFECT(
            "disaster-effect",
            FactSubject.DWELLING,
            false,
            "none",
            "destroyed",
            "ordered-to-relocate",
            "badly-damaged"),
    NOWHERE_TO_LIVE("nowhere-to-live", FactType.FLAG, FactSubject.HOUSEHOLD, false),

    /** Stands in a poor district (huyện nghèo) of the lists in force. */
    POOR_DISTRICT_DWELLING("poor-district-dwelling", FactType.FLAG, FactSubject.DWELLING, false),
    /** Stands where the Fund for the Poor's level of the year is known (nhà Đại đoàn kết). */
    FUND_LEVEL_DWELLING("fund-level-dwelling", FactType.FLAG, FactSubject.DWELLING, false),
    /** Stands where disasters come often (vùng thường xuyên xảy ra thiên tai; TT 01/2022/TT-BXD). */
    DISASTER_PRONE_DWELLING("disaster-prone-dwelling", FactType.FLAG, FactSubject.DWELLING, false),

    // Insurance
    IN_COMPULSORY_SOCIAL_INSURANCE("in-compulsory-social-insurance", FactType.FLAG, FactSubject.BENEFICIARY, false),
    /** Income chosen as the base of the voluntary contribution, VND a month. */
    CHOSEN_INCOME("chosen-income", FactType.MONEY, FactSubject.BENEFICIARY, false),
    /** Months already supported, of 120. */
    SUPPORTED_MONTHS_USED("supported-months-used", FactType.COUNT, FactSubject.BENEFICIARY, false),
    /** Months that the contribution asked for covers. */
    CONTRIBUTION_MONTHS("contribution-months", FactType.COUNT, FactSubject.BENEFICIARY, false),
    ISLAND_COMMUNE_RESIDENT("island-commune-resident", FactType.FLAG, FactSubject.BENEFICIARY, false),
    PUPIL_OR_STUDENT("pupil-or-student", FactType.FLAG, FactSubject.BENEFICIARY, false),
    /** Lives in a poor district or commune of the lists in force. */
    POOR_COMMUNE_RESIDENT("poor-commune-resident", FactType.FLAG, FactSubject.BENEFICIARY, false),
    /** Lives in a commune on the difficult-area lists in force. */
    DIFFICULT_AREA_RESIDENT("difficult-area-resident", FactType.FLAG, FactSubject.BENEFICIARY, false),
    /** Grassroots security, hamlet health worker or midwife, hamlet part-time staff, folk artisan. */
    GRASSROOTS_WORKER("grassroots-worker", FactType.FLAG, FactSubject.BENEFICIARY, false),

    /**
     * A person with merit, or a relative whom the law gives a card for it (Ordinance 02/2020). Of the person: that
     * somebody of the household has merit (merit-ground) gives the others no card.
     */
    PERSON_WITH_MERIT("person-with-merit", FactType.FLAG, FactSubject.BENEFICIARY, false),
    /** Lives in a commune that was on the difficult-area lists and has left them. */
    DIFFICULT_AREA_LEFT("difficult-area-left", FactType.FLAG, FactSubject.BENEFICIARY, false),
    /** The day on which the commune left them. */
    DIFFICULT_AREA_LEFT_ON("difficult-area-left-on", FactType.DATE, FactSubject.BENEFICIARY, false),
    /** Asks for the card of a victim of human trafficking: the applicant's own to say, and nobody else is asked about it. */
    APPLIES_AS_TRAFFICKING_VICTIM("applies-as-trafficking-victim", FactType.FLAG, FactSubject.BENEFICIARY, true),
    /** The confirmation as a victim was shown. */
    TRAFFICKING_CONFIRMED("trafficking-confirmed", FactType.FLAG, FactSubject.BENEFICIARY, true),
    /** The day of that confirmation. */
    TRAFFICKING_CONFIRMED_ON("trafficking-confirmed-on", FactType.DATE, FactSubject.BENEFICIARY, true),
    /** The how-manieth of the household's members whose contribution it is, 1 for the first: the fee falls with each. */
    PLACE_AMONG_THE_INSURED("place-among-the-insured", FactType.COUNT, FactSubject.HOUSEHOLD, false),

    // About the applicant, and remarks
    APPLICANT_RELATION(
            "applicant-relation",
            FactSubject.APPLICANT,
            false,
            "self",
            "parent",
            "guardian",
            "carer",
            "relative",
            "proxy",
            "unit-list"),
    REMARK("remark", FactType.TEXT, FactSubject.HOUSEHOLD, false);

    private static final Pattern WHOLE = Pattern.compile("0|[1-9]\\d{0,12}");
    private static final long LARGEST_AMOUNT = 1_000_000_000_000L;
    private static final int LONGEST_TEXT = 500;

    private final String wire;
    private final FactType type;
    private final FactSubject about;
    private final boolean sensitive;
    private final List<String> choices;

    FactCode(String wire, FactType type, FactSubject about, boolean sensitive) {
        this.wire = wire;
        this.type = type;
        this.about = about;
        this.sensitive = sensitive;
        this.choices = List.of();
    }

    FactCode(String wire, FactSubject about, boolean sensitive, String... choices) {
        this.wire = wire;
        this.type = FactType.CHOICE;
        this.about = about;
        this.sensitive = sensitive;
        this.choices = List.of(choices);
    }

    @Override
    public String wire() {
        return wire;
    }

    public static FactCode ofWire(String wire) {
        return Wire.parse(FactCode.class, wire);
    }

    public FactType type() {
        return type;
    }

    public FactSubject about() {
        return about;
    }

    public boolean sensitive() {
        return sensitive;
    }

    /** The values that a CHOICE may take, in the order to be offered; empty for other types. */
    public List<String> choices() {
        return choices;
    }

    /**
     * Answers the value text unchanged when it is well formed for this code.
     *
     * @throws InvalidValue {@code fact-value-malformed}; the message names the code, never the value
     */
    public String check(String value) {
        if (!wellFormed(value)) {
            throw new InvalidValue("fact-value-malformed", wire + " is not a " + type.wire());
        }
        return value;
    }

    private boolean wellFormed(String value) {
        return switch (type) {
            case DATE -> isDate(value);
            case MONEY -> isWhole(value, LARGEST_AMOUNT);
            case FLAG -> value.equals("true") || value.equals("false");
            case COUNT -> isWhole(value, 9_999);
            case AREA -> isWhole(value, 99_999);
            case CHOICE -> choices.contains(value);
            case TEXT ->
                !value.isBlank()
                        && value.length() <= LONGEST_TEXT
                        && value.chars().noneMatch(c -> c != '\n' && Character.isISOControl(c));
        };
    }

    private static boolean isWhole(String value, long largest) {
        return WHOLE.matcher(value).matches() && Long.parseLong(value) <= largest;
    }

    private static boolean isDate(String value) {
        try {
            IsoDate.parse(value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
