package vn.ansinh.launcher.issuer;

import java.util.List;

/**
 * Somebody who signs in to the demo: a user of the console and a client of the API by the same name, with the secret
 * {@value #SECRET}.
 *
 * @param name user name, client id and {@code sub}
 * @param roles the {@code roles} claim
 * @param unit the {@code unit} claim: a bare code is the unit that bears it today; {@code 213@} is a unit that ended
 *     on 30 June 2025, which only an import can act for
 * @param personNumber the holder's number, made up: staff have one too, because four-eyes binds human beings
 * @param does what this identity is for, in a few words
 */
public record DemoIdentity(String name, List<String> roles, String unit, String personNumber, String does) {

    /** The same for everyone, because it protects nothing. */
    public static final String SECRET = "demo";

    private static final String PROVINCE = "24";
    private static final String BAC_GIANG_WARD = "07210";
    private static final String TAN_YEN_COMMUNE = "07339";
    private static final String BAC_GIANG_CITY_UNTIL_2025 = "213@";
    private static final String TAN_YEN_DISTRICT_UNTIL_2025 = "216@";

    private static DemoIdentity of(String name, String role, String unit, String personNumber, String does) {
        return new DemoIdentity(name, List.of(role), unit, personNumber, does);
    }

    /** Everyone, in the order in which one meets them. */
    public static List<DemoIdentity> all() {
        return List.of(
                of("citizen1", "citizen", BAC_GIANG_WARD, "024186000101", "applies, in Bắc Giang ward"),
                of("citizen2", "citizen", TAN_YEN_COMMUNE, "024058000102", "applies, in Tân Yên commune"),
                of(
                        "caseworker1",
                        "caseworker",
                        BAC_GIANG_WARD,
                        "024185000201",
                        "takes in and verifies, Bắc Giang ward"),
                of("caseworker2", "caseworker", TAN_YEN_COMMUNE, "024088000202", "the same, Tân Yên commune"),
                // Four eyes need them: who took an application in does not verify it, who had a part does not advise.
                of("caseworker4", "caseworker", BAC_GIANG_WARD, "024193000206", "the same, beside caseworker1"),
                // The same human being as approver1: what one account verified, the other may not decide.
                of(
                        "caseworker3",
                        "caseworker",
                        BAC_GIANG_WARD,
                        "024075000301",
                        "a second account of approver1's holder"),
                // The same human being as caseworker4: an officer who applies as a citizen keeps off the own case.
                of("citizen3", "citizen", BAC_GIANG_WARD, "024193000206", "caseworker4's holder, as a citizen"),
                of("reviewer1", "reviewer", "07210@", "024072000203", "reviews for the chair until 30 June 2025"),
                of("district1", "district", BAC_GIANG_CITY_UNTIL_2025, "024180000204", "appraises, decides until then"),
                of("district2", "district", TAN_YEN_DISTRICT_UNTIL_2025, "024079000205", "the same, Tân Yên district"),
                of(
                        "district3",
                        "district",
                        BAC_GIANG_CITY_UNTIL_2025,
                        "024077000207",
                        "decides what district1 appraised"),
                of("approver1", "approver", BAC_GIANG_WARD, "024075000301", "decides, Bắc Giang ward"),
                of("approver2", "approver", TAN_YEN_COMMUNE, "024176000302", "decides, Tân Yên commune"),
                of("superior1", "approver", PROVINCE, "024068000303", "second complaints and substitutes, province"),
                of("superior2", "approver", PROVINCE, "024171000304", "confirms whom superior1 proposes"),
                of("payment1", "payment", PROVINCE, "024190000401", "builds the payment list"),
                of("payment2", "payment", PROVINCE, "024091000402", "the second person of payments"),
                of("fraud1", "fraud", PROVINCE, "024083000501", "reviews alerts"),
                of("fraud2", "fraud", PROVINCE, "024184000502", "the second person of fraud reviews"),
                of("auditor1", "auditor", PROVINCE, "024178000601", "replays any case"),
                of("policy1", "policy", PROVINCE, "024077000701", "prepares rules"),
                of("policy2", "policy", PROVINCE, "024182000702", "the second person of policy"),
                of("privacy1", "privacy", PROVINCE, "024189000801", "answers data-subject requests"),
                of("privacy2", "privacy", PROVINCE, "024086000802", "the second person of erasure"),
                of("observer1", "observer", BAC_GIANG_WARD, "024069000901", "sees postings and objections"),
                of("leader1", "leader", PROVINCE, "024070001001", "sees progress, no names"),
                of("importer1", "importer", PROVINCE, "024092001101", "enters the past for a named actor"));
    }
}
