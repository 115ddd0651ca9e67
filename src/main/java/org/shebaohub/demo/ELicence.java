package org.shebaohub.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The simulated 电子营业执照 service: it is asked by E101 and answers by E102 when a flow wants it to. */
final class ELicence extends JsonChannel {
    ELicence(Connection to, Seals seals, Identifiers ids) throws Exception {
        super(to, "e-licence", "BJEBL0000001", seals, ids);
    }

    /** Waits for the E101 about a unit; its refMsgId is what an answer has to name. */
    Answer asked(String uscc) throws InterruptedException {
        return answers.await(
                "E101 about " + uscc, answer -> answer.asks() && answer.states().contains(uscc), PATIENCE);
    }

    /** E102: what was asked agrees with the licence. */
    JsonLetter answer(Answer question, Bodies.Unit unit) {
        LocalDate founded = ids.today().minusDays(3);
        return letter(
                "E102",
                "",
                """
                {"infcode": "0", "inf_refmsgid": "%s", "err_msg": "",
                 "output": {
                  "licence": {
                   "uniscid": "%s", "entname": "%s", "enttype": "1150", "enttype_cn": "有限责任公司(自然人独资)",
                   "lerep": "赵一诺", "regcap": "100.000000", "regcapcur": "156", "estdate": "%s", "opfrom": "%s",
                   "dom": "北京市朝阳区望京东园四区1号楼10层1001", "opscope": "技术开发、技术咨询、技术服务",
                   "regorg": "110105", "regorg_cn": "北京市朝阳区市场监督管理局", "regstate": "1",
                   "regstate_cn": "存续（在营、开业、在册）", "apprdate": "%s", "licence_cert_sn": "5A0C11E2940001",
                   "licence_hash": "406002b087a4b4b574d8e07e82cac752b5ac7249820071810a956c1299e0e93a"},
                  "verify": {"rslt": "MCHD", "diff_list": []}}}
                """
                        .formatted(question.refMsgId(), unit.uscc(), unit.name(), founded, founded, founded));
    }

    /** E102: the name or the representative asked about is not that of the licence. */
    JsonLetter mismatch(Answer question, Bodies.Unit unit) {
        JsonLetter answer = answer(question, unit).with("/output/verify/rslt", "MISM");
        answer.content()
                .withArray("/output/verify/diff_list")
                .addObject()
                .put("chk_key", "lerep")
                .put("in_val", "钱二宁")
                .put("out_val", "赵一诺");
        return answer;
    }

    /** E102: the service cannot answer. */
    JsonLetter failure(Answer question) {
        return letter(
                "E102",
                "",
                "{\"infcode\": \"-1\", \"inf_refmsgid\": \"" + question.refMsgId()
                        + "\", \"err_msg\": \"核验服务忙\", \"output\": null}");
    }

    /** EBL-03 of today: the first unit has another representative, the second is revoked, the third is deregistered. */
    BatchFile changes(Bodies.Unit first, Bodies.Unit second, Bodies.Unit third) {
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(ids.today());
        String sequence = ids.fileSequence(6);
        String header = String.join("|", "EBL03", "1.0", node, Letter.HUB, day, day + sequence, "3");
        return BatchFile.barred(
                node,
                day + sequence,
                "EBL03_" + day + "_" + sequence + ".txt",
                StandardCharsets.UTF_8,
                "\n",
                header,
                List.of(
                        change(1, first, "C|lerep|赵一诺|李四维|1|"),
                        change(2, second, "S|regstate|1|2|2|吊销，未注销"),
                        change(3, third, "S|regstate|1|3|3|注销")));
    }

    private String change(int seq, Bodies.Unit unit, String what) {
        return seq + "|" + unit.uscc() + "|" + unit.name() + "|" + what + "|"
                + ids.today().minusDays(1);
    }
}
