package vn.ansinh.proof.contract;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.PropertyPlaceholderHelper;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Reads the controllers as the server does, and says which methods and paths they answer. */
final class ServedPaths extends RequestMappingHandlerMapping {

    private ServedPaths() {
        var nothing = new StaticApplicationContext();
        setApplicationContext(nothing);
        // As where an operator has set nothing else: what stands behind the colon.
        setEmbeddedValueResolver(text ->
                new PropertyPlaceholderHelper("${", "}", ":", null, true).replacePlaceholders(text, name -> null));
        afterPropertiesSet();
    }

    /** Of every controller below this package. */
    static Set<String> below(String rootPackage) throws ClassNotFoundException {
        var controllers = new ClassPathScanningCandidateComponentProvider(false);
        controllers.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        var mapping = new ServedPaths();
        Set<String> served = new TreeSet<>();
        for (var found : controllers.findCandidateComponents(rootPackage)) {
            served.addAll(mapping.of(Class.forName(found.getBeanClassName())));
        }
        return served;
    }

    Set<String> of(Class<?> controller) {
        Set<String> served = new TreeSet<>();
        for (Method method : MethodIntrospector.selectMethods(
                controller, (ReflectionUtils.MethodFilter) method -> mapped(method, controller) != null)) {
            served.addAll(texts(mapped(method, controller)));
        }
        return served;
    }

    private @Nullable RequestMappingInfo mapped(Method method, Class<?> controller) {
        return getMappingForMethod(method, controller);
    }

    private static Set<String> texts(@Nullable RequestMappingInfo info) {
        Set<String> texts = new TreeSet<>();
        if (info != null) {
            for (String path : info.getPatternValues()) {
                if (info.getMethodsCondition().getMethods().isEmpty()) {
                    texts.add("any " + path);
                }
                info.getMethodsCondition().getMethods().forEach(method -> texts.add(method + " " + path));
            }
        }
        return texts;
    }

    static ServedPaths reader() {
        return new ServedPaths();
    }
}
