package vn.ansinh.proof.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ansinh.proof.access.SecondMatrix.Knock;

/** The second table finds a door that is open or shut against it. */
class SecondMatrixTest {

    private final SecondMatrix matrix = SecondMatrix.of("decide approver\nlookUp anyone\n");

    @Test
    void faults_areNone_forDoorsAsWritten() {
        assertThat(matrix.faults(List.of(
                        new Knock("decide", "approver", 412, ""),
                        new Knock("decide", "caseworker", 403, ""),
                        new Knock("decide", "approver", 403, "no-appointment"),
                        new Knock("lookUp", "citizen", 404, ""))))
                .isEmpty();
    }

    @Test
    void faults_nameEachDoor_thatIsNot() {
        assertThat(matrix.faults(List.of(
                        new Knock("decide", "caseworker", 412, ""),
                        new Knock("decide", "approver", 403, ""),
                        new Knock("decide", "approver", 500, ""),
                        new Knock("unlisted", "auditor", 200, ""))))
                .hasSize(4);
    }
}
