package org.shebaohub.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** The simulated 金保工程: agencies elsewhere certify pensioners of Beijing who live there. */
final class Mohrss extends XmlChannel {
    private static final LocalDate RETIRED = LocalDate.of(1952, 10, 9);

    Mohrss(Connection to, Seals seals, Identifiers ids) throws Exception {
        super(to, "certification-mohrss", "MOHRSS000001", seals.xml(), new XmlAnswers(seals.xml()), ids);
    }

    /** 被认证人 one line of CRT-01. The way is 03, by an agency elsewhere. */
    record Person(String certNo, String name, String result, String lossDate, String lossReason) {}

    Person qualified() {
        return new Person(ids.citizen(RETIRED, false), ids.name(), "1", "", "");
    }

    Person dead() {
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(ids.today().minusDays(12));
        return new Person(ids.citizen(RETIRED, true), ids.name(), "2", day, "死亡");
    }

    /** CRT-01 of today. */
    BatchFile file(List<Person> people) {
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(ids.today());
        String sequence = ids.fileSequence(6);
        long lost = people.stream().filter(one -> one.result().equals("2")).count();
        List<String> details = new ArrayList<>();
        for (Person one : people) {
            int seq = details.size() + 1;
            details.add(String.join(
                    "|",
                    "" + seq,
                    "100" + ids.number(7),
                    one.name(),
                    "01",
                    one.certNo(),
                    "01",
                    "131082",
                    "03",
                    one.result(),
                    day,
                    "131082000001",
                    "三河市社会保险事业管理所",
                    "王某",
                    "1",
                    "1",
                    "1",
                    one.lossDate(),
                    one.lossReason(),
                    ""));
        }
        String first = String.join(
                "|",
                "RZJG",
                "1.0",
                node,
                Letter.HUB,
                day,
                day + sequence,
                "" + people.size(),
                "" + (people.size() - lost),
                "" + lost,
                "0");
        String name = "RZJG_" + day + "_" + sequence + ".txt";
        return BatchFile.barred(node, day + sequence, name, AccountFile.GB18030, "\r\n", first, details);
    }
}
