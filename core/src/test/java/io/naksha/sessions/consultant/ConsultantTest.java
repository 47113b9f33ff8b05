package io.naksha.sessions.consultant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.session.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsultantTest {
    @ParameterizedTest
    @EnumSource
    void onlyApprovedIsAvailable(ConsultantStatus status) {
        Consultant consultant = Samples.consultant().withStatus(status, Samples.NOW);

        assertThat(consultant.isApproved()).isEqualTo(status == ConsultantStatus.APPROVED);
        if (status == ConsultantStatus.APPROVED) {
            assertThat(consultant.requireApproved()).isSameAs(consultant);
        } else {
            assertThatThrownBy(consultant::requireApproved)
                    .isInstanceOfSatisfying(ConsultantNotAvailableException.class, error -> {
                        assertThat(error.consultantId()).isEqualTo(Samples.JANE);
                        assertThat(error).hasMessage("consultant " + Samples.JANE + " is not approved");
                    });
        }
    }

    @Test
    void statusIsAChangeLikeAnyOther() {
        Consultant consultant = Samples.consultant();
        Consultant suspended = consultant.withStatus(ConsultantStatus.SUSPENDED, Samples.NOW);

        assertThat(suspended.stamp()).isEqualTo(consultant.stamp().changed(Samples.NOW));
        assertThat(suspended.slug()).isEqualTo(consultant.slug());
    }

    @Test
    void duplicateSaysWhatIsTaken() {
        DuplicateConsultantException email = new DuplicateConsultantException(DuplicateConsultantException.Field.EMAIL);
        DuplicateConsultantException slug = new DuplicateConsultantException(DuplicateConsultantException.Field.SLUG);

        assertThat(email).hasMessage("the e-mail address is taken");
        assertThat(email.field()).isEqualTo(DuplicateConsultantException.Field.EMAIL);
        assertThat(slug).hasMessage("the slug is taken");
        assertThat(slug.field()).isEqualTo(DuplicateConsultantException.Field.SLUG);
    }
}
