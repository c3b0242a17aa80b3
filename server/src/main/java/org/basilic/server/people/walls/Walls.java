package org.basilic.server.people.walls;

import jakarta.servlet.DispatcherType;
import org.basilic.server.people.AccessMatrix;
import org.basilic.server.people.sessions.SessionContext;
import org.basilic.server.people.tokens.ApiRefusal;
import org.basilic.server.people.tokens.BearerTokens;
import org.basilic.server.people.tokens.RequestRate;
import org.basilic.server.people.tokens.Tokens;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** The one chain that every request goes through. Who is let in says the matrix; {@link AnswerHeaders} says the headers. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Walls {

    @Bean
    SecurityFilterChain everyRequest(
            HttpSecurity http,
            AccessMatrix matrix,
            SessionContext sessions,
            CsrfTokenRepository crossSiteTokens,
            Refusals refusals,
            Tokens tokens,
            RequestRate rate,
            ApiRefusal api)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .access(matrix))
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(csrf -> csrf.spa()
                        .csrfTokenRepository(crossSiteTokens)
                        .ignoringRequestMatchers(
                                request -> BearerTokens.shown(request) != null,
                                request -> request.getRequestURI().equals(CspReports.PATH)))
                .addFilterBefore(new BearerTokens(tokens, rate, api), CsrfFilter.class)
                .addFilterBefore(new SameSite(refusals), CsrfFilter.class)
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .build();
    }
}
