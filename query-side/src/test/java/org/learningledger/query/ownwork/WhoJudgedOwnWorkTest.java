package org.learningledger.query.ownwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionReopened;
import org.learningledger.events.plan.SeenAction;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.query.answer.OwnJudgement.Way;
import org.learningledger.query.ownwork.OwnWork.Judged;
import org.learningledger.store.record.Actor;
import org.learningledger.store.time.Moment;
import org.learningledger.store.time.StatedOn;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
@DisplayName("Who judged own work")
class WhoJudgedOwnWorkTest {

    @Autowired
    private Ledger ledger;

    @Autowired
    private OwnWorkReader judgements;

    private final String partnership = Ledger.newPartnership();
    private final Mother chain = new Mother();
    private final UUID sam = UUID.randomUUID();

    private Actor group(UUID account, @Nullable String agency, @Nullable String post) {
        return new Actor(partnership, account, "LD_GROUP", agency, post);
    }

    private Actor somebody(@Nullable String agency) {
        return group(UUID.randomUUID(), agency, null);
    }

    @Test
    void is_nobody_where_others_verified() {
        ledger.records(group(sam, Mother.POLICE, null), null, chain.agreed(), chain.saidDone());
        ledger.records(somebody(Mother.COUNCIL), null, chain.verified());
        ledger.records(somebody(null), null, chain.verified());
        assertThat(judgements.list(partnership, null, null, 1).total()).isZero();
    }

    @Test
    void names_the_agency_the_post_and_the_person_whose_own_action_they_verified() {
        ledger.records(group(sam, null, null), null, chain.agreed(), chain.saidDone());
        ledger.records(group(sam, null, null), null, chain.verified());
        ledger.records(group(UUID.randomUUID(), null, "Head of Safeguarding"), null, chain.verified());
        ledger.records(somebody(Mother.POLICE), null, chain.verified());
        var found = judgements.list(partnership, null, null, 1);
        assertThat(found.entries())
                .extracting(OwnWork::judged, OwnWork::way)
                .containsExactly(
                        tuple(Judged.VERIFICATION, Way.OWN_AGENCY),
                        tuple(Judged.VERIFICATION, Way.OWN_POST),
                        tuple(Judged.VERIFICATION, Way.OWN_ACCOUNT));
        assertThat(found.entries().getLast().entry().by().account()).isEqualTo(sam);
        assertThat(found.entries().getLast().thing().reference()).isEqualTo("A-1");
        assertThat(judgements
                        .list(partnership, Judged.VERIFICATION, Way.OWN_POST, 1)
                        .total())
                .isEqualTo(1);
        assertThat(judgements.list(partnership, Judged.SIGN_OFF, null, 1).total())
                .isZero();
    }

    @Test
    void stays_on_record_when_the_action_is_opened_again() {
        ledger.records(partnership, chain.agreed(), chain.saidDone());
        ledger.records(somebody(Mother.POLICE), null, chain.verified());
        ledger.records(
                partnership, new ActionReopened(chain.action, Words.plain("Not done after all"), Mother.on("2022-02")));
        assertThat(judgements.list(partnership, null, null, 1).total()).isEqualTo(1);
    }

    @Test
    void names_a_panel_on_which_an_agency_sat_that_answered_to_it() {
        ledger.records(partnership, chain.held(), chain.answered(Mother.POLICE), chain.concluded());
        assertThat(judgements.list(partnership, null, null, 1).total()).isZero();
        ledger.records(partnership, chain.answered(Mother.COUNCIL));
        assertThat(judgements.list(partnership, null, null, 1).entries())
                .extracting(OwnWork::judged, OwnWork::way)
                .containsExactly(tuple(Judged.CONCLUSION, Way.OWN_AGENCY));
    }

    @Test
    void names_who_signed_off_a_plan_with_an_action_of_their_own() {
        ledger.records(
                group(sam, null, null),
                null,
                chain.planOpened(),
                chain.agreed(),
                chain.putIn(chain.action),
                chain.saidDone());
        ledger.records(somebody(Mother.COUNCIL), null, chain.verified());
        var seen = new SeenAction(chain.action, 2);
        ledger.records(group(sam, null, null), null, chain.signedOff(seen));
        assertThat(judgements.list(partnership, null, null, 1).entries())
                .extracting(OwnWork::judged, OwnWork::way)
                .containsExactly(tuple(Judged.SIGN_OFF, Way.OWN_ACCOUNT));
        ledger.records(somebody(Mother.POLICE), null, chain.signedOff(seen));
        assertThat(judgements
                        .list(partnership, Judged.SIGN_OFF, Way.OWN_AGENCY, 1)
                        .total())
                .isEqualTo(1);
    }

    @Test
    void is_not_known_before_the_judgement_is() {
        var declared = new StatedOn("2021-11-30", StatedOn.Basis.DECLARED);
        ledger.records(somebody(null), declared, chain.agreed(), chain.saidDone());
        ledger.records(somebody(Mother.POLICE), new StatedOn("2021-12-31", StatedOn.Basis.DECLARED), chain.verified());
        long then = Moment.knownOn(LocalDate.of(2021, 12, 15))
                .answer(() -> judgements.list(partnership, null, null, 1).total());
        assertThat(then).isZero();
        long later = Moment.knownOn(LocalDate.of(2022, 1, 1))
                .answer(() -> judgements.list(partnership, null, null, 1).total());
        assertThat(later).isEqualTo(1);
    }
}
