package org.learningledger.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The questions of a form and the fields that are recorded stand on two sides that do not see each other. */
@DisplayName("Every register")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryRegisterTest {

    private Ledger ledger;

    Form form() {
        return Form.ALL_IN_ONE;
    }

    @BeforeAll
    void open() {
        ledger = form().demonstration();
    }

    @AfterAll
    void close() {
        ledger.close();
    }

    @Test
    void takes_an_entry_by_hand_and_shows_every_answer() {
        try (var visitor = new Visitor(ledger.address(), false, "registers")) {
            visitor.signInAs("learning@south-tees");
            visitor.goTo("/registers");
            int entered = 0;
            for (var register : visitor.addresses()) {
                if (!register.startsWith("/registers/")) continue;
                visitor.goTo(register);
                if (!visitor.addresses().contains(register + "/new")) continue;
                visitor.goTo(register + "/new");
                var answers = visitor.answerEverything();
                visitor.checkAndRecord();
                assertThat(visitor.source()).as(register).contains(answers);
                entered++;
            }
            assertThat(entered).isEqualTo(20);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void shows_both_names_of_a_body_and_what_took_its_place() {
        try (var visitor = new Visitor(ledger.address(), true, "bodies")) {
            visitor.signInAs("learning@south-tees");
            visitor.goTo("/registers/organisations?text=ORG-STCCG");
            visitor.follow("ST CCG");
            visitor.press("Rename it");
            visitor.write("What is it called now?", "South Tees CCG");
            visitor.look("rename");
            visitor.checkAndRecord();
            visitor.press("Say that it was replaced");
            visitor.choose("Cleveland Police");
            visitor.look("replace");
            visitor.checkAndRecord();
            assertThat(visitor.text())
                    .contains("Formerly", "ST CCG", "What took its place", "Cleveland Police")
                    .doesNotContain("Rename it");
            visitor.look("replaced");

            visitor.goTo("/registers/budget?text=ORG-STCCG");
            visitor.follow("ST CCG");
            assertThat(visitor.text()).contains("South Tees CCG (formerly ST CCG; now Cleveland Police)");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void lists_what_is_claimed_until_evidence_stands_beside_it() {
        try (var visitor = new Visitor(ledger.address(), true, "claims")) {
            visitor.signInAs("learning@south-tees");
            visitor.goTo("/impact-claims");
            visitor.look("claims");
            assertThat(visitor.text()).contains("Uncited");
            visitor.goTo(visitor.addresses().stream()
                    .filter(link -> link.startsWith("/registers/entries/"))
                    .findFirst()
                    .orElseThrow());
            visitor.press("Cite evidence for it");
            visitor.look("cite");
            visitor.answerEverything();
            visitor.checkAndRecord();
            assertThat(visitor.text()).contains("Evidence cited for it", "remark answered");
            visitor.goTo("/impact-claims?standing=CITED");
            assertThat(visitor.text()).contains("1 claim");
        }
    }
}
