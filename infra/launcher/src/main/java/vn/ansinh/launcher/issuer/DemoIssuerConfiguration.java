package vn.ansinh.launcher.issuer;

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
import org.apache.catalina.session.StandardManager;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import vn.ansinh.kernel.limit.AttemptLimits;
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

    /** Of a script, which fetches the next one with its secret. */
    static final Duration SCRIPT_TOKEN_LIFE = Duration.ofMinutes(30);

    /** Of a person at the console, and of the proof that they signed in: a token cannot be called back. */
    static final Duration PERSON_TOKEN_LIFE = Duration.ofMinutes(15);

    static final Duration CODE_LIFE = Duration.ofMinutes(1);

    /** The sign-in page is all that the issuer shows: its style sheet, and a form that goes back to it. */
    private static final String SIGN_IN_PAGE =
            "default-src 'none'; style-src 'self'; img-src data:; form-action 'self';"
                    + " object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

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
    SecurityFilterChain issuerEndpoints(HttpSecurity http, SignInLimit limit) {
        return http.securityMatcher(request -> IssuerMount.PATH.equals(request.getContextPath()))
                .oauth2AuthorizationServer(server -> server.authorizationServerSettings(
                                AuthorizationServerSettings.builder()
                                        .issuer(issuer)
                                        .build())
                        .clientAuthentication(clients -> clients.authenticationProviders(
                                providers -> providers.replaceAll(provider -> limited(provider, limit))))
                        .oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .formLogin(Customizer.withDefaults())
                // AnswerHeaders stands before this chain too and leaves what is here as it is.
                .headers(headers -> headers.defaultsDisabled()
                        .contentSecurityPolicy(policy -> policy.policyDirectives(SIGN_IN_PAGE)))
                .cors(AbstractHttpConfigurer::disable)
                .build();
    }

    private static AuthenticationProvider limited(AuthenticationProvider provider, SignInLimit limit) {
        return provider instanceof ClientSecretAuthenticationProvider ? limit.before(provider) : provider;
    }

    @Bean
    SignInLimit signInLimit(AttemptLimits limits) {
        return new SignInLimit(limits);
    }

    /** People, by the form; scripts are known by their client secrets. */
    @Bean
    AuthenticationProvider demoSignIn(UserDetailsService users, PasswordEncoder secrets, SignInLimit limit) {
        var people = new DaoAuthenticationProvider(users);
        people.setPasswordEncoder(secrets);
        return limit.before(people);
    }

    /** Whoever is sent to the sign-in page gets a session; more than so many at once are asked to come later. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> boundedSessions(
            @Value("${ansinh.sessions.most:10000}") int most) {
        return factory -> factory.addContextCustomizers(context -> {
            var sessions = new StandardManager();
            sessions.setMaxActiveSessions(most);
            context.setManager(sessions);
        });
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
    JwtDecoder ownTokens(JWKSource<SecurityContext> issuerKeys, OAuth2TokenValidator<Jwt> tokenRules) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(issuerKeys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
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
                        .accessTokenTimeToLive(SCRIPT_TOKEN_LIFE)
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
                        .accessTokenTimeToLive(PERSON_TOKEN_LIFE)
                        .authorizationCodeTimeToLive(CODE_LIFE)
                        .build())
                .build();
    }
}
