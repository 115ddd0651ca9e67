package org.shebaohub.archive;

import java.io.PrintWriter;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.shebaohub.archive.Dossier.Attempted;
import org.shebaohub.archive.Dossier.Body;
import org.shebaohub.archive.Dossier.Found;
import org.shebaohub.archive.Dossier.Line;
import org.shebaohub.archive.Dossier.Sent;
import org.shebaohub.message.ErrorCode;

/** Everything about one exchange, for people: first what became of it, then the documents. */
public final class DossierText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS xxx");
    private final PrintWriter out;

    public DossierText(PrintWriter out) {
        this.out = out;
    }

    public void print(Dossier dossier) {
        Line line = dossier.line();
        out.printf("exchange %d: %s %s%n", line.exchange(), line.state().toLowerCase(Locale.ROOT), line.code());
        head(dossier);
        section("findings 检查结果", dossier.findings().isEmpty());
        dossier.findings().forEach(this::print);
        next(dossier);
        batch(dossier);
        records(dossier);
        section("sent 发出", dossier.sent().isEmpty());
        dossier.sent().forEach(this::print);
        more(dossier.sent().size(), dossier.counts().sent());
        section("results of the core 核心系统结果", dossier.coreResults().isEmpty());
        dossier.coreResults()
                .forEach(one -> out.printf(
                        "  Seq %d  %s  of %s  SM3 %s%n",
                        one.seq(),
                        time(one.receivedAt()),
                        one.canonicalId(),
                        one.body().sm3()));
        more(dossier.coreResults().size(), dossier.counts().coreResults());
        section("ledger 台账", dossier.ledger().isEmpty());
        dossier.ledger()
                .forEach(one -> out.printf(
                        "  %d  %s  %s  %s%s%s%n",
                        one.id(), time(one.at()), one.event(), one.subject(), then(one.digest()), then(one.code())));
        more(dossier.ledger().size(), dossier.counts().ledger());
        documents(dossier);
        out.flush();
    }

    private void head(Dossier dossier) {
        Line line = dossier.line();
        field(
                "received 收到",
                "%s by %s %s, channel %s"
                        .formatted(time(line.receivedAt()), line.transport(), dossier.kind(), line.channel()));
        field("sent 发送时间", dossier.sentAt() == null ? null : time(dossier.sentAt()));
        field("reception", dossier.reception());
        field("file 文件", line.fileName());
        field("MsgId", line.msgId());
        field("MsgType", line.msgType());
        field("serial 业务流水号", line.bizSerialNo());
        field("TestFlag", dossier.testFlag());
        field("sender 发送方", line.node() == null ? null : line.node() + " (" + line.partner() + ")");
        field("signed by 签名", dossier.signedBy());
        field(".sig", dossier.seal() == null ? null : dossier.seal().strip());
        field("SM3", dossier.received().sm3() + ", " + line.size() + " bytes");
        field("repeats 重复", dossier.repeats() == null ? null : "exchange " + dossier.repeats());
        field("AcceptNo 受理号", dossier.acceptNo());
        field("cause 原因", dossier.cause() == null ? null : dossier.cause().replace("\n", "\n      caused by "));
    }

    private void batch(Dossier dossier) {
        Dossier.Batch batch = dossier.batch();
        if (batch == null) {
            return;
        }
        out.printf(
                "batch 批量: %s%n  %d records, %d decided; %d of %d parts recorded; %d events, %d feedback files%n",
                batch.state().toLowerCase(Locale.ROOT),
                batch.records(),
                batch.decided(),
                batch.done(),
                batch.parts(),
                batch.events(),
                batch.feedbackFiles());
        dossier.deliveries()
                .forEach(one -> out.printf(
                        "  %s %s: %d%n",
                        one.role(), one.state().toLowerCase(Locale.ROOT).replace('_', ' '), one.count()));
    }

    private void records(Dossier dossier) {
        section("records 办理状态", dossier.records().isEmpty());
        dossier.standings()
                .forEach(one -> out.printf(
                        "  %d: %s (%d,%d) %s%n", one.count(), one.group(), one.handle(), one.feedback(), one.code()));
        dossier.records()
                .forEach(one -> out.printf(
                        "  %s %s  %s  %s  (%d,%d) %s %s%n",
                        Column.right(one.ref(), 4),
                        one.group(),
                        Column.left(one.certNo() == null ? "-" : one.certNo(), 18),
                        Column.left(one.name() == null ? "-" : one.name(), 10),
                        one.handle(),
                        one.feedback(),
                        one.code(),
                        one.text()));
        more(
                dossier.records().stream().map(Dossier.Standing::ref).distinct().count(),
                dossier.counts().records());
    }

    /** That a list is a page of a longer one. */
    private void more(long shown, long all) {
        if (shown < all) {
            out.printf("  %d of %d; --page N shows others 共%d条，--page N翻页%n", shown, all, all);
        }
    }

    private void print(Found found) {
        out.printf(
                "  %s%s %s  %s%n      %s / %s%n",
                found.record() == null ? "" : "record 记录 " + found.record() + "  ",
                found.severity(),
                found.code(),
                found.location(),
                found.chinese(),
                found.english());
    }

    /** What the operator does about the code the exchange ended with, and what its sender was to do. */
    private void next(Dossier dossier) {
        ErrorCode.of(dossier.line().code())
                .map(ErrorCode::advice)
                .ifPresent(advice -> out.printf(
                        "next 下一步%n  operator 运维: %s / %s%n  sender 发送方: %s / %s%n",
                        advice.operator().chinese(),
                        advice.operator().english(),
                        advice.sender().chinese(),
                        advice.sender().english()));
    }

    private void print(Sent sent) {
        out.printf(
                "  %s %d%s  to %s  %s%s  SM3 %s, %d bytes%n",
                sent.role(),
                sent.version(),
                sent.part() == 0 ? "" : "  part " + sent.part(),
                sent.destination(),
                sent.msgId(),
                then(sent.name()),
                sent.body().sm3(),
                sent.body().size());
        if (sent.deliveries().isEmpty()) {
            out.println("      kept for a status query, not sent 仅供状态查询");
        }
        for (Attempted one : sent.deliveries()) {
            out.printf(
                    "      %s to %s by %s%s, %d attempts, since %s%s%s%n",
                    one.state().toLowerCase(Locale.ROOT).replace('_', ' '),
                    one.destination(),
                    one.transport(),
                    then(one.name()),
                    one.attempts(),
                    time(one.createdAt()),
                    one.failedAt() == null ? "" : ", failed " + time(one.failedAt()) + " (" + one.failure() + ")",
                    one.endedAt() == null ? "" : ", ended " + time(one.endedAt()));
        }
    }

    private void documents(Dossier dossier) {
        document("as received 收到的报文", dossier.received());
        dossier.sent().stream()
                .filter(sent -> !sent.role().equals("DEAD"))
                .forEach(sent -> document(sent.role() + " " + sent.version() + " " + sent.msgId(), sent.body()));
        dossier.coreResults().forEach(one -> document("result of the core, Seq " + one.seq(), one.body()));
    }

    private void document(String title, Body body) {
        if (body.text() == null) {
            return;
        }
        out.printf("%n--- %s%s%n", title, body.masked() ? " (masked 已脱敏; --reveal shows all)" : "");
        out.print(body.text());
        if (!body.text().endsWith("\n")) {
            out.println();
        }
    }

    private void section(String title, boolean empty) {
        out.printf("%s%s%n", title, empty ? ": none 无" : "");
    }

    private void field(String name, String value) {
        if (value != null) {
            out.printf("  %s: %s%n", name, value);
        }
    }

    private static String then(String text) {
        return text == null ? "" : "  " + text;
    }

    private static String time(OffsetDateTime time) {
        return TIME.format(time);
    }
}
