package org.shebaohub.kit;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.shebaohub.message.Document;

/** Files of CRT-01 and EBL-03 as their senders write them, signed by openssl. */
public final class RecordFile {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String CERTIFIED =
            "|1001002|李四维|01|110102195512019968|01|460200|04|1|%s|460200000001|" + "三亚市社会保险经办样例中心|刘某|1|1|1|||";
    private static final String CHANGED = "|91110108MA7ABCE19P|北京清源软件有限公司|S|regstate|1|2|2|吊销，未注销|2024-03-20";

    private RecordFile() {}

    /** Results 1, from a line for each record without its number. */
    public static byte[] certifications(String day, int number, List<String> records) {
        String count = Integer.toString(records.size());
        return whole(
                "RZJG|1.0|MOHRSS000001|BJSI00000001|%s|%s%06d|%s|%s|0|0".formatted(day, day, number, count, count),
                records,
                "\r\n",
                GB18030);
    }

    public static byte[] changes(String day, int number, List<String> records) {
        return whole(
                "EBL03|1.0|BJEBL0000001|BJSI00000001|%s|%s%06d|%d".formatted(day, day, number, records.size()),
                records,
                "\n",
                StandardCharsets.UTF_8);
    }

    /** A good record of a certification on that day, without its number. */
    public static String certified(String day) {
        return CERTIFIED.formatted(day);
    }

    /** A good record of a change, without its number. */
    public static String changed() {
        return CHANGED;
    }

    private static byte[] whole(String header, List<String> records, String end, Charset charset) {
        StringBuilder text = new StringBuilder(header).append(end);
        for (int i = 0; i < records.size(); i++) {
            text.append(i + 1).append(records.get(i)).append(end);
        }
        String sm3 = Document.of(text.toString().getBytes(charset)).sm3();
        text.append("END|").append(records.size()).append('|').append(sm3).append(end);
        return text.toString().getBytes(charset);
    }

    /** The line of a {@code .sig}: r and s, or the RSA value. */
    public static String seal(byte[] file, String key) {
        byte[] value = key.endsWith("-sm2")
                ? ForeignSigner.raw(Tool.run(
                        file,
                        "openssl",
                        "dgst",
                        "-sm3",
                        "-sigopt",
                        "distid:1234567812345678",
                        "-sign",
                        ForeignSigner.path(key)))
                : Tool.run(file, "openssl", "dgst", "-sha256", "-sign", ForeignSigner.path(key));
        return Base64.getEncoder().encodeToString(value) + "\n";
    }

    /** The file in a folder with its {@code .sig} beside it. */
    public static Path put(Path folder, String name, byte[] file, String key) throws IOException {
        Files.writeString(folder.resolve(name + ".sig"), seal(file, key));
        return Files.write(folder.resolve(name), file);
    }
}
