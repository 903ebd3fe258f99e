package vn.ansinh.proof.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.ansinh.proof.system.Api;

/** Accounts of human beings of whom nothing but their appointment says who they are. */
final class Appointed {
    private Appointed() {}

    /**
     * Proposed and confirmed by the province's two superiors.
     *
     * @param unit a bare code
     * @return a token of the account that names no person number
     */
    static String account(Api api, RSAKey key, String account, String number, String role, String duty, String unit)
            throws Exception {
        Map<String, Object> body = new HashMap<>(Map.of(
                "account",
                account,
                "personNumber",
                number,
                "fullName",
                "Lương Thị Hai Tài Khoản",
                "duties",
                List.of(duty),
                "unit",
                unit + "@2025-07-01",
                "document",
                Map.of("number", "77/QĐ-UBND", "date", "2025-07-01"),
                "from",
                "2025-07-01"));
        Api.Answer proposed = api.command("superior1", "appointments", null, Api.key(), body);
        assertThat(proposed.status()).as("%s", proposed).isEqualTo(201);
        String path = "appointments/" + proposed.json().path("appointmentId").asString() + "/confirmations";
        Api.Answer confirmed = api.command("superior2", path, null, Api.key(), Map.of());
        assertThat(confirmed.status()).as("%s", confirmed).isEqualTo(201);
        return Tokens.signed(
                key,
                Tokens.claims(api)
                        .subject(account)
                        .claim("roles", List.of(role))
                        .claim("unit", unit));
    }
}
