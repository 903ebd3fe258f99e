package vn.ansinh.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.Scheme;

class ContractWordsTest {

    @Test
    void contract_hasTheKernelsWords_forFactsTheirOriginsAndSchemes() {
        assertThat(Arrays.stream(vn.ansinh.command.api.model.FactCode.values())
                        .map(vn.ansinh.command.api.model.FactCode::getValue))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(FactCode.values()).map(FactCode::wire).toList());
        assertThat(Arrays.stream(vn.ansinh.command.api.model.FactOrigin.values())
                        .map(vn.ansinh.command.api.model.FactOrigin::getValue))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(FactOrigin.values()).map(FactOrigin::wire).toList());
        assertThat(Arrays.stream(vn.ansinh.command.api.model.Scheme.values())
                        .map(vn.ansinh.command.api.model.Scheme::getValue))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Scheme.values()).map(Scheme::wire).toList());
    }
}
