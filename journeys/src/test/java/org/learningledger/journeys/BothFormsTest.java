package org.learningledger.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The demonstration, and then each act that programs are told of: the same commands, whatever keeps the events. */
@DisplayName("The same script in both forms")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("axonserver")
@Tag("slow")
class BothFormsTest {

    /**
     * What came of it.
     *
     * @param acts what came of each
     * @param readModels a digest of each table
     * @param histories what is told of South Tees, and of each thing of the invented partnership, newest first
     */
    private record Outcome(
            Map<String, String> acts, Map<String, String> readModels, Map<String, List<String>> histories) {}

    @Test
    void leads_to_the_same_read_models_and_the_same_histories() throws Exception {
        AxonServer.offered();
        var apart = play(Form.SIDES_APART);
        var allInOne = play(Form.ALL_IN_ONE);
        assertThat(apart.acts()).isEqualTo(allInOne.acts());
        assertThat(apart.acts().values().stream().filter(EveryAct.RECORDED::equals))
                .hasSizeGreaterThan(30);
        assertThat(apart.histories()).isEqualTo(allInOne.histories());
        assertThat(apart.readModels()).isEqualTo(allInOne.readModels());
        assertThat(allInOne.histories()).hasSizeGreaterThan(100);
    }

    private static Outcome play(Form form) throws Exception {
        try (var ledger = form.demonstration()) {
            var acts = new EveryAct(ledger).outcomes();
            ledger.catchUp();
            var histories = new LinkedHashMap<String, List<String>>();
            histories.put("all of South Tees", new Reader(ledger.address(), "south-tees").history(""));
            var reader = new Reader(ledger.address(), "example");
            for (var thing : reader.things()) histories.put(thing, reader.history(thing));
            return new Outcome(acts, ReadModels.in(ledger.tables()), histories);
        }
    }
}
