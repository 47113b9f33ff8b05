package io.naksha.sessions.offering;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.session.Samples;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OfferingTest {
    @Test
    void canBeTakenOffTheListAndPutBack() {
        Offering offering = Samples.offering();
        Offering inactive = offering.withStatus(Offering.Status.INACTIVE, Samples.NOW);

        assertThat(offering.isActive()).isTrue();
        assertThat(inactive.isActive()).isFalse();
        assertThat(inactive.stamp()).isEqualTo(offering.stamp().changed(Samples.NOW));
        assertThat(inactive.withStatus(Offering.Status.ACTIVE, Samples.NOW).isActive())
                .isTrue();
    }

    @Test
    void platformsAreInTheOrderOfTheirDeclaration() {
        assertThat(Samples.offering().platforms()).containsExactly(Platform.ZOOM, Platform.TEAMS);
    }

    @Test
    void newOfferingCopiesItsPlatformsWithoutRepeats() {
        Set<Platform> platforms = EnumSet.of(Platform.MEET);
        NewOffering offering = NewOffering.builder().platforms(platforms).build();
        platforms.clear();

        assertThat(offering.platforms()).containsExactly(Platform.MEET);
        assertThat(NewOffering.builder().platform(Platform.MEET, Platform.MEET).build())
                .isEqualTo(offering);
        assertThat(NewOffering.builder().platforms(null).type(null).build())
                .isEqualTo(NewOffering.builder().build());
    }
}
