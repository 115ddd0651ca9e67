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
        out.println("         e-window: user " + to.eWindow() + ", sends to partner.e-window.in, reads"
                + " partner.e-window.out");
        out.println("         core: user " + to.core() + ", core.events core.results core.requests core.replies");
        out.println("  SFTP   sftp -P " + sftp.port() + " -i " + sftp.key() + " -o UserKnownHostsFile="
                + sftp.knownHosts() + " " + sftp.user() + "@" + sftp.host()
                + "   (/in /out /done /refused)");
        out.println("  Keys   " + to.certificates() + " (for trial only 仅供试用)");
        to.notes().forEach(note -> out.println("  " + note));
        out.println("The simulated core goes on answering; the simulated e-window has stopped reading, so answers to");
        out.println("your own messages wait for you. 模拟核心继续答复; 模拟e窗通已停止读取, 您自己报文的答复留在队列与/out中.");
        out.println("Next 接下来: README.md, \"A first message of your own\" 发送第一份自己的报文.");
        out.println();
    }
}
