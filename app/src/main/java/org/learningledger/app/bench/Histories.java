package org.learningledger.app.bench;

import static org.learningledger.events.measure.Comparator.AT_LEAST;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionAgreed;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ActionSaidDone;
import org.learningledger.events.action.ActionVerified;
import org.learningledger.events.action.DueDateExtended;
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.action.ProgressReported;
import org.learningledger.events.evidence.EvidenceAdded;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.evidence.EvidenceLevel;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.finding.FindingKind;
import org.learningledger.events.finding.FindingRecorded;
import org.learningledger.events.measure.MeasureDefined;
import org.learningledger.events.measure.MeasureId;
import org.learningledger.events.measure.MeasurementTaken;
import org.learningledger.events.measure.TargetSet;
import org.learningledger.events.recommendation.RecommendationAccepted;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.recommendation.RecommendationMade;
import org.learningledger.events.recommendation.RecommendationNotAccepted;
import org.learningledger.events.source.ReviewKind;
import org.learningledger.events.source.ReviewOpened;
import org.learningledger.events.source.SourceId;

/**
 * Invented histories of reviews, findings and recommendations over four years, the same for the same seed. Facts come by
 * the day on which they happened, those of many recommendations between each other.
 *
 * <p>A recommendation has a handful of facts: it is made, nearly always answered, and often acted on; less often its action
 * is extended, evidenced, verified and measured. What rests on one review in five was brought along later, with the day on
 * which it was stated declared; the rest was recorded live.
 */
final class Histories {

