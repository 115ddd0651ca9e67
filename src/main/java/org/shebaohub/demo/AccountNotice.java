package org.shebaohub.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * PBC-02 before it is signed: the head, which nobody signs, and the XML (interfaces.md 5.3).
 *
 * @param ref   MesgID of the head
 * @param msgId MsgHdr/MsgId, signed with the document
 */
record AccountNotice(String sender, String ref, String msgId, String head, String xml) implements Matter {
    static final String BANK = "102100009019";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final String NAMESPACE = "urn:gov:bj:si:hub:pbc:acctinfofdbk:1.0";

    /** The unit has opened its basic account. */
    static AccountNotice of(String node, Identifiers ids, Bodies.Unit unit) {
        LocalDateTime now = ids.now().toLocalDateTime();
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(now.toLocalDate());
        String number = ids.number(8);
        String mesgId = day + "0326" + number;
        String msgId = day + number;
        String head = "{H:02" + pad(node, 14) + "PBCA" + pad(Letter.HUB, 14) + "BJSI" + STAMP.format(now) + "XML"
                + pad("pbca.326.001.01", 20) + pad(mesgId, 20) + pad("", 20) + "3U" + pad("", 9) + "}\r\n";
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"" + NAMESPACE
                + "\"><AcctInfoFdbk><MsgHdr><MsgId>" + msgId + "</MsgId><CreDtTm>"
                + now.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss"))
                + "</CreDtTm><InstgPty><InstgDrctPty>" + BANK + "</InstgDrctPty><InstgPty>" + BANK
                + "</InstgPty></InstgPty><InstdPty><InstdDrctPty>" + node + "</InstdDrctPty><InstdPty>" + node
                + "</InstdPty></InstdPty></MsgHdr><Fdbk><EntNm>" + unit.name() + "</EntNm><UniSocCdtCd>" + unit.uscc()
                + "</UniSocCdtCd><AcctTp>PRDA</AcctTp><AcctId>" + ids.account()
                + "</AcctId><AcctSts>OPEN</AcctSts><ChngDt>" + now.toLocalDate()
                + "</ChngDt></Fdbk></AcctInfoFdbk></Document>";
        return new AccountNotice(node, mesgId, msgId, head, xml);
    }

    @Override
    public String key() {
        return BANK + ":" + msgId;
    }

    /** This family has none. */
    @Override
    public String serialNo() {
        return "";
    }

    AccountNotice with(String piece, String instead) {
        if (!xml.contains(piece)) {
            throw new IllegalArgumentException("no such piece in the message: " + piece);
        }
        return new AccountNotice(sender, ref, msgId, head, xml.replace(piece, instead));
    }

    AccountNotice withHead(String piece, String instead) {
        if (!head.contains(piece) || piece.length() != instead.length()) {
            throw new IllegalArgumentException("no such piece in the head: " + piece);
        }
        return new AccountNotice(sender, ref, msgId, head.replace(piece, instead), xml);
    }

    byte[] signed(KeyPair by) {
        String line = "{S:" + Detached.sign(xml.getBytes(StandardCharsets.UTF_8), by) + "}\r\n";
        return (head + line + xml).getBytes(StandardCharsets.UTF_8);
    }

    byte[] unsigned() {
        return (head + xml).getBytes(StandardCharsets.UTF_8);
    }

    private static String pad(String text, int length) {
        return text + " ".repeat(length - text.length());
    }
}
