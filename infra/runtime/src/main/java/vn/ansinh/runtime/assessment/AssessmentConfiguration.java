package vn.ansinh.runtime.assessment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import vn.ansinh.command.duedate.RecordedCalendars;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.policybook.BookedPolicies;
import vn.ansinh.command.port.CalendarLog;
import vn.ansinh.command.port.PolicyBookLog;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.query.port.Assessments;
import vn.ansinh.query.port.Calendars;
import vn.ansinh.query.port.EventHistory;
import vn.ansinh.query.port.PolicyVersions;

/** The law and its book, in every node that answers queries: read from the same stream as where commands are decided. */
@Configuration(proxyBeanMethods = false)
@Profile({"standalone", "query-node"})
public class AssessmentConfiguration {
    private final BookedPolicies policies;

    AssessmentConfiguration(PolicyBookLog log) {
        this.policies = new BookedPolicies(log, Policy.load());
    }

    @Bean
    Assessments assessments() {
        return new LawOnTheQuerySide(policies);
    }

    @Bean
    PolicyVersions policyVersions(EventHistory history, SealedEvents events) {
        return new BookOnTheQuerySide(policies, history, events);
    }

    @Bean
    Calendars calendars(CalendarLog log) {
        return new CalendarsOnTheQuerySide(new RecordedCalendars(log));
    }
}
