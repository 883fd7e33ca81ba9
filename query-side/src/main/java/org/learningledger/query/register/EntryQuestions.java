package org.learningledger.query.register;

import java.util.ArrayList;
import java.util.List;
import org.learningledger.query.form.Question;
import org.learningledger.web.page.Option;

/** What is asked of somebody who enters into a register by hand, field by field as the statement holds it. */
final class EntryQuestions {

    private static final String AS_PRINTED = "Exactly as it is printed";

    private static final Question SORTED_AS = line("sortedAs", "What kind is it?", "In a word or two");
    private static final Question AREA = line("area", "Which area is it about?", "For example, Middlesbrough");
    private static final Question NOTE =
            Question.text("note", "Anything to remark?").optional();

    /** What can be chosen from, of what the partnership's ledger holds. */
    record Choices(
            List<Option> sources,
            List<Option> actions,
            List<Option> priorities,
            List<Option> posts,
            List<Option> organisations,
            List<Option> items,
            List<Option> papers) {}

    private EntryQuestions() {}

    static List<Question> of(Registers register, Choices from) {
        var asked = new ArrayList<>(own(register, from));
        asked.addAll(place(from.papers()));
        return List.copyOf(asked);
    }

    /** Where it says so, which every statement must say. */
    static List<Question> place(List<Option> papers) {
        return List.of(
                Question.line(
                        "place",
                        "Where does it say so?",
                        "For example, minutes of the Executive of 4 June 2026, page 3. The entry is shown as stated there."),
                Question.select(
                                "document",
                                "Is that one of the papers in the register?",
                                "Papers that are in the register can be found again from here",
                                papers,
                                "None of them")
                        .optional());
    }

