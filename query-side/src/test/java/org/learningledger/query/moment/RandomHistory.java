package org.learningledger.query.moment;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.EventTypes;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionAgreed;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ActionSaidDone;
import org.learningledger.events.action.ActionVerified;
import org.learningledger.events.action.OutcomeSeen;
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.challenge.AgencyAnswered;
import org.learningledger.events.challenge.ChallengeConcluded;
import org.learningledger.events.challenge.ChallengeEventHeld;
import org.learningledger.events.challenge.ChallengeEventId;
import org.learningledger.events.challenge.Seat;
import org.learningledger.events.correction.CorrectionEvent;
import org.learningledger.events.correction.FactCorrected;
import org.learningledger.events.correction.FactWithdrawn;
import org.learningledger.events.discrepancy.DiscrepancyId;
import org.learningledger.events.evidence.EvidenceAdded;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.evidence.EvidenceLevel;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.finding.FindingKind;
import org.learningledger.events.finding.FindingRecorded;
import org.learningledger.events.measure.Comparator;
import org.learningledger.events.measure.MeasureDefined;
import org.learningledger.events.measure.MeasureId;
import org.learningledger.events.measure.MeasurementTaken;
import org.learningledger.events.measure.TargetSet;
import org.learningledger.events.plan.ActionPutIntoPlan;
import org.learningledger.events.plan.PlanId;
import org.learningledger.events.plan.PlanOpened;
import org.learningledger.events.plan.PlanSignedOff;
import org.learningledger.events.plan.SeenAction;
import org.learningledger.events.recommendation.RecommendationAccepted;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.recommendation.RecommendationMade;
import org.learningledger.events.register.EntryId;
import org.learningledger.events.source.AuditCarriedOut;
import org.learningledger.events.source.AuditKind;
import org.learningledger.events.source.ReviewKind;
import org.learningledger.events.source.ReviewOpened;
import org.learningledger.events.source.SourceId;
import org.learningledger.query.Mother;
import org.learningledger.store.correction.Correctable;
import org.learningledger.store.time.StatedOn;

/**
 * A partnership's facts as a seed has them: of any kind, about few things, so that they link, follow and contradict each
 * other; at any time, also before the fact that opens their thing; said in papers of any date; and put right again. No
 * rule is asked, for a paper asks none.
 *
 * <p>The same seed makes the same facts for any ledger. Only the ids differ: they begin with a mark of the ledger.
 */
public final class RandomHistory {

    /** Things of one kind that facts are about. */
    private static final Map<Class<?>, Integer> POOL = new LinkedHashMap<>();

    private static final Map<ThingKind, Class<?>> ID_OF = new LinkedHashMap<>();

    static {
        POOL.put(SourceId.class, 3);
        POOL.put(FindingId.class, 3);
        POOL.put(RecommendationId.class, 2);
        POOL.put(ActionId.class, 3);
        POOL.put(EvidenceId.class, 3);
        POOL.put(MeasureId.class, 2);
        POOL.put(PlanId.class, 2);
        POOL.put(ChallengeEventId.class, 2);
        POOL.put(DiscrepancyId.class, 2);
        POOL.put(EntryId.class, 4);
        ID_OF.put(ThingKind.SOURCE, SourceId.class);
        ID_OF.put(ThingKind.FINDING, FindingId.class);
        ID_OF.put(ThingKind.RECOMMENDATION, RecommendationId.class);
        ID_OF.put(ThingKind.PLAN, PlanId.class);
        ID_OF.put(ThingKind.ACTION, ActionId.class);
        ID_OF.put(ThingKind.EVIDENCE, EvidenceId.class);
        ID_OF.put(ThingKind.MEASURE, MeasureId.class);
        ID_OF.put(ThingKind.CHALLENGE_EVENT, ChallengeEventId.class);
        ID_OF.put(ThingKind.DISCREPANCY, DiscrepancyId.class);
        ID_OF.put(ThingKind.REGISTER_ENTRY, EntryId.class);
    }

    /** What most histories hold, so that high steps are reached and there is something to slip back from. */
    private static final List<Class<? extends LedgerEvent>> USUAL = List.of(
            ReviewOpened.class,
            AuditCarriedOut.class,
            FindingRecorded.class,
            RecommendationMade.class,
            ActionAgreed.class,
            ActionAgreed.class,
            ActionSaidDone.class,
            ActionVerified.class,
            EvidenceAdded.class,
            MeasureDefined.class,
            PlanOpened.class,
            ActionPutIntoPlan.class,
            ChallengeEventHeld.class);

