package vn.ansinh.command.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.command.api.RegisterFeedsApi;
import vn.ansinh.command.api.model.RegisterFeed;
import vn.ansinh.command.api.model.RegisterFeedAnswer;
import vn.ansinh.command.api.model.RegisterFeedRow;
import vn.ansinh.command.feed.FeedDecisions;
import vn.ansinh.command.feed.RegisterColumn;
import vn.ansinh.command.feed.RegisterRows;
import vn.ansinh.command.gate.CommandGate.Founding;
import vn.ansinh.command.gate.Draw;
import vn.ansinh.command.port.PersonRegistry;
import vn.ansinh.command.web.Desk.Headers;
import vn.ansinh.kernel.event.fraud.Register;
import vn.ansinh.kernel.event.fraud.RegisterFeedEvent;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.RegisterFeedId;
import vn.ansinh.kernel.value.Wire;

/** What state registers hand over. Not final: Spring puts the validation of headers around it. */
@RestController
class RegisterFeedController implements RegisterFeedsApi {
    private static final String IMPORT = "importRegisterFeed";

    private final Desk desk;
    private final PersonRegistry registry;
    private final Draw draw;

    RegisterFeedController(Desk desk, PersonRegistry registry, Draw draw) {
        this.desk = desk;
        this.registry = registry;
        this.draw = draw;
    }

    @Override
    public ResponseEntity<RegisterFeedAnswer> importRegisterFeed(String idempotencyKey, RegisterFeed body) {
        Headers headers = new Headers(idempotencyKey, null, null, null);
        return desk.receiveFeed(IMPORT, headers, body, acting -> {
            LocalDate on = acting.caller().moment().businessDate();
            FeedDecisions.check(body.getAsOf(), on);
            RegisterRows rows = rows(body, on);
            RegisterFeedId feed = RegisterFeedId.of(draw.hex());
            Map<PersonNumber, PersonId> persons = new HashMap<>();
            rows.entries().forEach(line -> persons.put(line.number(), registry.personOf(line.number())));
            List<RegisterFeedEvent> events =
                    FeedDecisions.receive(feed, body.getAsOf(), rows, persons, acting.by(), on);
            return new Founding(
                    IMPORT,
                    feed.text(),
                    events.stream().map(Record.class::cast).toList(),
                    Map.of(Desk.FEED, feed.text()),
                    null);
        });
    }

    /** The file or the rows, one of the two and whole. @throws Refusal with everything that is wrong with what was handed over */
    private static RegisterRows rows(RegisterFeed body, LocalDate on) {
        Register register = Wire.parse(Register.class, body.getRegister().getValue());
        List<RegisterRows> handed = new ArrayList<>();
        if (body.getCsv() != null) {
            handed.add(RegisterRows.ofFile(register, body.getCsv(), on));
        }
        if (body.getRows() != null) {
            handed.add(RegisterRows.ofProgram(
                    register,
                    body.getRows().stream().map(RegisterFeedController::cells).toList(),
                    on));
        }
        List<BrokenRule> broken = new ArrayList<>();
        handed.forEach(rows -> broken.addAll(rows.broken()));
        if (handed.size() != 1) {
            broken.add(BrokenRule.of("register-feed-one-of-two"));
        }
        if (!broken.isEmpty()) {
            throw new Refusal(ProblemCode.INVALID_INPUT, broken);
        }
        return handed.getFirst();
    }

    private static Map<RegisterColumn, String> cells(RegisterFeedRow row) {
        Map<RegisterColumn, String> cells = new EnumMap<>(RegisterColumn.class);
        put(cells, RegisterColumn.NUMBER, row.getPersonNumber());
        put(cells, RegisterColumn.FROM, row.getFrom());
        put(cells, RegisterColumn.UNTIL, row.getUntil());
        put(cells, RegisterColumn.UNIT, row.getUnit());
        put(cells, RegisterColumn.AMOUNT, row.getAmount());
        put(cells, RegisterColumn.ACT, row.getAct());
        return cells;
    }

    private static void put(Map<RegisterColumn, String> cells, RegisterColumn column, @Nullable Object value) {
        if (value != null) {
            cells.put(column, value.toString());
        }
    }
}
