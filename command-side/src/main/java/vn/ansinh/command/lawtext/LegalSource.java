package vn.ansinh.command.lawtext;

import vn.ansinh.kernel.problem.InvalidValue;

/**
 * Where a rule or a figure stands in law.
 *
 * @param act such as {@code Nghị định 20/2021/NĐ-CP}
 * @param article such as {@code Art. 5(6)}; may be empty where only the act is known
 */
public record LegalSource(String act, String article) {
    public LegalSource {
        if (act.isBlank()) {
            throw new InvalidValue("legal-source-missing", "a rule of law names its act");
        }
    }

    public String text() {
        return article.isEmpty() ? act : act + ", " + article;
    }
}
