package vn.ansinh.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.Sum;
import vn.ansinh.kernel.value.Scheme;

/**
 * The rules have a version, which trials name (ADR-0019): whoever changes what they say raises {@link Assessor#RULES}. Every scheme is asked
 * about every golden row under the carried figures; a figure that changes changes the digest too, and not the version.
 */
class RulesVersionTest {
    private static final String APPROVED = "4 b9088a88857913988b15ddfbbb4a0162aafe03cd2c64fa57f09cccec3c8cb379";

    @Test
    void whatTheRulesSay_isThatOfTheirVersion() throws Exception {
        assertThat(Assessor.RULES + " " + digest())
                .as("the rules say something else: raise Assessor.RULES unless a figure alone has changed")
                .isEqualTo(APPROVED);
    }

    private static String digest() throws Exception {
        MessageDigest said = MessageDigest.getInstance("SHA-256");
        for (GoldenCase row : GoldenCase.all()) {
            for (Scheme scheme : Scheme.values()) {
                Assessment assessment = Assessor.assess(scheme, row.facts(), row.on(), Policy.load());
                String line = row.id() + " " + scheme + " " + assessment.outcome() + " " + assessment.category() + " "
                        + assessment.sum().map(Sum::toString) + " " + assessment.ownPart() + " " + assessment.missing()
                        + "\n";
                said.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(said.digest());
    }
}
