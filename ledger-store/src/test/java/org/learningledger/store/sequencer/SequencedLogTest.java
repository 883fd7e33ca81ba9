package org.learningledger.store.sequencer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.learningledger.store.testing.FreshDatabase;

@DisplayName("A batch that is sealed")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SequencedLogTest {

    @Test
    void leaves_nothing_behind_where_something_broke_in_the_middle() throws Exception {
        List<Entry> broken = Collections.singletonList(null);
        try (var log = SequencedLog.open(FreshDatabase.create().as(FreshDatabase.PROGRAM))) {
            assertThatThrownBy(() -> log.seal(broken, 0)).isInstanceOf(NullPointerException.class);
            assertThat(log.nextToken()).isZero();
            assertThat(log.size()).isZero();
        }
    }
}
