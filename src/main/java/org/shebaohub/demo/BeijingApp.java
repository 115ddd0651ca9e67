package org.shebaohub.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.Predicate;

/** The simulated 北京通: pensioners who certify themselves by their face. */
final class BeijingApp extends JsonChannel {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final LocalDate RETIRED = LocalDate.of(1952, 10, 9);
    private static final int WORKING_DAYS = 3;

    private final Predicate<LocalDate> workingDay;

    BeijingApp(Connection to, Seals seals, Identifiers ids) throws Exception {
        super(to, "certification-bjtapp", "BJTAPP000001", seals, ids);
        workingDay = to.workingDay();
    }

    /** CRT-02 C201: the pensioner before the camera. */
    JsonLetter face() {
        String number = "BJT" + ids.number(14);
        String now = TIME.format(ids.now());
        return letter(
                "C201",
                number,
                """
                {"input": {"data": {
                  "cert_apply_no": "%s", "aac002": "%s", "aac003": "%s", "aac058": "01", "cert_mode": "1",
                  "agent": null, "live_country": "CHN",
                  "face": {
                   "liveness": "1", "score": "0.9731", "threshold": "0.9000", "result": "1",
                   "vendor_txn": "FR%s",
                   "image_sm3": "d7fe07ff2c0cbdf87c1610b9ad1d5ab495ea34a9e278211bc0b8c8d6d4e86ac8"},
                  "realname_level": "2", "submit_time": "%s", "expect_result_date": "%s"}}}
                """
                        .formatted(number, ids.citizen(RETIRED, true), ids.name(), number, now, result()));
    }

    /** The same with somebody who acts for the pensioner. */
    JsonLetter byAgent() {
        JsonLetter letter = face().with("/input/data/cert_mode", "2");
        letter.content()
                .withObject("/input/data")
                .putObject("agent")
                .put("name", ids.name())
                .put("certno", ids.citizen(LocalDate.of(1985, 2, 3), false))
                .put("mobile", ids.mobile())
                .put("relation", "女儿");
        return letter;
    }

    /** Three working days after today (R20). */
    private LocalDate result() {
        LocalDate day = ids.today();
        for (int count = 0; count < WORKING_DAYS; ) {
            day = day.plusDays(1);
            count += workingDay.test(day) ? 1 : 0;
        }
        return day;
    }
}
