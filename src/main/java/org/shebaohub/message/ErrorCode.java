package org.shebaohub.message;

import java.util.Optional;

/**
 * The codes of interfaces.md section 8, in the order in which they decide AckCode. A code is S, layer (two digits) and
 * number; {@link #OK} stands apart.
 */
public enum ErrorCode {
    S11001(Owner.HUB, "文件在规定时间内没有签名文件", "no .sig for this file in time"),
    S11002(Owner.HUB, "文件名与约定的格式或与文件内容不一致", "file name does not fit the agreed pattern or the header inside"),
    S11003(Owner.HUB, "记录的字节长度不对", "record length in bytes is wrong"),
    S11004(
            Owner.HUB,
            "编码不合法：不是有效的UTF-8/GB18030，或截断了多字节字符",
            "bytes are not valid UTF-8/GB18030, or a multi-byte character is cut"),
    S11005(Owner.HUB, "报文格式不良，或含DTD，或深度、大小超限", "not well-formed, a DTD is present, or depth or size is over the limit"),
    S11007(Owner.HUB, "没有这种报文类型或版本", "no such message type or version"),
    S21001(Owner.HUB, "缺少签名", "signature missing"),
    S21002(Owner.HUB, "签名算法、变换或规范化方法不允许", "algorithm, transform or canonicalisation not allowed"),
    S21003(Owner.HUB, "摘要不符", "digest mismatch"),
    S21004(Owner.HUB, "签名值错误", "signature value wrong"),
    S21005(
            Owner.HUB,
            "证书未登记、已过期、未生效、已吊销，或不属于该发送方",
            "certificate unknown, expired, not yet valid, revoked, or not this sender's"),
    S21006(Owner.HUB, "签名未覆盖整个报文", "what is signed is not the whole message"),
    S11006(Owner.HUB, "不符合报文结构", "does not fit the schema"),
    S31001(
            Owner.HUB,
            "报文标识号不合规：长度、节点或时间",
            "MsgId: not 30 characters, node is not the sender, or its time is not that of sending"),
    S31002(Owner.HUB, "报文标识号或批次号重复，但内容不同", "MsgId or batch number repeated with other content"),
    S31003(Owner.CORE, "业务流水号已办结且内容不同", "BizSerialNo already finished with other content"),
    S31004(Owner.HUB, "批次号不连续", "batch number leaves a gap"),
    S31005(Owner.HUB, "记录数与明细不符，或序号不连续", "count is not the number of details, or seq does not run from 1 without gaps"),
    S31006(Owner.HUB, "金额合计不符", "total of amounts differs"),
    S31007(Owner.HUB, "分类计数不符", "counts by kind differ"),
    S31008(Owner.HUB, "文件尾SM3不符", "trailer SM3 differs"),
    S31009(Owner.HUB, "该发送方未约定此报文类型，或接收方不是本平台", "MsgType not agreed for this sender, or the receiver is not the hub"),
    S31010(Owner.HUB, "本环境不允许该测试标志", "TestFlag not allowed in this environment"),
    S31012(Owner.HUB, "查询的报文不存在或不属于该发送方", "status query for an unknown message or another's"),
    S31011(Owner.HUB, "发送时间超出时效窗口", "SendTime outside the freshness window"),
    S44001(Owner.HUB, "统一社会信用代码不合规", "unified social credit code: alphabet, length or check digit"),
    S44002(Owner.HUB, "公民身份号码不合规", "citizen ID: format, province, date or check digit"),
    S44003(Owner.HUB, "性别或出生日期与证件号码不一致", "sex or birth date differs from the ID number"),
    S44004(Owner.HUB, "居住证号码与证件类型不符", "residence-permit number does not begin as its type requires"),
    S44005(Owner.HUB, "外国人永久居留身份证号码不合规", "permanent-resident card: neither the old 15 nor the new 18 digits"),
    S44006(Owner.HUB, "证件号码格式不合规", "passport or other document number does not fit its pattern"),
    S44007(Owner.HUB, "银行行号不合规", "CNAPS code: not 12 digits, bank type differs, or check digit"),
    S44008(Owner.HUB, "账号字符或长度不合规", "account number: characters or length"),
    S44009(Owner.HUB, "代码不在代码表内", "code not in its list"),
    S44010(Owner.HUB, "照片信息不合规", "photo: format, pixels, size, digest or a missing part"),
    S44011(Owner.HUB, "行政区划代码不在GB/T 2260内", "division code not in GB/T 2260 of the date"),
    S44012(Owner.HUB, "日期先后不合理", "dates in the wrong order"),
    S44013(Owner.HUB, "手机号码不合规", "mobile number"),
    S51001(Owner.CORE, "单位已登记且信息不同", "unit already registered with other data"),
    S51002(Owner.HUB, "登记状态不是存续，不能登记", "RegState is not 1 at registration"),
    S51003(Owner.CORE, "单位未参保登记，无法办理", "unit not registered"),
    S51004(Owner.CORE, "单位名称与电子营业执照不一致", "unit name differs from the e-licence"),
    S51005(Owner.CORE, "法定代表人与电子营业执照不一致", "legal representative differs from the e-licence"),
    S51006(Owner.HUB, "结算区县不在北京市", "settlement district outside Beijing"),
    S51101(Owner.CORE, "职工已在北京市参保", "employee already enrolled in Beijing"),
    S51102(Owner.HUB, "同一报文中人员重复", "same person twice in the message"),
    S52001(Owner.HUB, "月工资低于本市最低工资标准", "salary below the minimum wage of the month"),
    S52002(Owner.HUB, "月工资超出合理上限", "salary above the plausibility limit"),
    S52003(Owner.HUB, "年龄未满16周岁或已超过退休年龄", "under 16 or over retirement age"),
    S52004(Owner.HUB, "缴费人员类别与户口性质不符", "payer category contradicts hukou type"),
    S52005(Owner.CORE, "单位已有其他有效基本账户", "unit has another live basic account"),
    S52006(Owner.HUB, "账户名称与单位名称不一致", "account name is not the unit name"),
    S52007(Owner.CORE, "户名与单位名称变更记录不一致，等待审核", "account name differs because of a pending name change"),
    S52008(Owner.HUB, "用于缴费但缺少授权书号", "used for premium without an authorisation number"),
    S52009(Owner.HUB, "开户银行不是社会保险合作银行", "bank is not a cooperating bank"),
    S52010(Owner.CORE, "注销的是当前缴费账户", "closing the current premium account"),
    S52101(Owner.HUB, "异地备案缺少当地盖章或表单不符", "cross-region filing lacks the local seal or uses the wrong form"),
    S52102(Owner.CORE, "同一人同一地点备案重叠", "overlapping filing for the same person and place"),
    S52103(Owner.HUB, "参保地不是北京，或就医地在北京", "insured place not Beijing, or place of care in Beijing"),
    S52104(Owner.CORE, "没有有效备案的结算", "settlement without a valid filing"),
    S52105(Owner.HUB, "结算金额勾稽关系不成立", "amounts of the settlement do not add up"),
    S52106(Owner.HUB, "结算编号重复但内容不同", "setl_id seen before with other content"),
    S52107(Owner.HUB, "撤销的结算不存在或已撤销", "reversal of an unknown or already reversed settlement"),
    S52108(Owner.HUB, "对账不一致", "reconciliation differs"),
    S52201(Owner.CORE, "人员不在待遇领取期", "person not in benefit payment"),
    S52202(Owner.HUB, "认证日期在将来", "certification date in the future"),
    S52203(Owner.HUB, "纸质认证缺少盖章或本人签字", "paper way without seal or signature"),
    S52204(Owner.HUB, "代办认证缺少代办人信息", "agent data missing for mode 2"),
    S52205(Owner.HUB, "预计出结果日期不是提交后3个工作日", "expected result date is not 3 working days after submission"),
    S52206(Owner.HUB, "人脸识别分数或活体检测未通过", "face score under the threshold or liveness fails"),
    S52207(Owner.HUB, "丧失资格但缺少日期或原因", "eligibility lost without date or reason"),
    S52208(Owner.HUB, "认证方式与发送节点不符", "method does not fit the node"),
    S53001(Owner.HUB, "外籍人员，等待审核", "foreigner: to review"),
    S53002(
            Owner.HUB,
            "未附港澳台居民居住证影像，等待审核",
            "Hong Kong, Macao or Taiwan resident without residence permit or its copy: to review"),
    S53003(Owner.HUB, "管理岗女职工年满50周岁，等待审核", "woman in a cadre post, 50 or older: to review"),
    S53004(Owner.HUB, "兼职工伤人员，等待审核", "part-time, work-injury only: to review"),
    S53005(Owner.HUB, "在业务办理时间之外受理", "received outside business hours"),
    S90001(Owner.HUB, "系统错误，请稍后重试", "system error, try again"),
    S90002(Owner.HUB, "下游系统不可用", "downstream unavailable");

    /** What stands in AckCode where there is no error. */
    public static final String OK = "000000";

    /** Who decides: the hub itself, or the core, whose code the hub only carries. */
    public enum Owner {
        HUB,
        CORE
    }

    private final Owner owner;
    private final String chinese;
    private final String english;

    ErrorCode(Owner owner, String chinese, String english) {
        this.owner = owner;
        this.chinese = chinese;
        this.english = english;
    }

    public static Optional<ErrorCode> of(String code) {
        for (ErrorCode candidate : values()) {
            if (candidate.name().equals(code)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    public String code() {
        return name();
    }

    public Owner owner() {
        return owner;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    /** What its sender and the operator do next. */
    public Advice advice() {
        return Advice.of(this);
    }

    /** S53: accepted, marked, and answered "to review". */
    public boolean review() {
        return name().startsWith("S53");
    }

    /** Severity a finding with this code has unless the check says otherwise. */
    public Severity severity() {
        return review() || this == S31004 ? Severity.WARNING : Severity.ERROR;
    }
}
