package vn.ansinh.launcher.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import vn.ansinh.launcher.embedded.DataDirectory;
import vn.ansinh.runtime.guard.StartUpRefused;
import vn.ansinh.runtime.security.AccountDirectory;
import vn.ansinh.runtime.web.FoundingPlan;

/** The demo issuer. Its identities and their secret are printed in the manual, so it runs in a standalone or not at all. */
@Configuration(proxyBeanMethods = false)
public class DemoIssuerConfiguration {

    /** The only profile that may have these identities. */
    public static final String PROFILE = "standalone";

    /** Before Spring Security's own filter, which must already see the mount. */
    private static final int BEFORE_SECURITY = Ordered.HIGHEST_PRECEDENCE + 10;

    private static final Duration TOKEN_LIFE = Duration.ofMinutes(30);

    private final String issuer;
    private final String audience;
    private final Map<String, DemoIdentity> identities =
            DemoIdentity.all().stream().collect(Collectors.toMap(DemoIdentity::name, Function.identity()));

    DemoIssuerConfiguration(Environment environment) {
        if (!environment.acceptsProfiles(Profiles.of(PROFILE))) {
            throw new StartUpRefused(
                    "The demo issuer hands out tokens for a secret that everyone knows, so it runs with"
                            + " the profile standalone only: name your own issuer in"
                            + " spring.security.oauth2.resourceserver.jwt.issuer-uri.");
        }
        this.issuer = environment.getRequiredProperty("spring.security.oauth2.resourceserver.jwt.issuer-uri");
        this.audience = environment.getRequiredProperty("spring.security.oauth2.resourceserver.jwt.audiences");
    }

    @Bean
    FilterRegistrationBean<IssuerMount> issuerMount() {
        var registration = new FilterRegistrationBean<>(new IssuerMount());
        registration.setOrder(BEFORE_SECURITY);
        return registration;
    }

    @Bean
    @Order(0)
    SecurityFilterChain issuerEndpoints(HttpSecurity http) {
        return http.securityMatcher(request -> IssuerMount.PATH.equals(request.getContextPath()))
                .oauth2AuthorizationServer(
                        server -> server.authorizationServerSettings(AuthorizationServerSettings.builder()
                                        .issuer(issuer)
                                        .build())
                                .oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .formLogin(Customizer.withDefaults())
                .build();
    }

    @Bean
    RSAKey issuerKey(DataDirectory directory) {
        return IssuerKey.in(directory.key("issuer.jwk"));
    }

    @Bean
    JWKSource<SecurityContext> issuerKeys(RSAKey key) {
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    /** Reads its own tokens by its own key; asking over HTTP would wait for a server that waits for this bean. */
    @Bean
    JwtDecoder ownTokens(RSAKey key, OAuth2TokenValidator<Jwt> tokenRules) throws JOSEException {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey()).build();
        decoder.setJwtValidator(tokenRules);
        return decoder;
    }

    @Bean
    AccountDirectory demoDirectory() {
        return new DemoDirectory(identities);
    }

    @Bean
    FoundingPlan demoAppointments() {
        return DemoAppointments.plan();
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new RememberedSignIns();
    }

    /** Hashing a secret that the manual prints would cost each script's sign-in 80 ms and protect nothing. */
    @Bean
    PasswordEncoder demoSecrets() {
        return new PasswordEncoder() {
            @Override
            public @Nullable String encode(@Nullable CharSequence secret) {
                return secret == null ? null : secret.toString();
            }

            @Override
            public boolean matches(@Nullable CharSequence given, @Nullable String expected) {
                return given != null && given.toString().equals(expected);
            }
        };
    }

    @Bean
    UserDetailsService demoUsers() {
        List<UserDetails> users = identities.values().stream()
                .map(identity -> User.withUsername(identity.name())
                        .password(DemoIdentity.SECRET)
                        .build())
                .toList();
        return new InMemoryUserDetailsManager(users);
    }

    @Bean
    RegisteredClientRepository demoClients() {
        var clients = new ArrayList<RegisteredClient>();
        identities.keySet().forEach(name -> clients.add(scriptOf(name)));
        clients.add(console());
        return new DemoClients(clients);
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return context -> {
            Authentication principal = context.getPrincipal();
            DemoIdentity identity = principal == null ? null : identities.get(principal.getName());
            if (identity != null && OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                context.getClaims()
                        .audience(List.of(audience))
                        .claim("roles", identity.roles())
                        .claim("unit", identity.unit())
                        .claim("person_number", identity.personNumber());
            }
        };
    }

    private static RegisteredClient scriptOf(String name) {
        return RegisteredClient.withId(name)
                .clientId(name)
                .clientSecret(DemoIdentity.SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIFE)
                        .build())
                .build();
    }

    /** The browser's client: no secret, so it proves with PKCE that who began the sign-in also ends it. */
    private RegisteredClient console() {
        String home = issuer.substring(0, issuer.length() - IssuerMount.PATH.length());
        return RegisteredClient.withId("console")
                .clientId("console")
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(home + "/login/oauth2/code/an-sinh")
                .postLogoutRedirectUri(home + "/")
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIFE)
                        .build())
                .build();
    }
}
