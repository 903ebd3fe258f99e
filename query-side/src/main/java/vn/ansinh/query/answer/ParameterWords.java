package vn.ansinh.query.answer;

import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
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
class ParameterWords implements WebMvcConfigurer {
    @Override
    public void addFormatters(FormatterRegistry words) {
        words.addConverter(String.class, BenefitJson.class, BenefitJson::fromValue);
        words.addConverter(String.class, CaseStateJson.class, CaseStateJson::fromValue);
        words.addConverter(String.class, ControlCodeJson.class, ControlCodeJson::fromValue);
        words.addConverter(String.class, DataRequestStateJson.class, DataRequestStateJson::fromValue);
        words.addConverter(String.class, DutyJson.class, DutyJson::fromValue);
        words.addConverter(String.class, ErasureStateJson.class, ErasureStateJson::fromValue);
        words.addConverter(String.class, PaperLanguageJson.class, PaperLanguageJson::fromValue);
        words.addConverter(String.class, SchemeJson.class, SchemeJson::fromValue);
        words.addConverter(String.class, TrialChangeJson.class, TrialChangeJson::fromValue);
    }
}
