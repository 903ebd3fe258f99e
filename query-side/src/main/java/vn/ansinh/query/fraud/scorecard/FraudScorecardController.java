package vn.ansinh.query.fraud.scorecard;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.kernel.wording.LawWords;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.api.FraudScorecardApi;
import vn.ansinh.query.api.model.FraudScorecardJson;
import vn.ansinh.query.disclose.PublishedByLaw;
import vn.ansinh.query.port.FraudDetection;
import vn.ansinh.query.port.FraudDetection.Cell;
import vn.ansinh.query.port.FraudDetection.Score;

/** The scorecard, public by design: nobody is named in it, and small cells are merged. */
@RestController
@PublishedByLaw
class FraudScorecardController implements FraudScorecardApi {
    private static final String MERGED = "…";

    private final FraudDetection detection;
    private final Today today;
    private final ContractForms answers;
    private final LawWords words = LawWords.in(Locale.forLanguageTag("vi"));

    FraudScorecardController(FraudDetection detection, Today today, ContractForms answers) {
        this.detection = detection;
        this.today = today;
        this.answers = answers;
    }

    record Scorecard(LocalDate asOf, List<Score> detectors, List<NamedCell> communes, List<NamedCell> schemes) {}

    record NamedCell(@Nullable String key, String name, long raised, long concluded, long right) {
        static NamedCell of(Cell cell, Function<String, String> name) {
            String key = cell.key();
            return new NamedCell(
                    key, key == null ? MERGED : name.apply(key), cell.raised(), cell.concluded(), cell.right());
        }
    }

    @Override
    public ResponseEntity<FraudScorecardJson> readFraudScorecard() {
        FraudDetection.Card card = detection.scorecard(today.date());
        return answers.ok(
                new Scorecard(
                        card.asOf(),
                        card.detectors(),
                        card.communes().stream()
                                .map(cell -> NamedCell.of(cell, key -> today.nameOf(UnitCode.parse(key))))
                                .toList(),
                        card.schemes().stream()
                                .map(cell -> NamedCell.of(cell, key -> words.scheme(Scheme.ofWire(key))))
                                .toList()),
                FraudScorecardJson.class);
    }
}