    private static List<Question> own(Registers register, Choices from) {
        return switch (register) {
            case DOCUMENT ->
                List.of(
                        must("title", "What is the title of the paper?"),
                        SORTED_AS,
                        text("producedBy", "Who produced it?"),
                        text("period", "Which period is it about?"),
                        on("What date does it carry?"),
                        NOTE);
            case ORGANISATION ->
                List.of(
                        must("name", "What is the organisation called?"),
                        text("otherNames", "Does it go by other names?"),
                        SORTED_AS,
                        text("role", "What is its role?"),
                        text("formerName", "Does the paper give a former name?"),
                        on("Since when?"),
                        NOTE);
            case GROUP ->
                List.of(
                        must("name", "What is the group called?"),
                        text("otherNames", "Does it go by other names?"),
                        SORTED_AS,
                        AREA,
                        text("purpose", "What is it for?"),
                        on("Since when?"),
                        NOTE);
            case POST ->
                List.of(
                        must("title", "What is the post called?")
                                .hinting("The post only. Do not enter the name of whoever holds it"),
                        text("otherTitles", "Does it go by other titles?"),
                        several("organisations", "Which organisation is it a post of?", from.organisations()),
                        text("did", "What did it do?"),
                        on("Since when?"),
                        NOTE);
            case PRIORITY ->
                List.of(
                        must("name", "What is the priority called?"),
                        text("otherName", "Does it go by another name?"),
                        text("aim", "What is its aim?"),
                        text("statement", "What does the paper say of it?"),
                        on("When does it hold?"));
            case THEME ->
                List.of(
                        must("name", "What is the theme called?"),
                        line("number", "Which number has it?", AS_PRINTED),
                        sources(from),
                        on("When was it named?"));
            case INDICATOR ->
                List.of(
                        must("indicator", "What does the figure count?"),
                        line("table", "Under which heading does it stand?", AS_PRINTED),
                        AREA,
                        line("period", "Which period is it for?", AS_PRINTED),
                        line("value", "What is the value?", AS_PRINTED),
                        line("qualifier", "Is it qualified?", "For example, over or about"),
                        line("unit", "What unit is it in?", "For example, % or per 10,000"),
                        line("previousPeriod", "Which period is it compared with?", AS_PRINTED),
                        line("previousValue", "What was the value then?", AS_PRINTED),
                        line("previousUnit", "What unit was it in then?", AS_PRINTED),
                        line("statedChange", "What does the paper say of the change?", AS_PRINTED),
                        line("rank", "Which rank does it give?", AS_PRINTED),
                        line("previousRank", "Which rank was it before?", AS_PRINTED),
                        sources(from),
                        on("When was it so?"),
                        NOTE);
            case TRAINING ->
                List.of(
                        must("subject", "What was the training about?"),
                        SORTED_AS,
                        line("value", "Does the paper give a number?", AS_PRINTED),
                        line("qualifier", "Is it qualified?", "For example, over or about"),
                        line("unit", "What does it count?", "For example, candidates, courses or %"),
                        AREA,
                        text("provider", "Who provided it?"),
                        text("text", "What does the paper say?"),
                        actions(from),
                        sources(from),
                        on("When was it?"),
                        NOTE);
            case LEARNING_EVENT ->
                List.of(
                        must("title", "What was the event called?"),
                        SORTED_AS,
                        text("format", "What form did it take?"),
                        text("host", "Who hosted it?").hinting("The post or body. Do not enter the names of people"),
                        text("topic", "What was it about?"),
                        line("interest", "How many showed interest?", AS_PRINTED),
                        line("attendees", "How many attended?", AS_PRINTED),
                        line("facilitators", "How many facilitators were there?", AS_PRINTED),
                        line("total", "What total does the paper give?", AS_PRINTED),
                        text("attendance", "What does the paper say of the attendance?"),
                        text("followUp", "What followed?"),
                        priorities(from),
                        actions(from),
                        on("When was it?"),
                        NOTE);
            case PROCEDURE ->
                List.of(
                        must("name", "What is the procedure called?"),
                        text("otherNames", "Does it go by other names?"),
                        text("list", "In which list does it stand?"),
                        text("change", "What was changed?"),
                        text("webLink", "Where is it published?"),
                        actions(from),
                        sources(from),
                        on("When was it agreed or revised?"),
                        NOTE);
            case BRIEFING ->
                List.of(
                        must("title", "What is the title of the briefing?"),
                        line("listLabel", "How does it stand in the list?", AS_PRINTED),
                        SORTED_AS,
                        sources(from),
                        on("When was it issued?"),
                        NOTE);
            case BUDGET ->
                List.of(
                        must("fundingAgency", "Who pays, or what is the sum?"),
                        line(
                                "sortedAs",
                                "Is it a contribution or a total?",
                                "For example, contribution, total or in kind"),
                        several("organisations", "Which organisation is that?", from.organisations()),
                        line("amount", "What is the amount?", AS_PRINTED),
                        line("currency", "Which currency is it in?", "Only if it is printed"),
                        text("text", "What does the paper say?"),
                        on("Which year is it for?"),
                        NOTE);
            case NATIONAL_ITEM ->
                List.of(
                        must("text", "What does it say?")
                                .hinting("The title of the letter, review or survey, or one step of the answer"),
                        Question.select(
                                        "parent",
                                        "Which national item is it a step of?",
                                        "Such as the letter that it answers",
                                        from.items(),
                                        "None: it is an item of its own")
                                .optional(),
                        SORTED_AS,
                        line("sequence", "Which place has it among the steps?", "A number"),
                        sources(from),
                        actions(from),
                        on("When was it?"),
                        NOTE);
            case RAPID_REVIEWS ->
                List.of(
                        must("text", "What does the paper say?"),
                        line("count", "How many rapid reviews were held?", AS_PRINTED),
                        AREA,
                        line("period", "Which period is it for?", AS_PRINTED),
                        on("When was it so?"));
            case ASSURANCE ->
                List.of(
                        must("text", "What assurance is given, or what is claimed?"),
                        SORTED_AS,
                        text("madeBy", "Who says so?").hinting("The post or body. Do not enter the names of people"),
                        several("posts", "Which post is that?", from.posts()),
                        priorities(from),
                        sources(from),
                        text("evidenceCited", "Which evidence does the paper itself name for it?"),
                        text("period", "Which period is it about?"),
                        on("When was it said?"),
                        NOTE);
            case REPORT_PASSAGE ->
                List.of(
                        must("text", "What does the passage say?"),
                        line("section", "In which section does it stand?", AS_PRINTED),
                        SORTED_AS,
                        AREA,
                        priorities(from),
                        actions(from),
                        on("Which date does it give?"));
            case COMMITTEE_RESOLUTION ->
                List.of(
                        must("committee", "Which committee was it?"),
                        must("resolution", "What was resolved?"),
                        Question.date("dueOn", "When is an answer due?").optional(),
                        on("When was it resolved?"),
                        NOTE);
            case COMMITTEE_ACTION ->
                List.of(
                        must("text", "What was asked for?"),
                        text("committee", "Which committee was it?"),
                        text("officer", "Which officer is responsible?")
                                .hinting("The post. Do not enter the names of people"),
                        text("fromMeeting", "From which meeting does it come?"),
                        Question.date("dueOn", "When is it due?").optional(),
                        on("When was it asked for?"),
                        NOTE);
            case DECISION ->
                List.of(
                        must("body", "Which body decided?"),
                        must("decision", "What was decided, or that it met?"),
                        on("When was it?"),
                        NOTE);
            case VOICE_OF_CHILD ->
                List.of(
                        must("said", "What did children, young people or families say?"),
                        text("heardHow", "How was it heard?"),
                        text("useMade", "What use was made of it?"),
                        priorities(from),
                        sources(from),
                        AREA,
                        on("When was it heard?"),
                        NOTE);
            case CHALLENGE_EVENT, ASSURANCE_GIVEN -> List.of(); // they have forms of their own
        };
    }

    private static Question must(String name, String label) {
        return Question.text(name, label);
    }

    private static Question text(String name, String label) {
        return Question.text(name, label).optional();
    }

    private static Question line(String name, String label, String hint) {
        return Question.line(name, label, hint).optional();
    }

    private static Question on(String label) {
        return Question.date("occurredOn", label).optional();
    }

    private static Question several(String name, String label, List<Option> options) {
        return Question.severalOf(name, label, null, options, "There is nothing to choose from yet. Go on without it.")
                .optional();
    }

    private static Question sources(Choices from) {
        return several("sources", "Which reviews or audits is it about?", from.sources());
    }

    private static Question actions(Choices from) {
        return several("actions", "Which actions is it about?", from.actions());
    }

    private static Question priorities(Choices from) {
        return several("priorities", "Which priorities is it about?", from.priorities());
    }
}
