package org.shebaohub.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** XML files by SFTP: uploaded under a temporary name, answered in /out, the original moved away. */
final class FileFlows {
    private static final String WAY = "e-window → hub";
    private static final long LOOK_AGAIN_NS = 100_000_000;

    private FileFlows() {}

    static List<Flow> all() {
        return List.of(
                Flow.delivered(WAY, "文件登记", "ECT-01 as a file", "SFTP", FileFlows::accepted),
                Flow.refused(WAY, "文件被改动", "a file changed after signing", "SFTP", FileFlows::tampered),
                Flow.refused(WAY, "文件名不符", "a name that is not the MsgId", "SFTP", FileFlows::wrongName),
                Flow.refused(WAY, "走出本家目录", "leaving the home", "SFTP", scene -> {
                    Unexpected.unless(!scene.window().home().seesBeyond(), "the home is not a jail");
                    return "只见本家 sees its own home only";
                }));
    }

    private static String accepted(Scene scene) throws Exception {
        Letter letter = scene.registration();
        byte[] bytes = scene.window().sign(letter);
        String name = letter.msgId() + ".xml";
        scene.window().upload(letter, name, bytes, null);
        Answer ack = scene.window().accepted(letter, bytes);
        Unexpected.unlessEqual("ACK01_" + name + ".xml", ack.carrier(), "name of the answer");
        scene.core().event(letter);
        Answer feedback = scene.window().feedback(letter, "1/A 2,2 000000");
        Unexpected.unlessEqual("ACK02_" + name + "_1.xml", feedback.carrier(), "name of the feedback");
        moved(scene, "/done", name);
        return "ACK01, ACK02 in /out, 原件 original in /done";
    }

    private static String tampered(Scene scene) throws Exception {
        Letter letter = scene.registration();
        String signed = new String(scene.window().sign(letter), StandardCharsets.UTF_8);
        return refused(scene, letter, letter.msgId() + ".xml", signed.replace("1000000.00", "9000000.00"), "S21003");
    }

    private static String wrongName(Scene scene) throws Exception {
        Letter letter = scene.registration();
        String name = scene.registration().msgId() + ".xml";
        String signed = new String(scene.window().sign(letter), StandardCharsets.UTF_8);
        return refused(scene, letter, name, signed, "S11002");
    }

    private static String refused(Scene scene, Letter letter, String name, String xml, String code) throws Exception {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        scene.refuses(letter);
        scene.window().upload(letter, name, bytes, null);
        scene.window()
                .answers
                .await("ACK01 file", answer -> answer.carrier().equals("ACK01_" + name + ".xml"), Channel.PATIENCE);
        scene.window().techAck(letter, code, bytes);
        moved(scene, "/refused", name);
        return "ACK01 " + code + ", 原件 original in /refused";
    }

    private static void moved(Scene scene, String folder, String name) throws Exception {
        long deadline = System.nanoTime() + Channel.PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            List<String> there = scene.window().home().names(folder);
            if (there.stream().anyMatch(path -> path.endsWith("/" + name))) {
                return;
            }
            LockSupport.parkNanos(LOOK_AGAIN_NS);
        }
        throw new Unexpected("the original is not in " + folder);
    }
}
