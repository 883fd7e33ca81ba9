package org.learningledger.query.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionAgreed;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.DueDateExtended;
import org.learningledger.events.action.Owner;
import org.learningledger.events.correction.FactWithdrawn;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.query.action.ActionFilter;
import org.learningledger.query.action.ActionReader;
import org.learningledger.query.action.ActionWords;
import org.learningledger.query.action.Moved;
import org.learningledger.store.time.Moment;
import org.learningledger.store.time.StatedOn;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
@DisplayName("How due dates moved")
class HowDatesMovedTest {

    private static final LocalDate FAR_LATER = LocalDate.of(2022, 6, 30);

    @Autowired
    private Ledger ledger;

    @Autowired
    private DatesReader dates;

    @Autowired
    private ActionReader actions;

    private final String partnership = Ledger.newPartnership();
    private final Mother chain = new Mother();

    private DueDateExtended extended(ActionId action, String due, String approvedBy, @Nullable String on) {
        return new DueDateExtended(
                action, StatedDate.of(due), Words.plain("Trainers fell ill"), Words.plain(approvedBy), Mother.on(on));
    }

    private ActionAgreed agreed(ActionId action, String reference, @Nullable String agency, @Nullable String due) {
        var owner = new Owner(
                agency == null ? null : AgencyCode.of(agency), null, agency == null ? Words.plain("all") : null);
        var agreed = chain.agreed(action, reference, owner);
        return new ActionAgreed(
                action,
                reference,
                List.of(),
                List.of(),
                agreed.text(),
                owner,
                agreed.plan(),
                Mother.on(due),
                null,
                agreed.occurredOn());
    }

    private static ActionId other() {
        return new ActionId(UUID.randomUUID());
    }

    private Extended only(ExtensionFilter filter) {
        var found = dates.list(partnership, filter, 1);
        assertThat(found.total()).isEqualTo(1);
        return found.entries().getFirst();
    }

    private List<String> references(ExtensionFilter filter) {
        return dates.list(partnership, filter, 1).entries().stream()
                .map(each -> each.action().reference())
                .toList();
    }

    @Test
    void extensions_of_an_action_add_up_to_days_where_its_dates_are_exact() {
        ledger.records(
                partnership,
                agreed(chain.action, "A-1", Mother.POLICE, "2021-09-30"),
                extended(chain.action, "2021-12-31", "L&D group", "2021-09-20"),
                extended(chain.action, "2022-02-28", "Chair", "2021-12-20"),
                extended(chain.action, "2022-05-02", "L&D group", "2022-02-20"));
        var found = only(ExtensionFilter.ALL);
        assertThat(found.action().extensions()).isEqualTo(3);
        assertThat(found.approvedBy()).containsExactly("L&D group", "Chair");
        assertThat(found.moved()).isEqualTo(new Moved(214, 214));
        assertThat(ActionWords.moved(found.action())).isEqualTo("Extended 3 times; 214 days later than first agreed");
        assertThat(found.afterDue()).isZero();
        assertThat(found.recordedAfterDue()).isZero();
        assertThat(references(ExtensionFilter.AGAIN)).containsExactly("A-1");
    }

    @Test
    void where_a_due_date_is_only_a_month_it_says_between_which_numbers_of_days() {
        ledger.records(partnership, chain.agreed(), chain.extended("2021-12-31"));
        var found = only(ExtensionFilter.ALL);
        assertThat(found.moved()).isEqualTo(new Moved(92, 121));
        assertThat(ActionWords.moved(found.action()))
                .isEqualTo("Extended once; at least 92 and at most 121 days later than first agreed");
        assertThat(references(ExtensionFilter.AGAIN)).isEmpty();
    }

    @Test
    void without_a_first_due_date_nothing_is_said_of_days() {
        ledger.records(
                partnership,
                agreed(chain.action, "A-1", Mother.POLICE, null),
                extended(chain.action, "2021-12-31", "Chair", null));
        var found = only(ExtensionFilter.ALL);
        assertThat(found.moved()).isNull();
        assertThat(ActionWords.moved(found.action())).isEqualTo("Extended once; it had no due date at first");
        assertThat(found.recordedAfterDue()).isZero();
    }

