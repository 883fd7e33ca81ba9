package org.learningledger.web.page;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a history.
 *
 * @param title a few words: "Outcome recorded"
 * @param byline name or role and organisation, without "by"
 * @param when as people read it: "4 June 2026 at 9:32am", or only the date where the time is not known
 * @param datetime the same for programs, {@code 2026-06-04T09:32:00+01:00} or {@code 2026-06-04}; nothing where it is
 *     not exact enough to be a {@code <time>}
 * @param description one or two sentences; line breaks stay
 * @param content more than sentences, under the description
 * @param link to the detail, with hidden words that tell one entry's link from another's
 */
public record TimelineEntry(
        String title,
        @Nullable String byline,
        String when,
        @Nullable String datetime,
        @Nullable String description,
        @Nullable Content content,
        @Nullable Link link) {

    public TimelineEntry(String title, String when) {
        this(title, null, when, null, null, null, null);
    }

    public TimelineEntry by(String byline) {
        return new TimelineEntry(title, byline, when, datetime, description, content, link);
    }

    public TimelineEntry at(String datetime) {
        return new TimelineEntry(title, byline, when, datetime, description, content, link);
    }

    public TimelineEntry saying(String description) {
        return new TimelineEntry(title, byline, when, datetime, description, content, link);
    }

    public TimelineEntry showing(Content content) {
        return new TimelineEntry(title, byline, when, datetime, description, content, link);
    }

    public TimelineEntry linking(Link link) {
        return new TimelineEntry(title, byline, when, datetime, description, content, link);
    }
}
