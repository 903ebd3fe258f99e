package vn.ansinh.proof.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The reader of contracts sees an answer that is not as agreed. */
class ContractTest {

    private static final Contract CONTRACT = Contract.parse("""
            paths:
              /things:
                get:
                  operationId: read
                  responses:
                    "200":
                      content:
                        application/json:
                          schema: {$ref: "#/components/schemas/Thing"}
            components:
              schemas:
                Thing:
                  type: object
                  required: [id, day]
                  additionalProperties: false
                  properties:
                    id: {type: string, pattern: '^t-[0-9]$'}
                    day: {type: string, enum: ["2025-07-01"]}
                    parts: {type: array, items: {type: integer}}
            """);

    @Test
    void surprises_areNone_forAnAnswerAsAgreed() {
        assertThat(surprises(200, "{\"id\":\"t-1\",\"day\":\"2025-07-01\",\"parts\":[1]}"))
                .isEmpty();
    }

    @Test
    void surprises_nameEach_forAnAnswerThatIsNot() {
        assertThat(surprises(200, "{\"id\":\"x\",\"parts\":[\"a\"],\"secret\":1}"))
                .hasSize(4)
                .anyMatch(it -> it.contains("lacks day"))
                .anyMatch(it -> it.contains("unknown secret"))
                .anyMatch(it -> it.contains("/parts/0is no integer"))
                .anyMatch(it -> it.contains("/idis not as"));
        assertThat(surprises(418, "{}")).hasSize(1);
    }

    private static List<String> surprises(int status, String body) {
        return CONTRACT.surprises(
                CONTRACT.operation("read"), new Api.Answer(status, "application/json", null, "vi", body));
    }
}
