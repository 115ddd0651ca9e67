package org.shebaohub.demo;

import java.util.List;

/** What may be wrong with a file of records as a whole: it is refused, and none of its records reaches the core. */
final class FileFaults {
    private FileFaults() {}

    static List<Flow> bank() {
        String way = "pboc → hub";
        return List.of(
                fault(way, "记录长度错误", "PBC-01 a record of 501 bytes", "S11003", scene -> accounts(scene)
                        .line(1, line -> line + " ")),
                fault(way, "分类计数不符", "PBC-01 counts by kind differ", "S31007", scene -> accounts(scene)
                        .ending((details, sm3) -> AccountFile.trailer(details, details + 1, sm3))),
                fault(way, "文件尾摘要不符", "PBC-01 another SM3 in the trailer", "S31008", scene -> accounts(scene)
                        .ending((details, sm3) -> AccountFile.trailer(details, details, Event.sm3(new byte[0])))),
                fault(way, "序号颠倒", "PBC-01 records out of order", "S31005", scene -> accounts(scene)
                        .swapped(1, 2)),
                fault(way, "文件名不符", "PBC-01 under yesterday's name", "S11002", scene -> {
                    BatchFile file = accounts(scene);
                    String yesterday =
                            scene.ids().today().minusDays(1).toString().replace("-", "");
                    return file.named(file.name().replaceFirst("_\\d{8}_(\\d{8})\\.", "_" + yesterday + "_$1."));
                }),
                foreignSeal(way, "PBC-01 sealed with another's key", FileFaults::accounts));
    }

    static List<Flow> window() {
        String way = "e-window → hub";
        return List.of(
                fault(way, "没有这种报文", "ECT-04 a line of no known type", "S44009", scene -> day(scene)
                        .line(1, line -> line.replace("|ECT-01|", "|ECT-09|"))),
                foreignSeal(way, "ECT-04 sealed with another's key", FileFaults::day));
    }

    static List<Flow> medical() {
        String way = "medical → hub";
        return List.of(
                fault(way, "金额为负", "YDJ-05 9702 a negative amount", "S11006", scene -> bills(scene)
                        .line(2, line -> line.replace(",7905.00", ",-7905.00"))),
                foreignSeal(way, "YDJ-05 9702 sealed with another's key", FileFaults::bills));
    }

    static List<Flow> licences() {
        String way = "e-licence → hub";
        return List.of(
                fault(way, "少一条明细", "EBL-03 says four, has three", "S31005", scene -> changes(scene)
                        .line(0, line -> line.replaceFirst("3$", "4"))),
                fault(way, "少一个字段", "EBL-03 a line with a field too few", "S11006", scene -> changes(scene)
                        .line(2, line -> line.substring(0, line.lastIndexOf('|')))),
                foreignSeal(way, "EBL-03 sealed with another's key", FileFaults::changes));
    }

    static List<Flow> certification() {
        String way = "certification-mohrss → hub";
        return List.of(
                fault(way, "合格人数不符", "CRT-01 counts of results differ", "S31007", scene -> people(scene)
                        .line(0, line -> line.replaceFirst("\\|2\\|2\\|0\\|0$", "|2|1|1|0"))),
                fault(way, "收方不是本平台", "CRT-01 meant for someone else", "S31009", scene -> people(scene)
                        .line(0, line -> line.replace(Letter.HUB, "BJSI00000002"))),
                foreignSeal(way, "CRT-01 sealed with another's key", FileFaults::people));
    }

    private interface Made {
        BatchFile of(Scene scene);
    }

    private static BatchFile accounts(Scene scene) {
        return scene.bank()
                .file(List.of(
                        AccountFile.of(scene.ids(), scene.bodies().newUnit()),
                        AccountFile.of(scene.ids(), scene.bodies().newUnit())));
    }

    private static BatchFile day(Scene scene) {
        Letter letter = scene.registration();
        String sm3 = Event.sm3(scene.window().sign(letter));
        String uscc = scene.bodies().newUnit().uscc();
        return scene.window().reconciliation(List.of(new EWindow.Sent(letter, uscc, sm3)));
    }

    private static BatchFile bills(Scene scene) {
        Medical medical = scene.medical();
        return medical.detail(List.of(medical.settlement(medical.newPatient())));
    }

    private static BatchFile changes(Scene scene) {
        return scene.licences()
                .changes(
                        scene.bodies().newUnit(),
                        scene.bodies().newUnit(),
                        scene.bodies().newUnit());
    }

    private static BatchFile people(Scene scene) {
        return scene.mohrss()
                .file(List.of(scene.mohrss().qualified(), scene.mohrss().qualified()));
    }

    private static Flow fault(String way, String chinese, String english, String code, Made made) {
        return Flow.refused(way, chinese, english, "SFTP", scene -> {
            BatchFile file = made.of(scene);
            Channel from = scene.channelOf(file.sender());
            return refused(scene, from, file, from.sm2, code);
        });
    }

    private static Flow foreignSeal(String way, String english, Made made) {
        return Flow.refused(way, "用他人密钥", english, "SFTP", scene -> {
            BatchFile file = made.of(scene);
            Channel from = scene.channelOf(file.sender());
            return refused(scene, from, file, from.keyOf(Core.NODE), "S21004");
        });
    }

    private static String refused(Scene scene, Channel from, BatchFile file, KeyPair key, String code)
            throws Exception {
        byte[] bytes = file.bytes();
        scene.refuses(file);
        from.upload(file, file.name(), bytes, Detached.sign(bytes, key));
        Answer ack = from.answers.await(
                "ACK01 about " + file.name(),
                answer -> answer.carrier().equals("ACK01_" + file.name() + ".xml"),
                Channel.PATIENCE);
        Unexpected.unlessEqual(code, ack.code(), "AckCode");
        Unexpected.unlessEqual(Event.sm3(bytes), ack.recvSm3(), "RecvSm3");
        return "ACK01 " + code + "";
    }
}
