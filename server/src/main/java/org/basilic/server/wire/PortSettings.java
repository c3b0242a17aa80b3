package org.basilic.server.wire;

import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.Http11NioProtocol;
import org.basilic.server.Settings;
import org.basilic.server.operating.Limits;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Sets the limits of the HTTP port. */
@Component
final class PortSettings implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** So much of a body that nobody wanted is read, so that the answer can be; then the connection is closed. */
    private static final int LEFT_OVER = 1 << 16;

    private final Limits limits;
    private final boolean proxied;

    PortSettings(Limits limits, Settings settings) {
        this.limits = limits;
        this.proxied = !settings.http().proxies().isEmpty();
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(TimedProtocol.class.getName());
        factory.addConnectorCustomizers(this::set);
        factory.addEngineValves(new LeftOver(), new BadRequests());
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(PlainErrorValve.class.getName());
            }
        });
    }

    private void set(Connector connector) {
        connector.setAllowTrace(false);
        connector.setMaxPostSize(Limits.intOf("http.body.bytes"));
        connector.setMaxParameterCount(1_000);
        connector.setXpoweredBy(false);
        if (connector.getProtocolHandler() instanceof Http11NioProtocol http) {
            http.setConnectionTimeout(
                    (int) Limits.secondsOf("http.idle.seconds").toMillis());
            http.setKeepAliveTimeout((int) Limits.secondsOf("http.idle.seconds").toMillis());
            http.setMaxHttpRequestHeaderSize(Limits.intOf("http.header.bytes"));
            http.setMaxConnections(Limits.intOf("http.connections"));
            http.setMaxSwallowSize(LEFT_OVER);
            http.setMaxExtensionSize(1 << 10);
            http.setMaxTrailerSize(1 << 10);
        }
        if (connector.getProtocolHandler() instanceof TimedProtocol timed) {
            timed.set(limits, proxied ? Long.MAX_VALUE : Limits.of("http.connections.address"));
        }
    }
}