    private static final Set<String> REFERENCES = Set.of("reference", "eventReference", "parent", "number");

    /**
     * @param sequence place in its thing's stream; the same in every ledger that is told of it
     * @param statedOn the date that was declared; {@code null} where it was recorded as it happened
     */
    public record Told(
            LedgerEvent event,
            UUID id,
            long sequence,
            @Nullable StatedOn statedOn,
            @Nullable String agency) {}

    private final long ledger;
    private final Random random;
    private final List<Told> told = new ArrayList<>();
    private final Map<UUID, Long> versions = new HashMap<>();

    private RandomHistory(long seed, long ledger) {
        this.ledger = ledger;
        this.random = new Random(seed);
    }

    public static List<Told> of(long seed, long ledger) {
        var history = new RandomHistory(seed, ledger);
        history.tell();
        return List.copyOf(history.told);
    }

    /** The mark of a ledger as it stands at the beginning of all its ids. */
    public static String mark(long ledger) {
        return new UUID(high(ledger), 0).toString().substring(0, 18);
    }

    private static long high(long ledger) {
        return 0xfeed_0000_0000_4000L | ledger << 16;
    }

    /** All things that facts can be about. */
    static List<UUID> things(ThingKind kind, long ledger) {
        return IntStream.range(0, POOL.get(ID_OF.get(kind)))
                .mapToObj(number -> id(ID_OF.get(kind), number, ledger))
                .toList();
    }

    private static UUID id(Class<?> kind, int number, long ledger) {
        return new UUID(
                high(ledger),
                0x8000_0000_0000_0000L | (long) new ArrayList<>(POOL.keySet()).indexOf(kind) << 32 | number);
    }

    private UUID eventId() {
        return new UUID(high(ledger), 0x9000_0000_0000_0000L | told.size());
    }

    private void tell() {
        if (random.nextBoolean()) tellOfLearning();
        else tellOfAnything();
    }

    private void tellOfAnything() {
        var kinds = new ArrayList<Class<? extends LedgerEvent>>();
        for (var usual : USUAL) {
            if (random.nextInt(5) != 0) kinds.add(usual);
        }
        int more = 4 + random.nextInt(16);
        for (int i = 0; i < more; i++) kinds.add(any(EventTypes.all()));
        // Often the things come first, as they mostly do; often they do not.
        if (random.nextInt(3) == 0) Collections.shuffle(kinds, random);
        else Collections.shuffle(kinds.subList(kinds.size() / 3, kinds.size()), random);
        for (var kind : kinds) {
            tellOf(kind);
            putRight(7);
        }
    }

    /** One chain that climbs the whole ladder, with gaps, and with anything in between. */
    private void tellOfLearning() {
        var chain = new ArrayList<>(chain());
        chain.removeIf(fact -> random.nextInt(14) == 0);
        for (int i = random.nextInt(5); i > 0; i--) {
            Collections.swap(chain, random.nextInt(chain.size()), random.nextInt(chain.size()));
        }
        for (var event : chain) {
            tell(event);
            if (random.nextInt(5) == 0) tellOf(any(EventTypes.all()));
            putRight(20);
        }
        for (int i = random.nextInt(5); i > 0; i--) tellOf(any(EventTypes.all()));
        putRight(2);
    }

    private void tellOf(Class<? extends LedgerEvent> kind) {
        if (!CorrectionEvent.class.isAssignableFrom(kind)) tell((LedgerEvent) any(kind, false));
    }

    private void putRight(int oneIn) {
        if (!told.isEmpty() && random.nextInt(oneIn) == 0) tell(correction());
    }

