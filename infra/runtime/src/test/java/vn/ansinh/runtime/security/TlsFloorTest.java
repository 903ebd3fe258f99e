package vn.ansinh.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsFloorTest {

    @ParameterizedTest
    @CsvSource({
        "all, 'TLSv1.2,TLSv1.3'",
        "TLSv1+TLSv1.1+TLSv1.2, TLSv1.2",
        "TLSv1.3, TLSv1.3",
        "TLSv1.1, 'TLSv1.2,TLSv1.3'"
    })
    void connector_speaksNothingOlder(String configured, String spoken) {
        var host = new SSLHostConfig();
        host.setProtocols(configured);
        var connector = new Connector();
        connector.addSslHostConfig(host);

        new TlsFloor().customize(connector);

        assertThat(connector.findSslHostConfigs())
                .singleElement()
                .satisfies(config -> assertThat(config.getProtocols()).containsExactlyInAnyOrder(spoken.split(",")));
    }
}
