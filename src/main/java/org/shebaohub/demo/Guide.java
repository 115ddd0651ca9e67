package org.shebaohub.demo;

import java.io.PrintStream;

/** What a person who wants to try by hand needs to know once the flows are done. */
final class Guide {
    private final Connection to;
    private final PrintStream out;

    Guide(Connection to, PrintStream out) {
        this.to = to;
        this.out = out;
    }

    void print() {
        Connection.Sftp sftp = to.sftp();
        out.println();
        out.println("The hub stays up 集成平台继续运行; Ctrl-C stops it 按Ctrl-C停止.");
        out.println("  MQ     " + to.brokerUrl() + " (Artemis core; AMQP 1.0 on the same port)");
        out.println("         a partner 伙伴: user CHANNEL, sends to partner.CHANNEL.in, reads partner.CHANNEL.out");
        out.println("         the core 核心: user core, core.events core.results core.requests core.replies");
        out.println("  SFTP   sftp -P " + sftp.port() + " -i " + to.certificates()
                + "/CHANNEL-sftp -o UserKnownHostsFile=" + sftp.knownHosts() + " CHANNEL@" + sftp.host()
                + "   (/in /out /done /refused)");
        out.println("  Keys   " + to.certificates()
                + "/NODE-sm2.key, NODE-rsa.key, CHANNEL-sftp (chmod 600; for trial only 仅供试用)");
        out.println("  Channels 通道, their nodes 节点, what they send 可发报文; all may ask 均可查询 STQ-01:");
        for (Partner partner : Partner.values()) {
            out.printf(
                    "    %-21s %s  %-7s %s%n",
                    partner.channel,
                    partner.node,
                    sftp.keys().containsKey(partner.channel) ? "MQ SFTP" : "MQ",
                    partner.sends);
        }
        to.notes().forEach(note -> out.println("  " + note));
        out.println("The simulated core goes on answering; the simulated partners have stopped reading, so answers to");
        out.println("your own messages wait for you. 模拟核心继续答复; 模拟伙伴已停止读取, 您自己报文的答复留在队列与/out中.");
        out.println("Next 接下来: ./hub list 看收到了什么 what came in; ./hub show ID 某一笔的全部 all about one;");
        out.println("  ./hub check FILE 离线核对您的报文 judges a message of yours offline;");
        out.println("  ./hub kit PARTNER -o DIR 伙伴的接入资料 all that a partner's engineers need;");
        out.println("  README.md, \"A first message of your own\" 发送第一份自己的报文.");
        out.println();
    }

    /** Whom one may try to be. */
    private enum Partner {
        E_WINDOW("e-window", "BJECT0000001", "e窗通: ECT-01 ECT-02 ECT-03 ECT-04, XML"),
        E_LICENCE("e-licence", "BJEBL0000001", "电子营业执照: EBL-02 (E102) JSON, EBL-03"),
        PBOC("pboc", "100000000000", "人民银行: PBC-01, PBC-02 {H:}"),
        MEDICAL("medical", "NHSA00000001", "异地就医: YDJ-01 to YDJ-05, JSON 9501 9503 9601 9602 9701"),
        MOHRSS("certification-mohrss", "MOHRSS000001", "金保工程: CRT-01"),
        BJTAPP("certification-bjtapp", "BJTAPP000001", "北京通: CRT-02, JSON C201"),
        MFA("certification-mfa", "MFA000000001", "驻外使领馆: CRT-03, XML");

        private final String channel;
        private final String node;
        private final String sends;

        Partner(String channel, String node, String sends) {
            this.channel = channel;
            this.node = node;
            this.sends = sends;
        }
    }
}
