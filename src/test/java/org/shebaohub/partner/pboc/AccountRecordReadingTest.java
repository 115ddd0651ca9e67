package org.shebaohub.partner.pboc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.shebaohub.message.Outgoing;
import org.shebaohub.partner.CanonicalId;

/** PBC-01 as the core gets it. */
class AccountRecordReadingTest {
    private static final String NAME = "ZHXX_100000000000_BJSI00000001_20240311_00000001.txt";
    private static final Path SAMPLE = Path.of("src/test/resources/partner/pboc/PBC-01_" + NAME);
    private static final Path HOSTILE = Path.of("src/test/resources/hostile/account-feed");

    private final InKind hub = new InKind("SM2");

    @Test
    void losesNoField() throws Exception {
        String event = event(SAMPLE);

        assertThat(event)
                .contains("<SourcePartner>pboc<", "<SourceMsgType>PBC-01<", "<SourceFormat>FILE<")
                .contains("<SourceMsgId>20240311ZHXX00000001<", "<BizSerialNo>20240311ZHXX00000001<")
                .contains("<CanonicalId>" + CanonicalId.of("100000000000", "20240311ZHXX00000001", 1))
                .contains("<BatchNo>20240311ZHXX00000001</BatchNo><Chunk>1</Chunk><Last>true</Last>"
                        + "<FirstSeq>1</FirstSeq><Count>3</Count><Mode>F</Mode>")
                .contains("<Ref>1</Ref><UnitUscc>91110105MA7ABCD046</UnitUscc><UnitName>北京垚鑫智慧科技有限公司<")
                .contains("<Operation>OPEN</Operation><BankCode>102100009019</BankCode>"
                        + "<BankName>中国工商银行股份有限公司北京望京支行</BankName>"
                        + "<AcctName>北京垚鑫智慧科技有限公司</AcctName><AcctNo>0200009999000000018</AcctNo>"
                        + "<AcctType>PRDA</AcctType><Currency>CNY</Currency>")
                .contains("<Operation>CHANGE<", "<Operation>CLOSE<", "<OpenDate>2019-05-03</OpenDate>")
                .contains("<ChangeDate>2024-03-11</ChangeDate>", "<Status>CLOSED</Status>", "<Status>NORMAL<")
                .contains(
                        "<Purpose>PREMIUM</Purpose><UseForPremium>1</UseForPremium>", "<UseForPremium>0<", "<LimitFen>")
                .contains("<UnitName>房山区良乡\uD842\uDFB7㛃䶮餐饮店<", "<ReportedAt>2024-03-11T20:30:00+08:00<");
        valid(event);
    }

    @Test
    void leavesTheBadRecordsOut() throws Exception {
        String event = event(HOSTILE.resolve("S44001-alphabet.txt"));

        assertThat(event)
                .contains("<FirstSeq>1</FirstSeq><Count>2</Count>", "<Ref>1</Ref>", "<Ref>3</Ref>")
                .doesNotContain("<Ref>2</Ref>");
        valid(event);
    }

    private String event(Path file) throws Exception {
        JudgedFile judged = JudgedFile.of(
                hub,
                NAME,
                Files.readAllBytes(file),
                Files.readString(file.resolveSibling(file.getFileName() + ".sig")));
        Outgoing event = judged.parts().get(0).outgoing().get(0);
        return InKind.text(event);
    }

    private static void valid(String event) throws Exception {
        SchemaFactory.newDefaultInstance()
                .newSchema(Path.of("schemas/canonical/canonical.xsd").toFile())
                .newValidator()
                .validate(new StreamSource(new StringReader(event.replaceAll("(?s)<Signature .*</Signature>", ""))));
    }
}
