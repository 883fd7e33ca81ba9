package org.learningledger.store.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayName("The key that makes a deed once-only")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScopedKeyTest {

    private static final ScopedKey KEY =
            new ScopedKey("south-tees", Actor.OPERATOR, "ReviewStated", "south-tees-2021-22/REV-01");

    /** Computed by another program (Python's uuid5): if it ever changes, every import would record everything again. */
    @Test
    void gives_the_new_thing_the_same_id_in_every_version_of_the_program() {
        assertThat(KEY.newId()).isEqualTo(UUID.fromString("0c9f9158-ae3a-5d7e-b1f9-bbb1c9b66baa"));
    }

    @Test
    void is_another_for_another_partnership_account_kind_of_command_or_key() {
        var others = Stream.of(
                new ScopedKey("moor", KEY.account(), KEY.kind(), KEY.key()),
                new ScopedKey(KEY.partnership(), new UUID(0, 1), KEY.kind(), KEY.key()),
                new ScopedKey(KEY.partnership(), KEY.account(), "AuditStated", KEY.key()),
                new ScopedKey(KEY.partnership(), KEY.account(), KEY.kind(), "south-tees-2021-22/REV-02"));
        assertThat(Stream.concat(Stream.of(KEY), others).map(ScopedKey::newId)).doesNotHaveDuplicates();
    }
}
