package vn.ansinh.launcher;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import vn.ansinh.launcher.node.Node;
import vn.ansinh.launcher.node.RequiredProperties;

/** Starts the Spring application of a node. */
final class Application {

    private Application() {}

    /**
     * Runs it.
     *
     * @param early properties that logging must know before anything is started
     * @param servers starts what the node brings along and tells where that is; nothing overrides it
     */
    static ConfigurableApplicationContext run(Options options, Map<String, Object> early, Servers servers) {
        var application = new SpringApplication(Node.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setAdditionalProfiles(options.profile().wire());
        application.setDefaultProperties(early);
        application.addInitializers(context -> {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("launcher", servers.start(context)));
            new RequiredProperties(context.getEnvironment(), options.profile()).check();
        });
        return application.run(options.properties().toArray(String[]::new));
    }

    /** What is started before the application, once it can log. */
    @FunctionalInterface
    interface Servers {
        /** The properties under which the application finds them. */
        Map<String, Object> start(ConfigurableApplicationContext context);
    }
}