    @Test
    void what_is_only_not_overdue_because_it_was_extended_is_a_list() {
        ledger.records(
                partnership,
                agreed(chain.action, "A-1", Mother.POLICE, "2021-09"),
                extended(chain.action, "2022-12-31", "Chair", "2021-09-20"),
                agreed(chain.otherAction, "A-2", Mother.POLICE, "2021-09"));
        var overdue = new ActionFilter(null, null, null, FAR_LATER, null, null, null, null);
        assertThat(actions.list(partnership, overdue, 1).entries())
                .extracting(line -> line.reference())
                .containsExactly("A-2");
        assertThat(references(ExtensionFilter.neverOverdue(FAR_LATER))).containsExactly("A-1");
        // In September its first due date had not surely passed.
        assertThat(references(ExtensionFilter.neverOverdue(LocalDate.of(2021, 9, 30))))
                .isEmpty();
        assertThat(references(ExtensionFilter.neverOverdue(LocalDate.of(2021, 10, 1))))
                .containsExactly("A-1");
        // From 2023 on it is overdue by the current one too.
        assertThat(references(ExtensionFilter.neverOverdue(LocalDate.of(2022, 12, 31))))
                .containsExactly("A-1");
        assertThat(references(ExtensionFilter.neverOverdue(LocalDate.of(2023, 1, 1))))
                .isEmpty();

        ledger.records(partnership, chain.saidDone());
        assertThat(references(ExtensionFilter.neverOverdue(FAR_LATER))).isEmpty();
        assertThat(references(ExtensionFilter.ALL)).containsExactly("A-1");
    }

    @Test
    void an_extension_is_marked_when_the_due_date_had_surely_passed_before_it_was_agreed() {
        var inTime = other();
        var undated = other();
        ledger.records(
                partnership,
                agreed(chain.action, "A-1", Mother.POLICE, "2021-09"),
                extended(chain.action, "2022-12-31", "Chair", "2021-10-01"),
                agreed(inTime, "A-2", Mother.POLICE, "2021-09"),
                extended(inTime, "2022-12-31", "Chair", "2021-09"),
                agreed(undated, "A-3", Mother.POLICE, "2021-09"),
                extended(undated, "2022-12-31", "Chair", null));
        assertThat(dates.list(partnership, ExtensionFilter.ALL, 1).entries())
                .extracting(Extended::afterDue)
                .containsExactly(1, 0, 0);
        assertThat(dates.list(partnership, ExtensionFilter.ALL, 1).entries())
                .extracting(Extended::recordedAfterDue)
                .containsExactly(0, 0, 1);
        assertThat(references(new ExtensionFilter(null, null, null, true, null, null)))
                .containsExactly("A-1", "A-3");
    }

    @Test
    void it_was_on_no_such_list_before_its_extension_was_known() {
        var officer = Mother.officer(partnership, null);
        ledger.records(officer, new StatedOn("2021-06-30", StatedOn.Basis.DECLARED), chain.agreed());
        ledger.records(officer, new StatedOn("2021-11-30", StatedOn.Basis.DECLARED), chain.extended("2022-12-31"));
        var november = Moment.knownOn(LocalDate.of(2021, 11, 15));
        var december = Moment.knownOn(LocalDate.of(2021, 12, 15));
        assertThat(november.answer(() -> references(ExtensionFilter.neverOverdue(november.day()))))
                .isEmpty();
        assertThat(december.answer(() -> references(ExtensionFilter.neverOverdue(december.day()))))
                .containsExactly("A-1");
        assertThat(november.answer(() -> dates.agencies(partnership, november.day())))
                .containsExactly(new AgencyDates(Mother.POLICE, 1, 0, 0, 0, 0));
        assertThat(december.answer(() -> dates.agencies(partnership, december.day())))
                .containsExactly(new AgencyDates(Mother.POLICE, 1, 1, 1, 0, 1));
    }

    @Test
    void agencies_stand_in_the_order_of_their_codes_whatever_their_numbers() {
        var police = other();
        var nobody = other();
        var undated = other();
        ledger.records(
                partnership,
                agreed(chain.action, "A-1", Mother.COUNCIL, "2021-09"),
                agreed(police, "A-2", Mother.POLICE, "2021-09"),
                extended(police, "2021-10", "Chair", "2021-09-20"),
                extended(police, "2022-12-31", "Chair", "2021-11-20"),
                agreed(nobody, "A-3", null, "2021-09"),
                agreed(undated, "A-4", Mother.POLICE, null));
        assertThat(dates.agencies(partnership, FAR_LATER))
                .containsExactly(
                        new AgencyDates(Mother.COUNCIL, 1, 0, 0, 0, 0),
                        new AgencyDates(Mother.POLICE, 1, 1, 2, 1, 1),
                        new AgencyDates(null, 1, 0, 0, 0, 0));
    }

    @Test
    void what_should_not_have_been_recorded_counts_for_no_agency() {
        var officer = Mother.officer(partnership, null);
        var agreed = ledger.appends(officer, null, chain.agreed());
        ledger.records(partnership, chain.extended("2021-12-31"));
        ledger.records(
                partnership,
                new FactWithdrawn(
                        chain.agreed().thing(), UUID.fromString(agreed), Words.plain("Of another partnership")));
        assertThat(dates.list(partnership, ExtensionFilter.ALL, 1).total()).isZero();
        assertThat(dates.agencies(partnership, FAR_LATER)).isEmpty();
    }
}
