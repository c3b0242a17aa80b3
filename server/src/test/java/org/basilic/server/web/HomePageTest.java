package org.basilic.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.basilic.server.ServerTest;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServerTest
class HomePageTest {

    @Autowired
    MockMvcTester http;

    @Test
    void everyRoleHasAFirstPageAndTheHelp() {
        for (Role role : Role.values()) {
            assertThat(http.get().uri("/").with(Somebody.as(Somebody.with(role))))
                    .as(role.name())
                    .hasStatusOk();
            assertThat(http.get().uri("/help").with(Somebody.as(Somebody.with(role))))
                    .as(role.name())
                    .hasStatusOk()
                    .bodyText()
                    .contains("Single keys");
        }
    }

    @Test
    void aNurseSeesNoClaimsOrDenialsCounted() {
        assertThat(http.get().uri("/").with(Somebody.as(Somebody.with(Role.NURSE))))
                .bodyText()
                .doesNotContain("denials are open")
                .doesNotContain("visits are blocked");
    }
}
