package org.shebaohub.check;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.shebaohub.message.Advice;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.Finding;
import org.shebaohub.message.Report;
import org.shebaohub.message.Severity;

/** A verdict for people: what becomes of the message, every finding with its place, and what to do next. */
public final class VerdictText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx").withZone(ZoneId.of("Asia/Shanghai"));

    private final PrintWriter out;

    public VerdictText(PrintWriter out) {
        this.out = out;
    }

    public void print(Verdict verdict) {
        out.printf("%s: %s%n", verdict.name(), headline(verdict));
        Envelope envelope = verdict.envelope();
        if (envelope != null && envelope.msgId() != null) {
            out.printf("  MsgId %s  MsgType %s%n", plain(envelope.msgId()), plain(envelope.msgType()));
        }
        out.printf("  SM3 %s%n  judged at 判定时间 %s%n", verdict.sm3(), TIME.format(verdict.at()));
        verdict.report().ofMessage().stream().limit(Verdict.MOST_LISTED).forEach(finding -> print("", finding));
        more(verdict.report().total() - Verdict.MOST_LISTED);
        if (verdict.feedback() != null) {
            verdict.feedback().items().forEach(item -> print(verdict, item));
            more(verdict.records().findings() - listed(verdict));
        }
        if (verdict.hint() != null) {
            out.printf("  hint 提示: %s%n", verdict.hint());
        }
        String next = next(verdict);
        if (next != null) {
            out.printf("  next 下一步: %s%n", next);
        }
        out.flush();
    }

    private void more(long omitted) {
        if (omitted > 0) {
            out.printf("  and %d more that are not listed 另有%d项未列出%n", omitted, omitted);
        }
    }

    private static long listed(Verdict verdict) {
        return verdict.report().findings().stream()
                .filter(finding -> finding.record() != null)
                .count();
    }

    private void print(Verdict verdict, Feedback.Item item) {
        List<Finding> findings = verdict.report().ofRecord(item.ref());
        findings.forEach(finding -> print("record 记录 " + item.ref() + "  ", finding));
    }

    private void print(String of, Finding finding) {
        out.printf(
                "  %s%s %s  %s%n      %s%n",
                of, finding.severity().wire(), finding.code(), finding.location(), finding.message());
    }

    private static String headline(Verdict verdict) {
        if (verdict.own()) {
            return "signed by the hub 本平台签发";
        }
        return switch (verdict.outcome()) {
            case ACCEPTED -> "accepted 接收" + (review(verdict) ? ", some to review 部分等待审核" : "");
            case SOME_RECORDS_REFUSED ->
                "accepted 接收, but %d of %d records would be refused 部分记录将被拒收"
                        .formatted(
                                verdict.records().refused(), verdict.records().total());
            case REFUSED ->
                "refused 拒收 %s, %d %s"
                        .formatted(
                                verdict.report().code().orElseThrow(),
                                errors(verdict.report()),
                                errors(verdict.report()) == 1 ? "error" : "errors");
        };
    }

    /** What is not listed is of a file with thousands of errors: warnings would be the same few. */
    private static long errors(Report report) {
        return report.omitted()
                + report.ofMessage().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .count();
    }

    private static boolean review(Verdict verdict) {
        boolean records = verdict.records() != null && verdict.records().review() > 0;
        return records
                || verdict.report().findings().stream()
                        .anyMatch(finding -> finding.code().review() && finding.code() != ErrorCode.S53005);
    }

    private static String next(Verdict verdict) {
        return switch (verdict.outcome()) {
            case ACCEPTED -> null;
            case SOME_RECORDS_REFUSED ->
                verdict.envelope().family() == Envelope.Family.FILE
                        ? "correct these records and send them in a file of the next batch number 更正这些记录后以新批次号的文件发送"
                        : "correct these records and send them in a new message with the same BizSerialNo "
                                + "更正这些记录后以新报文、同一业务流水号发送";
            case REFUSED -> next(verdict.report().code().orElseThrow().advice());
        };
    }

    /** What to do about the first error, then how to send the message again. */
    private static String next(Advice advice) {
        Advice.Text again = advice.again().text();
        return again.chinese().isEmpty()
                ? "%s %s".formatted(advice.sender().english(), advice.sender().chinese())
                : "%s; %s %s；%s"
                        .formatted(
                                advice.sender().english(),
                                again.english(),
                                advice.sender().chinese(),
                                again.chinese());
    }

    /** What a foreign file brings reaches no terminal as it is. */
    private static String plain(String text) {
        return text == null ? "-" : text.replaceAll("[^\\p{Graph}]", "?");
    }
}
