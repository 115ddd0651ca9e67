package org.shebaohub.partnerkit.guide;

import org.shebaohub.message.Envelope;
import org.shebaohub.message.Transport;
import org.shebaohub.partner.Settings;

/** What holds for every message: its identity, sending it again, correcting it, and how a report is read. */
final class RulesPart {
    private final Settings partner;
    private final Language language;

    RulesPart(Settings partner, Language language) {
        this.partner = partner;
        this.language = language;
    }

    void write(Markdown page) {
        page.title(2, language.say("通用规则", "Rules for all messages"));
        if (partner.uses(Transport.MQ)) {
            say(
                    page,
                    "**报文标识号MsgId**：你方节点(12位)+北京时间yyyyMMddHHmmss(14位)+序号(4位，0-9A-Z)，共30位，每份报文不同。",
                    "**MsgId**: your node (12), Beijing time yyyyMMddHHmmss (14), a sequence (4 of 0-9 A-Z): 30 characters, another for each message.");
        }
        if (partner.uses(Transport.SFTP)) {
            say(
                    page,
                    "**批次号**：由文件名中的日期和序号组成，序号每个工作日从1开始。中间缺号只作警告（S31004），文件照常处理。",
                    "**Batch number**: made of date and sequence of the file's name; sequences start at 1 each workDate. A gap is only warned about (S31004).");
        }
        say(
                page,
                "**重发**：同一标识号（批次号）、相同字节，不重复处理，你方再次得到原来的应答。同一标识号而字节不同，得到S31002。不确定是否送达时，重发相同字节即可。",
                "**Again**: the same id (batch number) with the same bytes is not processed again; you get the stored answers again. Other bytes under it are S31002. Where you do not know whether a message arrived, send the same bytes again.");
        say(
                page,
                "**更正**：S11、S21拒收的没有占用标识号，改正后可沿用；其他代码拒收的，换新标识号（批次号），业务流水号不变。已接收报文中个别记录被拒收的，只把这些记录放入新报文。",
                "**Corrected**: what was refused with S11 or S21 has used nothing up and may keep its id. After any other code take a new id (batch number) and keep the business serial number. Where some records of an accepted message were refused, send only these, in a new message.");
        if (partner.uses(Envelope.Family.XML)) {
            say(
                    page,
                    "**测试标志TestFlag**：生产环境0，测试环境1，试用时均可（S31010）。",
                    "**TestFlag**: 0 in production, 1 in test, either in a trial (S31010).");
        }
        say(
                page,
                "**次序**：需要按次序办理的，等前一份的ACK-01后再发下一份。时间均为北京时间。影像和附件只在报文中给出引用，平台不去取。",
                "**Order**: where order matters, wait for the ACK-01 of one message before the next. Times are Beijing time. Pictures and attachments are only referred to, never in a message, never fetched.");
        say(
                page,
                "**报告**：一次告知全部问题，至多列出200项，Total为总数。位置为XPath加`@行:列`、JSON指针，或文件的`line 3 bytes 153-184`（按字节）。warning不影响接收。报告从不引用报文中的值。AckCode为代码表中最靠前的错误。",
                "**Reports** tell everything that is wrong at once; at most 200 findings are listed, Total counts all. A place is an XPath with `@line:column`, a JSON pointer, or in a file `line 3 bytes 153-184`, counted in bytes. A warning refuses nothing. No value of a message is ever quoted. AckCode is the first error in the order of the codes below.");
    }

    private void say(Markdown page, String chinese, String english) {
        page.say("- " + language.say(chinese, english));
    }
}