    private List<LedgerEvent> chain() {
        var review = new SourceId(id(SourceId.class, 0, ledger));
        var audit = new SourceId(id(SourceId.class, 1, ledger));
        var reAudit = new SourceId(id(SourceId.class, 2, ledger));
        var finding = new FindingId(id(FindingId.class, 0, ledger));
        var again = new FindingId(id(FindingId.class, 1, ledger));
        var recommendation = new RecommendationId(id(RecommendationId.class, 0, ledger));
        var action = new ActionId(id(ActionId.class, 0, ledger));
        var evidence = new EvidenceId(id(EvidenceId.class, 0, ledger));
        var measure = new MeasureId(id(MeasureId.class, 0, ledger));
        var plan = new PlanId(id(PlanId.class, 0, ledger));
        var challenge = new ChallengeEventId(id(ChallengeEventId.class, 0, ledger));
        var police = AgencyCode.of(Mother.POLICE);
        return List.of(
                new ReviewOpened(review, "REV-1", ReviewKind.LCSPR, null, words(), on("2021-02")),
                new AuditCarriedOut(audit, "AUD-1", AuditKind.CASE_FILE, words(), null, null, on("2021-06")),
                new FindingRecorded(
                        finding, "F-1", review, FindingKind.GAP, words(), List.of("T1"), null, on("2021-03")),
                new RecommendationMade(
                        recommendation,
                        "R-1",
                        review,
                        List.of(finding),
                        words(),
                        List.of(police),
                        List.of(),
                        null,
                        6 + random.nextInt(8),
                        on("2021-04")),
                new RecommendationAccepted(recommendation, police, null, on("2021-05")),
                new PlanOpened(plan, "P-1", PlanKind.MULTI_AGENCY, words(), null, List.of(review), on("2021-05")),
                new ActionAgreed(
                        action,
                        "A-1",
                        List.of(recommendation),
                        List.of(finding),
                        words(),
                        new Owner(police, "Head of Safeguarding", null),
                        PlanKind.MULTI_AGENCY,
                        StatedDate.of("2021-09"),
                        words(),
                        on("2021-06")),
                new ActionPutIntoPlan(plan, action, null, on("2021-06")),
                new MeasureDefined(measure, "M-1", List.of(recommendation), words(), words(), "%", on("2021-05")),
                new TargetSet(measure, Comparator.AT_LEAST, new BigDecimal(80), on("2021-05")),
                new MeasurementTaken(measure, new BigDecimal(40), audit, null, on("2021-06")),
                new EvidenceAdded(
                        evidence,
                        "E-1",
                        action,
                        any(List.of(EvidenceLevel.PRACTICE, EvidenceLevel.OUTPUT)),
                        words(),
                        null,
                        on("2021-10")),
                new ActionSaidDone(action, words(), on("2021-11")),
                new ActionVerified(action, List.of(evidence), null, on("2021-12")),
                new ChallengeEventHeld(
                        challenge,
                        "CE-1",
                        words(),
                        List.of(plan),
                        List.of(review),
                        new Seat("Independent chair", null),
                        List.of(),
                        List.of(),
                        on("2022-01")),
                new AgencyAnswered(challenge, police, words(), words(), null, List.of(evidence), on("2022-01")),
                new ChallengeConcluded(challenge, words(), on("2022-01")),
                new PlanSignedOff(
                        plan, challenge, List.of(new SeenAction(action, 2 + random.nextInt(3))), null, on("2022-02")),
                new OutcomeSeen(action, null, words(), words(), List.of(evidence), null, on("2022-03")),
                new AuditCarriedOut(reAudit, "AUD-2", AuditKind.CASE_FILE, words(), null, audit, on("2022-06")),
                new MeasurementTaken(measure, new BigDecimal(75 + random.nextInt(20)), reAudit, null, on("2022-06")),
                new MeasurementTaken(measure, new BigDecimal(75 + random.nextInt(20)), null, null, on("2023-09-20")),
                new FindingRecorded(
                        again, "F-2", reAudit, FindingKind.GAP, words(), List.of("T1"), null, on("2023-11")));
    }

    /** Mostly a day that is known, in time for what follows; sometimes any other. */
    private @Nullable StatedDate on(String edtf) {
        return random.nextInt(9) == 0 ? date() : StatedDate.of(edtf);
    }

    private void tell(LedgerEvent event) {
        var thing = event.thing().id();
        long sequence = versions.merge(thing, 0L, (before, first) -> before + 1);
        var agency = random.nextInt(3) == 0 ? null : agency();
        told.add(new Told(event, eventId(), sequence, statedOn(), agency));
    }

    private LedgerEvent correction() {
        var wrong = any(told).event();
        var fact = told.get(indexOf(wrong));
        if (wrong instanceof CorrectionEvent || random.nextInt(3) == 0) {
            return new FactWithdrawn(wrong.thing(), fact.id(), words());
        }
        var parts = Correctable.of(wrong.getClass());
        var part = random.nextInt(3) == 0
                ? Correctable.of(wrong.getClass(), "occurredOn").orElse(parts.getFirst())
                : any(parts);
        return new FactCorrected(wrong.thing(), fact.id(), part.name(), now(part), words());
    }

    private int indexOf(LedgerEvent event) {
        return IntStream.range(0, told.size())
                .filter(index -> told.get(index).event() == event)
                .findFirst()
                .orElseThrow();
    }

