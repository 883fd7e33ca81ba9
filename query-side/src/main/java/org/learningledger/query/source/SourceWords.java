package org.learningledger.query.source;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.learningledger.events.source.AuditKind;
import org.learningledger.events.source.ReviewDecision;
import org.learningledger.events.source.ReviewKind;
import org.learningledger.web.page.NavItem;
import org.learningledger.web.page.Option;

/** Kinds of reviews, audits and decisions as people choose and read them. */
public final class SourceWords {

    private SourceWords() {}

    public static String of(ReviewKind kind) {
        return switch (kind) {
            case LCSPR -> "Local child safeguarding practice review (LCSPR)";
            case SCR -> "Serious case review (SCR), as held before 2019";
            case LEARNING_REVIEW -> "Learning review";
            case NATIONAL_REVIEW -> "National review";
            case THEMATIC_ANALYSIS -> "Thematic analysis";
            case INSPECTION -> "Inspection";
            case RAPID_REVIEW -> "Rapid review";
        };
    }

    public static String of(AuditKind kind) {
        return switch (kind) {
            case MULTI_AGENCY -> "Multi-agency audit";
            case JTAI_THEMED -> "Audit in the format of a joint targeted area inspection (JTAI)";
            case CASE_FILE -> "Case file audit";
            case DIP_SAMPLE -> "Dip sample";
            case MEETING -> "Meeting audit";
            case SURVEY -> "Survey";
            case SECTION_11 -> "Section 11 self-assessment";
            case SECTION_175 -> "Section 175 self-assessment of schools";
            case CASE_REGIME -> "Regular audit of the same kind of case";
        };
    }

    public static String of(ReviewDecision decision) {
        return switch (decision) {
            case LOCAL_REVIEW -> "A local child safeguarding practice review follows";
            case NO_FURTHER_REVIEW -> "No further review follows: the learning is taken from this one";
            case NATIONAL_REVIEW_PROPOSED -> "The national Panel is asked to review";
            case OTHER_LEARNING_REVIEW -> "Another form of learning review follows";
        };
    }

    /** The lists about sources, of which one is shown. */
    public static List<NavItem> tabs(String shown) {
        return Stream.of(
                        new NavItem("Reviews and inspections", "/reviews"),
                        new NavItem("Audits and surveys", "/audits"),
                        new NavItem("Clocks", "/clocks"))
                .map(tab -> new NavItem(tab.label(), tab.href(), tab.href().equals(shown)))
                .toList();
    }

    static List<Option> reviews() {
        return Arrays.stream(ReviewKind.values())
                .map(kind -> new Option(kind.name(), of(kind)))
                .toList();
    }

    static List<Option> audits() {
        return Arrays.stream(AuditKind.values())
                .map(kind -> new Option(kind.name(), of(kind)))
                .toList();
    }

    static List<Option> decisions() {
        return Arrays.stream(ReviewDecision.values())
                .map(decision -> new Option(decision.name(), of(decision)))
                .toList();
    }
}
