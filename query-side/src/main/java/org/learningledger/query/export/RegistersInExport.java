package org.learningledger.query.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.answer.Listed;
import org.learningledger.query.api.Inquiry;
import org.learningledger.query.api.Question;
import org.learningledger.query.api.Questions;
import org.learningledger.query.page.Withdrawn;
import org.learningledger.query.provenance.FigureCsv;
import org.learningledger.query.register.EntryKind;
import org.learningledger.query.register.Registers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every register, as a spreadsheet: what programs get as a list, each entry a line. */
@Component
@Order(1)
public class RegistersInExport implements ExportPart {

    /** The lists of things; every other list tells of these again. */
    static final List<String> LISTS = List.of(
            "/reviews",
            "/audits",
            "/findings",
            "/recommendations",
            "/actions",
            "/plans",
            "/challenge-events",
            "/measures",
            "/impact-claims",
            "/discrepancies");

    private static final String SEGMENT = "segment";
    private static final String ENTRIES = "/registers/{" + SEGMENT + "}";

    private final ObjectProvider<Questions> questions;
    private final Withdrawn withdrawn;

    RegistersInExport(ObjectProvider<Questions> questions, Withdrawn withdrawn) {
        this.questions = questions;
        this.withdrawn = withdrawn;
    }

    @Override
    public void add(Export to) throws IOException {
        for (var path : LISTS) add(to, path.substring(1), question(path), Map.of());
        var entries = question(ENTRIES);
        for (var kind : EntryKind.values()) {
            var segment = Registers.segment(kind);
            add(to, "entries/" + segment, entries, Map.of(SEGMENT, segment));
        }
    }

    private Question<?> question(String path) {
        return questions.stream()
                .flatMap(each -> each.questions().stream())
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody answers " + path));
    }

    private <T> void add(Export to, String name, Question<T> question, Map<String, String> variables)
            throws IOException {
        var asked = new Inquiry(to.partnership(), variables, Map.of());
        var flat = Flat.of(question.type());
        var headings = new ArrayList<>(flat.headings());
        headings.add("withdrawn");
        var lines = new ArrayList<List<@Nullable Object>>();
        Listed<T> page;
        int number = 1;
        do {
            page = Objects.requireNonNull(question.list()).page(asked, number++);
            lines.addAll(lines(to.partnership(), question, flat, page.entries()));
        } while (Listed.before(number) < page.total());
        var csv = FigureCsv.of(headings, lines, to.from());
        to.file("registers/" + name + ".csv", file -> file.write(csv));
    }

    private <T> List<List<@Nullable Object>> lines(String of, Question<T> question, Flat flat, List<T> entries) {
        var thing = Objects.requireNonNull(question.thing());
        var marked = new HashSet<>(withdrawn.among(of, entries.stream().map(thing)));
        return entries.stream()
                .map(entry -> {
                    var line = flat.line(entry);
                    line.add(marked.contains(thing.apply(entry)));
                    return line;
                })
                .toList();
    }
}
