package org.learningledger.query.overtime;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.learning.LearningKind;
import org.learningledger.query.learning.LearningOverTime;
import org.learningledger.query.learning.LearningReader;
import org.learningledger.query.learning.OverTimeFilter;
import org.learningledger.query.learning.Step;
import org.learningledger.query.overtime.OverTime.AtMonthEnd;
import org.learningledger.query.page.Asked;
import org.learningledger.query.page.Choice;
import org.learningledger.query.page.DateWords;
import org.learningledger.query.page.ForReaders;
import org.learningledger.query.page.Naming;
import org.learningledger.query.page.Options;
import org.learningledger.query.page.WebPage;
import org.learningledger.query.provenance.Figures;
import org.learningledger.query.register.EntryKind;
import org.learningledger.query.register.RegisterReader;
import org.learningledger.query.source.SourceReader;
import org.learningledger.store.time.Moment;
import org.learningledger.store.time.Moment.Clock;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.api.Api;
import org.learningledger.web.form.Answers;
import org.learningledger.web.page.BarChart;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.LookBack;
import org.learningledger.web.page.Option;
import org.learningledger.web.page.Page;
import org.learningledger.web.page.Pages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** The ladder over time: how much learning stood on each step at the end of each month, by either clock. */
@WebPage
@ForReaders
class OverTimePage {

    private static final String PATH = "/learning-over-time";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final BarChart.Series SURELY =
            new BarChart.Series("Counting only what had surely happened by then", "Surely");
    private static final BarChart.Series PERHAPS =
            new BarChart.Series("Counting also what had perhaps happened by then", "Perhaps");

    private final OverTimeReader overTime;
    private final LearningOverTime areas;
    private final LearningReader learning;
    private final SourceReader sources;
    private final RegisterReader register;
    private final Naming naming;
    private final Figures figures;
    private final Pages pages;

    OverTimePage(
            OverTimeReader overTime,
            LearningOverTime areas,
            LearningReader learning,
            SourceReader sources,
            RegisterReader register,
            Naming naming,
            Figures figures,
            Pages pages) {
        this.overTime = overTime;
        this.areas = areas;
        this.learning = learning;
        this.sources = sources;
        this.register = register;
        this.naming = naming;
        this.figures = figures;
        this.pages = pages;
    }

    @GetMapping(PATH)
    Page overTime(SignedIn who, Frame frame, Answers answers) {
        return figures.page(who.partnership(), () -> report(who, frame, answers));
    }

    private Page report(SignedIn who, Frame frame, Answers answers) {
        var asked = asked(who.partnership(), answers);
        var counted = read(who.partnership(), asked);
        return pages.page(
                        "overtime/overTime",
                        frame.titled("Learning over time")
                                .under(new Link("Recommendations", "/recommendations"))
                                .at("/recommendations"))
                .with("asked", asked)
                .with("seen", counted.seen())
                .with("recorded", counted.clock() == Clock.RECORDED)
                .with("chart", counted.months().isEmpty() ? null : chart(counted))
                .with("csv", address(PATH + ".csv", asked, Map.of()))
                .with("api", address(Api.address(PATH), asked, moment()));
    }

