package vn.ansinh.runtime.security;

import java.util.Set;
import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;

/** TLS 1.2 and 1.3, whatever else the configuration or the platform would speak. */
final class TlsFloor implements TomcatConnectorCustomizer {

    private static final Set<String> SPOKEN = Set.of("TLSv1.2", "TLSv1.3");

    @Override
    public void customize(Connector connector) {
        for (SSLHostConfig host : connector.findSslHostConfigs()) {
            var kept = new java.util.TreeSet<>(host.getProtocols());
            kept.retainAll(SPOKEN);
            host.setProtocols(String.join(",", kept.isEmpty() ? SPOKEN : kept));
        }
    }
}
