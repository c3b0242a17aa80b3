package org.basilic.server;

import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * Spring's {@code csrf()} for tests keeps a token as an object in the session, from its first use on and for every request of
 * the context. A session of ours holds words only, so under test such a token is written as words.
 */
final class CrossSiteTokensOfTests implements BeanPostProcessor {

    private static final String MARK = "cross-site token of a test\n";

    CrossSiteTokensOfTests() {}

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (name.equals("springSessionConversionService")) {
            GenericConversionService words = (GenericConversionService) bean;
            words.addConverter(Object.class, byte[].class, CrossSiteTokensOfTests::bytes);
            words.addConverter(byte[].class, Object.class, (Converter<byte[], Object>) CrossSiteTokensOfTests::value);
        }
        return bean;
    }

    private static byte[] bytes(Object value) {
        if (value instanceof CsrfToken token) {
            return (MARK + token.getHeaderName() + "\n" + token.getParameterName() + "\n" + token.getToken())
                    .getBytes(StandardCharsets.UTF_8);
        }
        if (value instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        throw new IllegalArgumentException("a session holds words only, no " + value.getClass());
    }

    private static Object value(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!text.startsWith(MARK)) {
            return text;
        }
        String[] lines = text.split("\n", -1);
        return new DefaultCsrfToken(lines[1], lines[2], lines[3]);
    }
}