    static final String PARTNERSHIP = "bench";

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 12, 31);
    private static final int DAYS = (int) (LAST.toEpochDay() - FIRST.toEpochDay());

    /** On average one review leads to this many recommendations. */
    private static final int OF_ONE_REVIEW = 20;

    private static final String[] AGENCIES = {"ORG-POL", "ORG-MBC", "ORG-RCBC", "ORG-ICB", "ORG-TRUST", "ORG-PROB"};
    private static final String[] AREAS = {"North", "East", "South", "West"};
    private static final String[] WHO = {
        "All partner agencies",
        "The police",
        "Children's social care",
        "Health visitors",
        "Schools and colleges",
        "Every safeguarding lead",
        "Managers of front line teams",
        "The partnership's business unit"
    };
    private static final String[] DEED = {
        "should use the neglect tool",
        "should record the voice of the child",
        "should hold a strategy meeting",
        "should share what they know of the household",
        "should challenge where they do not agree",
        "should review supervision",
        "should train new staff",
        "should check who lives in the home",
        "should see the child alone"
    };
    private static final String[] WHEN = {
        "in every case that is held below the threshold", "whenever a child has been seen with an injury",
        "before a case is closed or stepped down", "within ten working days of a contact",
        "wherever an adult in the household is known to services",
                "and write down why, so that the next worker can see it"
    };

    private final Random random;
    private final int recommendations;
    private final int themes;
    private final PriorityQueue<Story> stories =
            new PriorityQueue<>(Comparator.comparing((Story story) -> story.day).thenComparing(story -> story.number));
    private int reviews;
    private int findings;
    private int made;
    private int told;
    private final int reviewsInAll;

    /**
     * One fact to record.
     *
     * @param sequence its place in its stream
     * @param statedOn the declared day on which it was stated; {@code null} where it is recorded live
     */
    record Told(LedgerEvent event, long sequence, @Nullable LocalDate statedOn) {}

    /** @param themes how many themes findings share */
    Histories(long seed, int recommendations, int themes) {
        this.random = new Random(seed);
        this.recommendations = recommendations;
        this.themes = themes;
        this.reviewsInAll = Math.max(1, recommendations / OF_ONE_REVIEW);
        stories.add(new NextReview(FIRST));
    }

    static LocalDate dayAt(double part) {
        return FIRST.plusDays((long) (DAYS * part));
    }

    /** The next fact; {@code null} after the last. */
    @Nullable
    Told next() {
        while (!stories.isEmpty()) {
            var story = stories.remove();
            if (story.day.isAfter(LAST)) continue;
            var fact = story.tell();
            if (story.goesOn) stories.add(story);
            if (fact != null) return fact;
        }
        return null;
    }

    /**
     * One action with many facts, all of them declared, evenly over the four years.
     *
     * @param facts how many there are, in all
     */
    List<Told> longRecord(ActionId action, int facts) {
        var agency = AgencyCode.of(AGENCIES[0]);
        var all = new ArrayList<Told>();
        long own = 0;
        for (int fact = 0; fact < facts; fact++) {
            var day = dayAt((double) fact / facts);
            var on = StatedDate.of(day.toString());
            boolean evidence = fact > 0 && fact % 20 == 0;
            LedgerEvent event;
            if (fact == 0) {
                event = new ActionAgreed(
                        action,
                        "A-LONG",
                        List.of(),
                        List.of(),
                        text(),
                        new Owner(agency, "Head of Safeguarding", null),
                        PlanKind.MULTI_AGENCY,
                        StatedDate.of(day.plusDays(90).toString()),
                        text(),
                        on);
            } else if (evidence) {
                event = new EvidenceAdded(
                        new EvidenceId(id()), "E-LONG-" + fact, action, EvidenceLevel.PRACTICE, text(), null, on);
            } else if (fact % 10 == 0) {
                event = new DueDateExtended(
                        action, StatedDate.of(day.plusDays(90).toString()), text(), Words.plain("L&D group"), on);
            } else {
                event = new ProgressReported(action, text(), on);
            }
            all.add(new Told(event, evidence ? 0 : own++, day));
        }
        return all;
    }

    UUID id() {
        return new UUID(
                random.nextLong() & 0xffffffffffff0fffL | 0x4000L, random.nextLong() >>> 2 | 0x8000000000000000L);
    }

    private Words text() {
        return Words.plain("%s %s %s (%d).".formatted(pick(WHO), pick(DEED), pick(WHEN), ++told));
    }

    private String pick(String... among) {
        return among[random.nextInt(among.length)];
    }

    private boolean chance(double part) {
        return random.nextDouble() < part;
    }

    /** Mostly the day; sometimes only its month is said. */
    private StatedDate said(LocalDate day) {
        return StatedDate.of(chance(0.15) ? day.toString().substring(0, 7) : day.toString());
    }

    private String number(String prefix, int number) {
        return String.format(Locale.ROOT, "%s-%06d", prefix, number);
    }

    private abstract class Story {
        final int number;
        final boolean declared;
        LocalDate day;
        boolean goesOn = true;

        Story(LocalDate day, boolean declared) {
            this.number = ++told;
            this.day = day;
            this.declared = declared;
        }

        abstract @Nullable Told tell();

        void after(int least, int most) {
            day = day.plusDays(least + random.nextInt(most - least + 1));
        }

        Told told(LedgerEvent event, long sequence) {
            return new Told(event, sequence, declared ? day : null);
        }
    }

    /** Begins one review after another. */
    private final class NextReview extends Story {

        NextReview(LocalDate day) {
            super(day, false);
        }

        @Override
        @Nullable
        Told tell() {
            boolean broughtAlong = chance(0.2);
            var review = new Review(day, broughtAlong);
            stories.add(review);
            // The last ones begin early enough for their recommendations to be made.
            day = FIRST.plusDays((long) (DAYS * 0.9) * reviews / reviewsInAll);
            goesOn = made + OF_ONE_REVIEW <= recommendations || reviews < reviewsInAll;
            return null;
        }
    }

    private final class Review extends Story {
        private final SourceId id = new SourceId(id());
        private final int reference = ++reviews;
        private int left =
                reviews >= reviewsInAll ? recommendations : OF_ONE_REVIEW / 2 + random.nextInt(OF_ONE_REVIEW);
        private boolean opened;

        Review(LocalDate day, boolean declared) {
            super(day, declared);
        }

        @Override
        @Nullable
        Told tell() {
            if (!opened) {
                opened = true;
                var event = new ReviewOpened(id, number("REV", reference), ReviewKind.LCSPR, null, text(), said(day));
                var told = told(event, 0);
                after(1, 10);
                return told;
            }
            var found = new FindingRecorded(
                    new FindingId(id()),
                    number("F", ++findings),
                    id,
                    FindingKind.GAP,
                    text(),
                    named(),
                    pick(AREAS),
                    said(day));
            for (int more = 1 + random.nextInt(3); more > 0 && left > 0 && made < recommendations; more--, left--) {
                made++;
                stories.add(new Recommended(day.plusDays(14 + random.nextInt(40)), declared, id, found, made));
            }
            goesOn = left > 0 && made < recommendations;
            return told(found, 0);
        }

        private List<String> named() {
            var first = "T" + random.nextInt(themes);
            return chance(0.3) ? List.of(first, first + "b") : List.of(first);
        }
    }

    private enum Next {
        MADE,
        ANSWERED,
        AGREED,
        REPORTED,
        EXTENDED,
        SAID_DONE,
        EVIDENCED,
        VERIFIED,
        MEASURE_DEFINED,
        TARGET_SET,
        MEASURED
    }

    private final class Recommended extends Story {
        private final RecommendationId id = new RecommendationId(id());
        private final SourceId source;
        private final FindingId finding;
        private final List<String> themes;
        private final int reference;
        private final String agency = pick(AGENCIES);
        private final ActionId action = new ActionId(id());
        private final EvidenceId evidence = new EvidenceId(id());
        private final MeasureId measure = new MeasureId(id());
        private long own;
        private long ofAction;
        private long ofMeasure;
        private Next next = Next.MADE;

        Recommended(LocalDate day, boolean declared, SourceId source, FindingRecorded finding, int reference) {
            super(day, declared);
            this.source = source;
            this.finding = finding.findingId();
            this.themes = finding.themes();
            this.reference = reference;
        }

        @Override
        Told tell() {
            return switch (next) {
                case MADE -> {
                    var event = new RecommendationMade(
                            id,
                            number("R", reference),
                            source,
                            List.of(finding),
                            text(),
                            List.of(AgencyCode.of(agency)),
                            themes,
                            null,
                            12,
                            said(day));
                    yield then(chance(0.95) ? Next.ANSWERED : null, 7, 60, event, own++);
                }
                case ANSWERED ->
                    chance(0.95)
                            ? then(
                                    chance(0.65) ? Next.AGREED : null,
                                    7,
                                    60,
                                    new RecommendationAccepted(id, AgencyCode.of(agency), null, said(day)),
                                    own++)
                            : then(
                                    null,
                                    0,
                                    0,
                                    new RecommendationNotAccepted(id, AgencyCode.of(agency), text(), said(day)),
                                    own++);
                case AGREED -> {
                    var event = new ActionAgreed(
                            action,
                            number("A", reference),
                            List.of(id),
                            List.of(),
                            text(),
                            new Owner(AgencyCode.of(agency), "Head of Safeguarding", null),
                            PlanKind.MULTI_AGENCY,
                            StatedDate.of(day.plusDays(120).toString()),
                            text(),
                            said(day));
                    yield then(chance(0.4) ? Next.REPORTED : Next.SAID_DONE, 30, 120, event, ofAction++);
                }
                case REPORTED ->
                    then(
                            chance(0.3) ? Next.EXTENDED : Next.SAID_DONE,
                            20,
                            90,
                            new ProgressReported(action, text(), said(day)),
                            ofAction++);
                case EXTENDED ->
                    then(
                            Next.SAID_DONE,
                            30,
                            120,
                            new DueDateExtended(
                                    action,
                                    StatedDate.of(day.plusDays(90).toString()),
                                    text(),
                                    Words.plain("L&D group"),
                                    said(day)),
                            ofAction++);
                case SAID_DONE ->
                    then(
                            chance(0.6) ? Next.EVIDENCED : null,
                            10,
                            60,
                            new ActionSaidDone(action, text(), said(day)),
                            ofAction++);
                case EVIDENCED ->
                    then(
                            chance(0.8) ? Next.VERIFIED : null,
                            5,
                            40,
                            new EvidenceAdded(
                                    evidence,
                                    number("E", reference),
                                    action,
                                    EvidenceLevel.PRACTICE,
                                    text(),
                                    null,
                                    said(day)),
                            0);
                case VERIFIED ->
                    then(
                            chance(0.3) ? Next.MEASURE_DEFINED : null,
                            10,
                            60,
                            new ActionVerified(action, List.of(evidence), null, said(day)),
                            ofAction++);
                case MEASURE_DEFINED ->
                    then(
                            Next.TARGET_SET,
                            1,
                            10,
                            new MeasureDefined(
                                    measure, number("M", reference), List.of(id), text(), text(), "%", said(day)),
                            ofMeasure++);
                case TARGET_SET ->
                    then(
                            Next.MEASURED,
                            60,
                            200,
                            new TargetSet(measure, AT_LEAST, BigDecimal.valueOf(80), said(day)),
                            ofMeasure++);
                case MEASURED ->
                    then(
                            chance(0.5) ? Next.MEASURED : null,
                            100,
                            300,
                            new MeasurementTaken(
                                    measure, BigDecimal.valueOf(50 + random.nextInt(50)), null, null, said(day)),
                            ofMeasure++);
            };
        }

        private Told then(@Nullable Next following, int least, int most, LedgerEvent event, long sequence) {
            var told = told(event, sequence);
            if (following == null) {
                goesOn = false;
            } else {
                next = following;
                after(least, most);
            }
            return told;
        }
    }
}
