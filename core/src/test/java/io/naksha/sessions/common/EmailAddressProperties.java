package io.naksha.sessions.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EmailAddressProperties {
    @Provide
    Arbitrary<String> texts() {
        return UnicodeTexts.ofMaxLength(12);
    }

    @Property(seed = "20260115", tries = 3_000)
    void validityAndReadingAgree(@ForAll("texts") String local, @ForAll("texts") String domain) {
        String text = local + "@" + domain + ".org";
        Throwable error = catchThrowable(() -> EmailAddress.of(text));

        assertThat(error == null).isEqualTo(EmailAddress.isValid(text));
        assertThat(error == null || error instanceof ValidationException).isTrue();
    }

    @Property(seed = "20260116", tries = 3_000)
    void keyOfAKeyIsItself(@ForAll("texts") String local, @ForAll("texts") String domain) {
        String text = local + "@" + domain + ".org";
        if (EmailAddress.isValid(text)) {
            String key = EmailAddress.of(text).key();

            assertThat(key).hasSizeLessThanOrEqualTo(EmailAddress.MAX_LENGTH);
            assertThat(EmailAddress.of(key).key()).isEqualTo(key);
        } else {
            assertThat(text).isNotEqualTo("jane@example.org");
        }
    }
}
