package vn.ansinh.runtime.security;

import jakarta.servlet.Filter;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import vn.ansinh.command.port.PersonRegistry;
import vn.ansinh.kernel.limit.AttemptLimits;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.runtime.store.AccountIssuer;
import vn.ansinh.runtime.store.KeyedDigest;

/** Deny unless listed: what is open is named here, everything else below {@code /api} wants a token, the rest is not. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class SecurityConfiguration {

    static final String LOG = "/api/log/v1/";

    private static final String[] OPEN_TO_READ = {
        "/", "/openapi/**", "/docs", "/docs/**", "/api/public/**", LOG + "**", "/actuator/health/**", "/actuator/info"
    };

    static final String STATUS_LOOKUPS = "/api/citizen/v1/status-lookups";

    static final String TIPS = "/api/command/v1/tips";

    private static final String[] OPEN_TO_ASK = {"/api/public/**", STATUS_LOOKUPS, TIPS};

    /** One algorithm, named here and not by the token: no "none", no shared secret (RFC 8725, 3.1). */
    private static final SignatureAlgorithm ALGORITHM = SignatureAlgorithm.RS256;

    private final String issuer;
    private final String audience;

    SecurityConfiguration(
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer,
            @Value("${spring.security.oauth2.resourceserver.jwt.audiences}") String audience) {
        this.issuer = issuer;
        this.audience = audience;
    }

    /**
     * Measurements, without a token: whoever gathers them has none. On a port of the operator's own, which the outside does
     * not reach; or in the standalone, which listens to its own machine only. They name paths as the contract writes them
     * and no person.
     */
    @Bean
    @Order(0)
    @Conditional(MeasurementsApart.class)
    SecurityFilterChain measurements(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.to("prometheus"))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    /** Whether the port of operations is another than the API's; a node that has one port tells no measurements. */
    static final class MeasurementsApart implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            Environment environment = context.getEnvironment();
            return environment.acceptsProfiles(Profiles.of("standalone"))
                    || ManagementPortType.get(environment) == ManagementPortType.DIFFERENT;
        }
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain api(HttpSecurity http, ActingPersons persons) {
        return http.csrf(AbstractHttpConfigurer::disable) // a token in a header is not sent by a foreign page
                .headers(
                        AbstractHttpConfigurer
                                ::disable) // AnswerHeaders, for every answer and not for this chain's alone
                .cors(AbstractHttpConfigurer::disable) // no other origin reads anything here
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, OPEN_TO_READ)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, OPEN_TO_ASK)
                        .permitAll()
                        .requestMatchers("/error")
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(persons::signIn))
                        .authenticationEntryPoint((request, response, missing) -> {
                            response.setHeader("WWW-Authenticate", "Bearer");
                            ProblemAnswer.write(ProblemCode.UNAUTHENTICATED, request, response);
                        })
                        .accessDeniedHandler((request, response, denied) ->
                                ProblemAnswer.write(ProblemCode.FORBIDDEN, request, response)))
                .build();
    }

    @Bean
    FilterRegistrationBean<HeaderWriterFilter> answerHeaders() {
        return standing(new HeaderWriterFilter(List.of(AnswerHeaders.writer())), 0);
    }

    @Bean
    FilterRegistrationBean<LastResort> lastResort() {
        return standing(new LastResort(), 1);
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit() {
        return standing(new BodyLimit(), 2);
    }

    @Bean
    FilterRegistrationBean<OpenDoorLimit> openDoorLimit(AttemptLimits limits) {
        return standing(new OpenDoorLimit(limits), 3);
    }

    /** From outside in: headers on whatever is answered, then what answers for those behind it. */
    private static <F extends Filter> FilterRegistrationBean<F> standing(F filter, int place) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return registration;
    }

    @Bean
    AttemptLimits attemptLimits(Clock clock) {
        byte[] secret = new byte[AttemptLimits.SECRET_LENGTH];
        new SecureRandom().nextBytes(secret);
        return new AttemptLimits(clock, secret);
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> tlsFloor() {
        return factory -> factory.addConnectorCustomizers(new TlsFloor());
    }

    /** What the server itself refuses, before any filter: it would answer with a page of HTML. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> noHtmlFromTheServer() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ServerRefusal.class.getName());
            }
        });
    }

    @Bean
    UnmappedErrors unmappedErrors() {
        return new UnmappedErrors();
    }

    @Bean
    ActingPersons actingPersons(KeyedDigest digest, PersonRegistry persons, Clock clock, Environment environment) {
        var options = new ActingPersons.Options(
                !environment.acceptsProfiles(Profiles.of("query-node")),
                environment.acceptsProfiles(Profiles.of("standalone", "import")));
        return new ActingPersons(AccountIssuer.nameIn(environment), digest, persons, clock, options);
    }

    @Bean
    RequestIdentity requestIdentity(ActingPersons persons, ObjectProvider<AccountDirectory> directory) {
        return new RequestIdentity(persons, directory.getIfAvailable());
    }

    @Bean
    PrintedCodes printedCodes(KeyedDigest digest) {
        return new PrintedCodes(digest);
    }

    @Bean
    OAuth2TokenValidator<Jwt> tokenRules(@Value("${ansinh.token.longest-life:1h}") Duration longest, Clock clock) {
        return TokenRules.of(issuer, audience, longest, clock);
    }

    @Bean
    @Profile("!standalone")
    JwtDecoder remoteIssuer(OAuth2TokenValidator<Jwt> tokenRules) {
        return RemoteIssuer.decoder(issuer, ALGORITHM, tokenRules);
    }
}
