package vn.ansinh.runtime.assessment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import vn.ansinh.command.policybook.BookedPolicies;
import vn.ansinh.query.port.Assessments;
import vn.ansinh.query.port.PolicyVersions;

/** The law and its book, in every node that answers queries. */
@Configuration(proxyBeanMethods = false)
@Profile({"standalone", "query-node"})
public class AssessmentConfiguration {
    @Bean
    Assessments assessments(BookedPolicies policies) {
        return new LawOnTheQuerySide(policies);
    }

    @Bean
    PolicyVersions policyVersions(BookedPolicies policies) {
        return new BookOnTheQuerySide(policies);
    }
}
