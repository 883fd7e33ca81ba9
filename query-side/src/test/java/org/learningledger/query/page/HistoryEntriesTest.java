package org.learningledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.learningledger.query.Ledger;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.Role;
import org.learningledger.web.directory.Directory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = PagesProgram.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = WebDatabase.class)
@DisplayName("Entries of a history, as a browser meets them")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryEntriesTest {

    private final Story here = new Story("marsh");

    @LocalServerPort
    private int port;

    private Browser group;

    @BeforeAll
    void tell(@Autowired Ledger ledger, @Autowired Accounts accounts, @Autowired Directory directory) throws Exception {
        here.tell(ledger, accounts, directory);
        group = new Browser(URI.create("http://localhost:" + port));
        group.signIn(here.signInName(Role.LD_GROUP), Story.PASSWORD);
    }

    @Test
    void a_list_keeps_what_else_an_entry_holds_folded_and_its_own_page_shows_it() throws Exception {
        var entry = group.page("/history/action/" + here.papers.action.value() + "?type=ActionStated")
                .selectFirst(".moj-timeline__item");
        var number = entry.id().replace("entry-", "");
        var folded = entry.selectFirst("details");
        assertThat(folded.hasAttr("open")).isFalse();
        assertThat(folded.select("summary").text()).isEqualTo("What else entry " + number + " holds");
        assertThat(folded.select("dt").eachText()).containsExactly("Lead body", "Document", "Place", "Brought in as");
        assertThat(folded.select("dd").eachText())
                .contains("the Partnership", "paper.txt:1", "row row of papers")
                .anySatisfy(paper -> assertThat(paper).contains("DOC-1"));

        Document page = group.page("/history/entry/" + number);
        assertThat(page.select("main details")).isEmpty();
        assertThat(page.select("main dt").eachText())
                .isEqualTo(folded.select("dt").eachText());
    }

    @Test
    void an_entry_that_holds_no_more_has_nothing_to_unfold() throws Exception {
        var entry = group.page("/history/action/" + here.chain.action.value() + "?type=DueDateExtended")
                .selectFirst(".moj-timeline__item");
        assertThat(entry.text()).contains("Why: Trainers fell ill");
        assertThat(entry.select("details")).isEmpty();
    }
}