    @GetMapping(PATH + ".csv")
    ResponseEntity<byte[]> csv(SignedIn who, Answers answers) {
        var figure =
                figures.answer(who.partnership(), () -> read(who.partnership(), asked(who.partnership(), answers)));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"learning-over-time.csv\"")
                .body(OverTimeCsv.of(figure.answer(), figure.from()));
    }

    private OverTime read(String partnership, Asked asked) {
        return overTime.read(
                partnership,
                new OverTimeFilter(
                        asked.one("kind", LearningKind.class),
                        asked.one("theme"),
                        asked.one("priority"),
                        asked.one("area"),
                        asked.one("addressee"),
                        asked.id("source")),
                seen(asked),
                month(asked.one("from")),
                month(asked.one("to")));
    }

    private static Seen seen(Asked asked) {
        return asked.one("seen", Seen.class) == Seen.SO ? Seen.SO : Seen.REPORTED;
    }

    private static @Nullable YearMonth month(@Nullable String day) {
        return day == null ? null : YearMonth.from(LocalDate.parse(day));
    }

    private Asked asked(String of, Answers answers) {
        var names = naming.names(of, List.of(), List.of());
        var months = Options.titled(months(of, answers));
        var choices = new ArrayList<>(List.of(
                Choice.one("seen", "How it is looked at", List.of(new Option(Seen.SO.name(), Seen.SO.label()))),
                Choice.one("from", "First month", months),
                Choice.one("to", "Last month", months),
                Choice.one(
                        "kind",
                        "What is counted",
                        List.of(
                                new Option(LearningKind.RECOMMENDATION.name(), "Recommendations"),
                                new Option(LearningKind.FINDING.name(), "Findings without a recommendation"))),
                Choice.one("theme", "Theme", Options.titled(register.titles(of, EntryKind.THEME))),
                Choice.one("priority", "Priority", Options.titled(register.titles(of, EntryKind.PRIORITY))),
                Choice.one(
                        "addressee",
                        "Addressed to",
                        learning.addressees(of).stream()
                                .map(code -> new Option(code, names.agencyTitle(code)))
                                .toList()),
                Choice.one("area", "Area", Options.same(areas.areas(of))),
                Choice.one("source", "Review or audit", Options.named(sources.names(of)))));
        // Where a day is looked back at, the banner offers it.
        if (Moment.asked().isNow()) {
            choices.add(
                    1,
                    Choice.one(
                            LookBack.CLOCK,
                            "Known since",
                            List.of(new Option("recorded", "When the ledger recorded it"))));
        }
        return new Asked(PATH, answers, choices);
    }

    /** As their last days, the newest first; and whatever months somebody asks about who knows their address. */
    private Map<String, String> months(String of, Answers answers) {
        var seen = answers.one("seen").equals(Seen.SO.name()) ? Seen.SO : Seen.REPORTED;
        var months = new LinkedHashMap<String, String>();
        overTime.months(of, seen)
                .reversed()
                .forEach(month -> months.put(month.atEndOfMonth().toString(), MONTH.format(month)));
        for (var name : List.of("from", "to")) {
            day(answers.one(name)).ifPresent(day -> months.putIfAbsent(day.toString(), MONTH.format(day)));
        }
        return months;
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static BarChart chart(OverTime counted) {
        boolean so = counted.seen() == Seen.SO;
        var rows = new ArrayList<BarChart.Row>();
        for (int i = 0; i < counted.months().size(); i += so ? 2 : 1) {
            var month = counted.months().get(i);
            rows.add(new BarChart.Row(
                    DateWords.day(month.day()),
                    MONTH.format(month.day()),
                    so ? List.of(counts(month), counts(counted.months().get(i + 1))) : List.of(counts(month))));
        }
        return new BarChart(
                title(counted.counted().kind()) + ", at the end of each month",
                "At the end of",
                Stream.concat(Arrays.stream(Step.values()).map(Step::label), Stream.of("Regressed"))
                        .toList(),
                so ? List.of(SURELY, PERHAPS) : List.of(new BarChart.Series("Reported", "Reported")),
                rows);
    }

    private static List<Long> counts(AtMonthEnd month) {
        return Stream.concat(month.steps().values().stream(), Stream.of(month.regressed()))
                .toList();
    }

    private static String title(@Nullable LearningKind kind) {
        return switch (kind) {
            case null -> "Recommendations, and findings without one, on each step";
            case RECOMMENDATION -> "Recommendations on each step";
            case FINDING -> "Findings without a recommendation on each step";
        };
    }

    /** Where else the same question can be asked. */
    private static String address(String path, Asked asked, Map<String, String> more) {
        var values = new LinkedHashMap<String, Object>();
        for (var choice : asked.choices()) {
            var value = asked.one(choice.name());
            if (value != null) values.put(choice.name(), value);
        }
        values.putAll(more);
        var address = UriComponentsBuilder.fromPath(path);
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }

    /** What the address of a link is given by itself, and one that is only told is not. */
    private static Map<String, String> moment() {
        var asked = Moment.asked();
        var fields = new LinkedHashMap<String, String>();
        if (asked.knownAt() != null)
            fields.put(LookBack.KNOWN_AT, asked.knownAt().toString());
        if (asked.trueOn() != null) fields.put(LookBack.TRUE_ON, asked.trueOn().toString());
        if (asked.clock() == Clock.RECORDED) fields.put(LookBack.CLOCK, "recorded");
        return fields;
    }
}
