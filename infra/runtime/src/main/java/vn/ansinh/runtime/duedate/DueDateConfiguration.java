package vn.ansinh.runtime.duedate;

import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import vn.ansinh.command.casework.Laws;
import vn.ansinh.command.duedate.DueDateReaction;
import vn.ansinh.command.duedate.RecordedCalendars;
import vn.ansinh.command.gate.Draw;
import vn.ansinh.command.port.CalendarLog;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.command.port.StreamEvents;
import vn.ansinh.runtime.rounds.Rounds;

/** On every node that takes commands; one of them sweeps at a time. */
@Configuration(proxyBeanMethods = false)
@Profile("!query-node")
class DueDateConfiguration {
    /** So long may a new calendar wait for the first due date that it moves. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** Positions of the log that are gone through in one transaction. */
    private static final int PAGE = 500;

    @Bean
    DueDateReaction dueDateReaction(
            Laws laws,
            CalendarLog calendars,
            StreamEvents streams,
            EventAppender appender,
            Draw draw,
            InstantSource clock) {
        return new DueDateReaction(laws, new RecordedCalendars(calendars), streams, appender, draw, clock);
    }

    @Bean
    Rounds dueDateRounds(DataSource eventDatabase, DueDateReaction reaction) {
        return new Rounds("due-dates", new DueDateSweep(eventDatabase, reaction, PAGE)::sweep, PAUSE);
    }
}
