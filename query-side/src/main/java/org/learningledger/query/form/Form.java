package org.learningledger.query.form;

import java.util.List;
import org.learningledger.web.page.SummaryRow;

/**
 * A form: what it is about, what it asks, and what its last button says.
 *
 * @param path its address; it posts to the same
 * @param back the page of the thing that it adds to
 * @param about what the thing is called: "Action A-12"
 * @param known what the person should have in view while answering
 * @param record what the button on the last page says: "Record this outcome"
 * @param version of the thing, as the person sees it
 */
public record Form(
        String path,
        String back,
        String about,
        String title,
        List<SummaryRow> known,
        List<Question> questions,
        String record,
        long version) {}
