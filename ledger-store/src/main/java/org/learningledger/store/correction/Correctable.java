package org.learningledger.store.correction;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.evidence.EvidenceLevel;

/**
 * One part of a fact that a correction can put right: a text, a date, a number, a choice. What a fact is about, what it
 * links and where it stands in a paper are no such parts: links are made and undone by facts of their own. Nor is what
 * rules went by when others judged, such as the kind of a plan or the level of evidence.
 *
 * @param name as in the fact's stored form
 * @param optional whether the fact may say nothing there
 */
public record Correctable(String name, Class<?> type, boolean optional) {

    private static final Set<Class<?>> PLAIN =
            Set.of(Words.class, String.class, StatedDate.class, BigDecimal.class, int.class, boolean.class);
    private static final Set<Class<?>> RULED_BY = Set.of(PlanKind.class, EvidenceLevel.class);
    /** As forms take them. A number without bounds would have folds write out its every digit. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[1-9]\\d{0,2}");

    /** The value does not fit what it should stand for. */
    public static final class DoesNotFit extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        DoesNotFit(String value, Class<?> type) {
            super("\"%s\" is no %s".formatted(value, type.getSimpleName()));
        }
    }

    /** The parts of facts of one kind that can be put right, in their stored order. */
    public static List<Correctable> of(Class<? extends LedgerEvent> kind) {
        return Arrays.stream(kind.getRecordComponents())
                .filter(Correctable::canBePutRight)
                .map(part -> new Correctable(
                        part.getName(), part.getType(), part.getAnnotatedType().isAnnotationPresent(Nullable.class)))
                .toList();
    }

    public static Optional<Correctable> of(Class<? extends LedgerEvent> kind, String name) {
        return of(kind).stream().filter(part -> part.name.equals(name)).findFirst();
    }

    private static boolean canBePutRight(RecordComponent part) {
        var type = part.getType();
        return PLAIN.contains(type) || type.isEnum() && !RULED_BY.contains(type);
    }

    /**
     * What a correction's text stands for; a choice by its name, or as people write it.
     *
     * @throws DoesNotFit where it is no value of this part's type
     */
    public Object value(String text) {
        if (type == Words.class) return Words.plain(text);
        if (type == String.class) return text;
        if (type == StatedDate.class) return StatedDate.of(text);
        if (type == BigDecimal.class) return new BigDecimal(mustBe(NUMBER, text));
        if (type == int.class) return Integer.valueOf(mustBe(WHOLE_NUMBER, text));
        var choice = text.toUpperCase(Locale.UK).replace(' ', '_').replace('-', '_');
        if (type == boolean.class) {
            return switch (choice) {
                case "TRUE", "YES" -> true;
                case "FALSE", "NO" -> false;
                default -> throw new DoesNotFit(text, type);
            };
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> ((Enum<?>) each).name().equals(choice))
                .findFirst()
                .orElseThrow(() -> new DoesNotFit(text, type));
    }

    private String mustBe(Pattern written, String text) {
        if (!written.matcher(text).matches()) throw new DoesNotFit(text, type);
        return text;
    }

    /** What a fact says in this part; {@code null} where it says nothing. */
    public @Nullable Object saidIn(LedgerEvent fact) {
        return Arrays.stream(fact.getClass().getRecordComponents())
                .filter(part -> part.getName().equals(name))
                .map(part -> said(part, fact))
                .toList()
                .getFirst();
    }

    /** The same fact, saying something else in this part. */
    LedgerEvent in(LedgerEvent fact, @Nullable Object now) {
        var parts = fact.getClass().getRecordComponents();
        var values = Arrays.stream(parts)
                .map(part -> part.getName().equals(name) ? now : said(part, fact))
                .toArray();
        var types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return (LedgerEvent) fact.getClass().getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(fact.getClass().getName(), impossible);
        }
    }

    private static @Nullable Object said(RecordComponent part, LedgerEvent fact) {
        try {
            return part.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(part.toString(), impossible);
        }
    }
}
