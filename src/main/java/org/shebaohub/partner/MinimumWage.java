package org.shebaohub.partner;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Minimum wage of Beijing in yuan a month, by month (S52001). */
public final class MinimumWage {
    private final Covers covers;
    private final NavigableMap<YearMonth, BigDecimal> from;

    private MinimumWage(Covers covers, NavigableMap<YearMonth, BigDecimal> from) {
        this.covers = covers;
        this.from = from;
    }

    /** The wage of the month of that day; empty where the data does not cover it. */
    public Optional<BigDecimal> of(LocalDate day) {
        return covers.covers(day)
                ? Optional.ofNullable(from.floorEntry(YearMonth.from(day))).map(NavigableMap.Entry::getValue)
                : Optional.empty();
    }

    /**
     * The last wage before a day that the data does not cover any more: whatever it has become, it has never been lowered,
     * so that less than this is too little. Empty for a day before the first.
     */
    public Optional<BigDecimal> lastKnown(LocalDate day) {
        return Optional.ofNullable(from.floorEntry(YearMonth.from(day))).map(NavigableMap.Entry::getValue);
    }

    static MinimumWage read(ReferenceNode file) {
        NavigableMap<YearMonth, BigDecimal> from = new TreeMap<>();
        for (var entry : file.get("from-month").entries().entrySet()) {
            try {
                from.put(YearMonth.parse(entry.getKey()), entry.getValue().amount());
            } catch (java.time.DateTimeException e) {
                throw entry.getValue().wrong("'yyyy-MM: amount' is expected here");
            }
        }
        return new MinimumWage(Covers.read(file), from);
    }
}
