package org.shebaohub.partner.medical;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shebaohub.message.Fact;

/** The hub's own sums of settlements or reversals, beside those that a 9701 states. */
final class Totals {
    static final String COUNT = "fixmedins_setl_cnt";
    static final String CASH = "cash_payamt";

    /** What a 9701 may state. */
    static final List<String> STATED = List.of(COUNT, "medfee_sumamt", "fund_pay_sumamt", "acct_pay", CASH);

    /** What 9703 tells beside the count. */
    static final List<String> AMOUNTS = List.of("medfee_sumamt", "fund_pay_sumamt", "acct_pay");

    private final Map<String, BigDecimal> sums = new LinkedHashMap<>();
    private BigDecimal cash = BigDecimal.ZERO;
    private int count;

    Totals() {
        AMOUNTS.forEach(name -> sums.put(name, BigDecimal.ZERO));
    }

    void add(Fact settlement) {
        count++;
        sums.replaceAll((name, sum) -> sum.add(amount(settlement.about().get(name))));
        cash = cash.add(amount(settlement.about().get("psn_cash_pay")));
    }

    boolean equal(Map<String, String> stated) {
        return amount(stated.get(COUNT)).intValue() == count
                && AMOUNTS.stream().allMatch(name -> amount(stated.get(name)).compareTo(sums.get(name)) == 0);
    }

    /** 9703 has no total of cash, so that a difference there is told in its list. */
    void compareCash(Map<String, String> stated, Differences differences) {
        String theirs = stated.get(CASH);
        if (theirs != null && amount(theirs).compareTo(cash) != 0) {
            differences.add(null, CASH, theirs, text(cash));
        }
    }

    void tell(ObjectNode output) {
        output.put(COUNT, Integer.toString(count));
        sums.forEach((name, sum) -> output.put(name, text(sum)));
    }

    /** Absent amounts count 0.00. */
    static BigDecimal amount(String text) {
        return text == null ? BigDecimal.ZERO : new BigDecimal(text);
    }

    static String text(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }
}
