package vn.ansinh.launcher.node;

import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import vn.ansinh.launcher.issuer.DemoIssuerConfiguration;

/**
 * The application. The machinery is in every node; each side only where the profile wants it, so that a query node has
 * no command to offer. Beans of the sides bear their whole class names: neither side knows how the other calls things.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        // The demo issuer is configured by hand and in the standalone only.
        exclude = {OAuth2AuthorizationServerAutoConfiguration.class, OAuth2AuthorizationServerJwtAutoConfiguration.class
        })
@ComponentScan("vn.ansinh.runtime")
public class Node {

    /** The one clock; nothing reads the time but through it. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The command side. */
    @Configuration(proxyBeanMethods = false)
    @Profile({"standalone", "command-node"})
    @ComponentScan(basePackages = "vn.ansinh.command", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
    static class CommandSide {}

    /** The query side. */
    @Configuration(proxyBeanMethods = false)
    @Profile({"standalone", "query-node"})
    @ComponentScan(basePackages = "vn.ansinh.query", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
    static class QuerySide {}

    /** The issuer that the standalone brings along. */
    @Configuration(proxyBeanMethods = false)
    @Profile(DemoIssuerConfiguration.PROFILE)
    @Import(DemoIssuerConfiguration.class)
    static class Issuer {}
}
