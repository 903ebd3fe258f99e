package vn.ansinh.query.answer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import vn.ansinh.query.api.model.BenefitJson;
import vn.ansinh.query.api.model.CaseStateJson;
import vn.ansinh.query.api.model.ControlCodeJson;
import vn.ansinh.query.api.model.DataRequestStateJson;
import vn.ansinh.query.api.model.DutyJson;
import vn.ansinh.query.api.model.ErasureStateJson;
import vn.ansinh.query.api.model.PaperLanguageJson;
import vn.ansinh.query.api.model.SchemeJson;
import vn.ansinh.query.api.model.TrialChangeJson;

/** Query parameters that are words of a list, as the contract writes them: Spring would look for Java's names. */
@Configuration(proxyBeanMethods = false)
class ParameterWords {
    @Bean
    StateWord stateWord() {
        return new StateWord();
    }

    @Bean
    BenefitWord benefitWord() {
        return new BenefitWord();
    }

    @Bean
    DutyWord dutyWord() {
        return new DutyWord();
    }

    @Bean
    ErasureStateWord erasureStateWord() {
        return new ErasureStateWord();
    }

    @Bean
    DataRequestStateWord dataRequestStateWord() {
        return new DataRequestStateWord();
    }

    @Bean
    SchemeWord schemeWord() {
        return new SchemeWord();
    }

    @Bean
    TrialChangeWord trialChangeWord() {
        return new TrialChangeWord();
    }

    @Bean
    ControlCodeWord controlCodeWord() {
        return new ControlCodeWord();
    }

    @Bean
    PaperLanguageWord paperLanguageWord() {
        return new PaperLanguageWord();
    }

    static final class ControlCodeWord implements Converter<String, ControlCodeJson> {
        @Override
        public ControlCodeJson convert(String word) {
            return ControlCodeJson.fromValue(word);
        }
    }

    static final class PaperLanguageWord implements Converter<String, PaperLanguageJson> {
        @Override
        public PaperLanguageJson convert(String word) {
            return PaperLanguageJson.fromValue(word);
        }
    }

    static final class SchemeWord implements Converter<String, SchemeJson> {
        @Override
        public SchemeJson convert(String word) {
            return SchemeJson.fromValue(word);
        }
    }

    static final class TrialChangeWord implements Converter<String, TrialChangeJson> {
        @Override
        public TrialChangeJson convert(String word) {
            return TrialChangeJson.fromValue(word);
        }
    }

    static final class StateWord implements Converter<String, CaseStateJson> {
        @Override
        public CaseStateJson convert(String word) {
            return CaseStateJson.fromValue(word);
        }
    }

    static final class BenefitWord implements Converter<String, BenefitJson> {
        @Override
        public BenefitJson convert(String word) {
            return BenefitJson.fromValue(word);
        }
    }

    static final class DutyWord implements Converter<String, DutyJson> {
        @Override
        public DutyJson convert(String word) {
            return DutyJson.fromValue(word);
        }
    }

    static final class ErasureStateWord implements Converter<String, ErasureStateJson> {
        @Override
        public ErasureStateJson convert(String word) {
            return ErasureStateJson.fromValue(word);
        }
    }

    static final class DataRequestStateWord implements Converter<String, DataRequestStateJson> {
        @Override
        public DataRequestStateJson convert(String word) {
            return DataRequestStateJson.fromValue(word);
        }
    }
}