    private @Nullable Words now(Correctable part) {
        if (part.optional() && random.nextInt(4) == 0) return null;
        var type = part.type();
        if (type == StatedDate.class) return Words.plain(days());
        if (type == BigDecimal.class || type == int.class) return Words.plain(Integer.toString(1 + random.nextInt(99)));
        if (type == boolean.class) return Words.plain("yes");
        if (type.isEnum())
            return Words.plain(any(Arrays.asList(type.getEnumConstants())).toString());
        return words();
    }

    private @Nullable StatedOn statedOn() {
        var basis = any(List.of(StatedOn.Basis.values()));
        return switch (random.nextInt(8)) {
            case 0 -> new StatedOn(days(), basis);
            case 1 -> new StatedOn("2023-0" + (1 + random.nextInt(9)), basis);
            case 2, 3, 4 -> new StatedOn("2023-0%d-1%d".formatted(1 + random.nextInt(9), random.nextInt(2)), basis);
            default -> null;
        };
    }

    private @Nullable StatedDate date() {
        if (random.nextInt(12) == 0) return StatedDate.printed(null, "in the spring");
        return StatedDate.of(days());
    }

    private String days() {
        int year = 2021 + random.nextInt(4);
        int month = 1 + random.nextInt(9);
        return switch (random.nextInt(14)) {
            case 0 -> Integer.toString(year);
            case 1, 2 -> year + "-0" + month;
            case 3 -> year + "-2" + (1 + random.nextInt(4));
            case 4 -> "%d-0%d/%d-1%d".formatted(year, month, year, random.nextInt(3));
            case 5 -> year + "-0" + month + "/..";
            case 6 -> "../" + year + "-0" + month;
            case 7 ->
                any(List.of(
                        "202X",
                        "20XX",
                        year + "-XX",
                        year + "-0" + month + "-XX",
                        year + "?",
                        year + "-0" + month + "~"));
            default -> "%d-0%d-%02d".formatted(year, month, 1 + random.nextInt(28));
        };
    }

    private String agency() {
        return random.nextBoolean() ? Mother.POLICE : Mother.COUNCIL;
    }

    private Words words() {
        return Words.plain("Words " + random.nextInt(1000));
    }

    private <T> T any(List<? extends T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private @Nullable Object any(RecordComponent part) {
        var type = part.getGenericType();
        if (part.getType() == String.class) return text(part);
        return any(type, part.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }

    private @Nullable String text(RecordComponent part) {
        if (part.getAnnotatedType().isAnnotationPresent(Nullable.class) && random.nextInt(3) == 0) return null;
        var name = part.getName();
        if (REFERENCES.contains(name)) return "R-" + random.nextInt(5);
        if (name.equals("sortedAs")) return any(List.of("impact claim", "learning", "strength"));
        if (name.equals("area")) return any(List.of("Middlesbrough", "Redcar"));
        return any(List.of("text 1", "text 2", "12", "2021/22"));
    }

    private @Nullable Object any(Type type, boolean optional) {
        if (optional && random.nextInt(3) == 0) return null;
        if (type instanceof ParameterizedType list) return several(list.getActualTypeArguments()[0]);
        var raw = (Class<?>) type;
        if (POOL.containsKey(raw)) return construct(raw, id(raw, random.nextInt(POOL.get(raw)), ledger));
        if (raw == String.class) return any(List.of("T1", "T2", "ORG-POL", "ORG-MBC"));
        if (raw == UUID.class) return told.isEmpty() ? eventId() : any(told).id();
        if (raw == Words.class) return words();
        if (raw == StatedDate.class) return date();
        if (raw == AgencyCode.class) return AgencyCode.of(agency());
        if (raw == BigDecimal.class) return new BigDecimal(40 + random.nextInt(60));
        if (raw == int.class) return 1 + random.nextInt(24);
        if (raw == long.class) return (long) random.nextInt(5);
        if (raw == boolean.class) return random.nextBoolean();
        if (raw == Thing.class) {
            var kind = any(List.of(ThingKind.values()));
            return new Thing(kind, any(things(kind, ledger)));
        }
        if (raw.isEnum()) return any(Arrays.asList(raw.getEnumConstants()));
        return construct(
                raw, Arrays.stream(raw.getRecordComponents()).map(this::any).toArray());
    }

    private List<Object> several(Type of) {
        int size = random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(2);
        return IntStream.range(0, size)
                .mapToObj(number -> any(of, false))
                .distinct()
                .toList();
    }

    private static Object construct(Class<?> type, @Nullable Object... values) {
        var types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type + " has no canonical constructor", e);
        }
    }
}
