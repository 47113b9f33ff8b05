package io.naksha.sessions.consultant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.naksha.sessions.common.UnicodeTexts;
import io.naksha.sessions.common.ValidationException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SlugProperties {
    @Provide
    Arbitrary<String> texts() {
        return UnicodeTexts.ofMaxLength(300);
    }

    @Provide
    Arbitrary<String> shortTexts() {
        return UnicodeTexts.ofMaxLength(5);
    }

    @Property(seed = "20260118")
    void everyNameGivesASlug(@ForAll("texts") String name) {
        Slug slug = Slug.derive(name);

        assertThat(Slug.of(slug.value())).isEqualTo(slug);
        assertThat(slug.value()).hasSizeBetween(2, 64);
        assertThat(Slug.isValid(slug.numbered(2).value())).isTrue();
    }

    @Property(seed = "20260119")
    void evenUnpairedSurrogatesGiveASlug(@ForAll String name) {
        assertThat(Slug.isValid(Slug.derive(name).value())).isTrue();
    }

    @Property(seed = "20260120", tries = 5_000)
    void validityAndReadingAgree(@ForAll("shortTexts") String text) {
        Throwable error = catchThrowable(() -> Slug.of(text));

        assertThat(error == null).isEqualTo(Slug.isValid(text));
        assertThat(error == null || error instanceof ValidationException).isTrue();
    }

    @Example
    void everyCharacterGivesASlug() {
        List<Integer> failing = UnicodeTexts.everyCharacter()
                .filter(character -> !Slug.isValid(Slug.derive("a" + Character.toString(character) + "\u0301")
                        .value()))
                .boxed()
                .toList();

        assertThat(failing).isEmpty();
    }
}
