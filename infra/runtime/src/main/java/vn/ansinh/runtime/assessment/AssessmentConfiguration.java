package vn.ansinh.runtime.assessment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import vn.ansinh.command.law.Policy;
import vn.ansinh.query.port.Assessments;

/** The law of this program, in every node that answers queries; it needs no store. */
@Configuration(proxyBeanMethods = false)
@Profile({"standalone", "query-node"})
public class AssessmentConfiguration {
    @Bean
    Assessments assessments() {
        return new LawOnTheQuerySide(Policy.load());
    }
}
