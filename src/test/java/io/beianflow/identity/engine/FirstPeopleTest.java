package io.beianflow.identity.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import io.beianflow.company.Companies;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.env.MockEnvironment;

class FirstPeopleTest {
    private final People people = mock(People.class);
    private final Companies companies = mock(Companies.class);
    private final MockEnvironment settings = new MockEnvironment();
    private final StaticMessageSource texts = new StaticMessageSource();

    @BeforeEach
    void nobodyIsThere() {
        texts.setUseCodeAsDefaultMessage(true);
        given(people.none()).willReturn(true);
    }

    @Test
    void addsOnlyTheFirstAdministratorInProduction() {
        settings.setActiveProfiles("prod");
        settings.setProperty("beianflow.admin.user", "li.na");
        settings.setProperty("beianflow.admin.password", "a long pass phrase");

        addIfNone();

        verify(people).none();
        verify(people).add("li.na", "li.na", "a long pass phrase", List.of("camunda-admin"));
        verifyNoMoreInteractions(people);
    }

    @ParameterizedTest
    @CsvSource({"'',a long pass phrase", "li.na,short", "li.na,''", "administrator,administrator"})
    void refusesAProductionThatNobodyOrEverybodyCouldEnter(String user, String password) {
        settings.setActiveProfiles("prod");
        settings.setProperty("beianflow.admin.user", user);
        settings.setProperty("beianflow.admin.password", password);

        assertThatThrownBy(this::addIfNone)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("beianflow.admin.password must have at least 12 characters");
    }

    @Test
    void leavesPeopleAloneWhereThereAreAny() {
        given(people.none()).willReturn(false);

        addIfNone();

        verify(people, never()).add(anyString(), anyString(), anyString(), any());
    }

    private void addIfNone() {
        new FirstPeople(people, companies, settings, texts).addIfNone();
    }
}
