package org.learningledger.query.compare;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.ThingKind;
import org.learningledger.query.projection.Subjects;
import org.learningledger.query.register.EntryKind;

/** A register that can be compared: what it is called, what of it is shown, and which changes have a name. */
final class ComparedRegister {

    /** Of every register: what should not have been recorded stays in it, marked. */
    static final Turn WITHDRAWN =
            new Turn("withdrawn", "Withdrawn", "now.subject IN (SELECT subject FROM marked WHERE withdrawn)");

    final String path;
    final String title;
    final String one;
    final String many;
    final String projection;
    final Subjects kept;
    /** Narrows its rows, in SQL; with no value of its own. */
    final @Nullable String only;

    final List<Shown> shown = new ArrayList<>();
    final Set<String> notShown = new LinkedHashSet<>();
    final List<Turn> turns = new ArrayList<>();
    private ThingKind thing = ThingKind.REGISTER_ENTRY;
    String list = "";
    String order = "sort_key";
    String entitled = "text";

    ComparedRegister(
            String path,
            String title,
            String one,
            String many,
            String projection,
            Subjects kept,
            @Nullable String only) {
        this.path = path;
        this.title = title;
        this.one = one;
        this.many = many;
        this.projection = projection;
        this.kept = kept;
        this.only = only;
    }

    /** What its entries are. */
    ComparedRegister of(ThingKind kind) {
        thing = kind;
        return this;
    }

    ThingKind thing(ResultSet row) throws SQLException {
        boolean heldElsewhere =
                thing == ThingKind.REGISTER_ENTRY && row.getString("kind").equals(EntryKind.CHALLENGE_EVENT.name());
        return heldElsewhere ? ThingKind.CHALLENGE_EVENT : thing;
    }

    /** Where the register itself is listed. */
    ComparedRegister listedAt(String page) {
        list = page;
        return this;
    }

    ComparedRegister orderedBy(String column) {
        order = column;
        return this;
    }

    /** Which SQL expression over a row says what an entry is called. */
    ComparedRegister entitled(String expression) {
        entitled = expression;
        return this;
    }

    ComparedRegister showing(Shown... fields) {
        Collections.addAll(shown, fields);
        return this;
    }

    /** Columns that follow from those that are shown. */
    ComparedRegister notShowing(String... columns) {
        Collections.addAll(notShown, columns);
        return this;
    }

    ComparedRegister turning(String name, String label, String condition) {
        turns.add(new Turn(name, label, condition));
        return this;
    }

    /** The columns whose difference makes an entry a changed one. */
    List<String> compared() {
        return shown.stream().flatMap(each -> each.columns().stream()).toList();
    }

    /** All turns that its entries can take. */
    List<Turn> turns() {
        var all = new ArrayList<>(turns);
        all.add(WITHDRAWN);
        return all;
    }

    String narrowed() {
        return only == null ? "" : " AND " + only;
    }

    boolean hasReference() {
        return kept.columns().contains("reference");
    }
}
