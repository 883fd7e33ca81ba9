package org.learningledger.command.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.register.BudgetStated;

/**
 * The contributions to a budget, against its one total. What belongs together is what one paper gives for the same
 * dates in the same currency.
 */
final class BudgetTotal {

    private record Budget(Object paper, Object currency, Object date) {}

    private BudgetTotal() {}

    static List<Suspicion> check(List<LedgerEvent> statements) {
        var budgets = new LinkedHashMap<Budget, ArrayList<BudgetStated>>();
        Checks.only(BudgetStated.class, statements)
                .forEach(line -> budgets.computeIfAbsent(budget(line), key -> new ArrayList<>())
                        .add(line));
        return budgets.values().stream().flatMap(BudgetTotal::of).toList();
    }

    private static Budget budget(BudgetStated line) {
        return new Budget(
                String.valueOf(line.citation().document()),
                String.valueOf(line.currency()),
                String.valueOf(line.occurredOn()));
    }

    private static Stream<Suspicion> of(List<BudgetStated> budget) {
        var totals = sorted(budget, "total");
        var contributions = sorted(budget, "contribution");
        boolean plain = Stream.concat(totals.stream(), contributions.stream())
                .allMatch(line -> Figure.of(line.amount()).isPresent());
        if (totals.size() != 1 || contributions.isEmpty() || !plain) return Stream.of();
        var total = totals.getFirst();
        var sum = contributions.stream()
                .map(line -> Figure.of(line.amount()).orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(Figure.of(total.amount()).orElseThrow()) == 0) return Stream.of();
        return Stream.of(new Suspicion(
                total,
                "a sum that does not add up",
                "%s: a total of %s".formatted(total.reference(), total.amount()),
                "The %d contributions make %s".formatted(contributions.size(), sum.toPlainString())));
    }

    private static List<BudgetStated> sorted(List<BudgetStated> budget, String as) {
        return budget.stream().filter(line -> as.equals(line.sortedAs())).toList();
    }
}
