package org.basilic.server.people.sessions;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.web.http.HttpSessionIdResolver;

/** How sessions are kept in the database: as words, with ids that nobody guesses. */
@Configuration(proxyBeanMethods = false)
class SessionStore {

    /** 216 bits; the column has 36 letters. */
    private static final int ID = 27;

    /** Takes words only: no object of Java is ever written, so none is ever made from bytes. */
    @Bean
    ConversionService springSessionConversionService() {
        GenericConversionService words = new GenericConversionService();
        words.addConverter(Object.class, byte[].class, SessionStore::bytes);
        words.addConverter(byte[].class, Object.class, (Converter<byte[], Object>)
                bytes -> new String(bytes, StandardCharsets.UTF_8));
        return words;
    }

    private static byte[] bytes(Object value) {
        if (value instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        throw new IllegalArgumentException("a session holds words only, no " + value.getClass());
    }

    @Bean
    SessionIdGenerator sessionIds() {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] bytes = new byte[ID];
            random.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        };
    }

    @Bean
    HttpSessionIdResolver sessionCookies() {
        return new SessionCookies();
    }
}
