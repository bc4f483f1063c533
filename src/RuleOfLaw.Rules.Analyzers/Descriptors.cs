using Microsoft.CodeAnalysis;

namespace RuleOfLaw.Rules.Analyzers;

/// <summary>What the analyzers report; README.md beside this file shows for each how it looks and how it is mended.</summary>
internal static class Descriptors
{
    private const string Identity = "RuleOfLaw.Identity";
    private const string Messages = "RuleOfLaw.Messages";
    private const string Determinism = "RuleOfLaw.Determinism";
    private const string Purity = "RuleOfLaw.Purity";
    private const string Joins = "RuleOfLaw.Joins";

    public static readonly DiagnosticDescriptor DuplicateId = new(
        "ROLA001",
        "规则编号重复 / Two rules have one ID",
        "编号 {0} 已由 {1} 使用 / The ID {0} is used by {1} already",
        Identity,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "一个编号属于一条规则；编号重复的规则组合不起来。 / An ID belongs to one rule; rules that share one cannot be composed.");

    public static readonly DiagnosticDescriptor MalformedId = new(
        "ROLA002",
        "规则编号格式不对 / A rule ID has the wrong form",
        "“{0}”不是规则编号：应为二至五个大写字母加四位数字 / \"{0}\" is no rule ID: two to five capital letters and four digits",
        Identity,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "格式不对的编号在运行时抛出 ArgumentException。 / At run time an ID of the wrong form throws an ArgumentException.");

    public static readonly DiagnosticDescriptor ReservedId = new(
        "ROLA003",
        "规则编号属于内置规则 / A rule ID is reserved for the product",
        "{0} 属于内置规则的编号 ROL0000–ROL9999，请用自己的前缀 / {0} is one of the product's IDs ROL0000–ROL9999; take a prefix of your own",
        Identity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "以后的版本会用到这些编号，那时规则包就组合不起来了。 / A later version will use these IDs, and the pack can then not be composed.");

    public static readonly DiagnosticDescriptor MessageArguments = new(
        "ROLA004",
        "占位符与参数不符 / Placeholders do not match the arguments",
        "{0} 的消息用到参数 {1}，问题给出 {2} 个 / The message of {0} uses the arguments {1}, the finding gives {2}",
        Messages,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "参数不够时，取消息会抛出 FormatException；多出的参数没有人看得到。 / With too few arguments the message throws a FormatException; nobody sees one too many.");

    public static readonly DiagnosticDescriptor MalformedMessage = new(
        "ROLA005",
        "消息不是格式字符串 / A message is no format string",
        "消息“{0}”里的大括号不成对或占位符写错 / The message \"{0}\" has a brace without its pair or a malformed placeholder",
        Messages,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "占位符写作 {0}，大括号本身写作 {{ 和 }}。 / A placeholder is written {0}, a brace itself {{ or }}.");

    public static readonly DiagnosticDescriptor IncompletePage = new(
        "ROLA006",
        "规则没有完整的说明 / A rule has no complete page",
        "{0} 的说明不完整：{1} / {0} is not fully described: {2}",
        Messages,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "标题和消息写在与类同名的 .md 页首：title、title.en、message、message.en。 / Title and message stand in the head of the .md file named after the class: title, title.en, message, message.en.");

    public static readonly DiagnosticDescriptor NoPage = new(
        "ROLA007",
        "规则没有说明页 / A rule has no page",
        "{0} 没有说明页，也没有帮助链接 / {0} has neither a page nor a help link",
        Messages,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "考评人要看的是为何、判定和依据；用 Create<TRule> 和与类同名的 .md 页。 / An assessor wants to read why, what fires and on what basis; use Create<TRule> and the .md file named after the class.");

    public static readonly DiagnosticDescriptor AmbientState = new(
        "ROLA008",
        "规则读取时钟、随机数或机器 / A rule reads the clock, chance or the machine",
        "{0} 每次运行、每台机器可能不同；同样的报告要得到同样的结果 / {0} may differ with each run or machine; the same report must give the same result",
        Determinism,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "规则只看报告和配置：日期取自报告，界限用 RuleOption。 / A rule sees the report and the settings only: dates come from the report, limits are a RuleOption.");

    public static readonly DiagnosticDescriptor CurrentCulture = new(
        "ROLA009",
        "规则依赖当前语言环境 / A rule depends on the current culture",
        "{0} 依赖当前语言环境，换一台机器结果可能不同 / {0} depends on the current culture; another machine may give another result",
        Determinism,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "比较用 Ordinal，格式用 InvariantCulture。 / Compare by Ordinal, format by InvariantCulture.");

    public static readonly DiagnosticDescriptor SideEffect = new(
        "ROLA010",
        "规则定义有副作用 / A definition has a side effect",
        "规则定义里的函数必须是纯函数：{0} / A function of a definition must be pure: {0}",
        Purity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "这些函数会为许多报告同时调用，次数和次序都不保证。 / The functions are called for many reports at the same time, and neither how often nor in which order is promised.");

    public static readonly DiagnosticDescriptor CapturedState = new(
        "ROLA011",
        "规则定义读取会变的值 / A definition reads what may change",
        "规则定义捕获了会变的 {0}；调用时读到的不是写下时的值 / A definition captures {0}, which may change; it is read at the call, not where it is written",
        Purity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "把值复制到不再赋值的局部变量里再用，或者用 RuleOption。 / Copy the value to a local that is never assigned again, or use a RuleOption.");

    public static readonly DiagnosticDescriptor PairsCompared = new(
        "ROLA012",
        "逐对比较，可以用键连接 / Pairs are compared where a key would do",
        "{0} 对每一对事实都比较一次；改为 {1} 的连接键 / {0} is compared for every pair of facts; make it a join key of {1}",
        Joins,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "键只散列一次。缺失的键（null、空字符串）什么也不连接。 / Keys are hashed once. A missing key (null, an empty string) joins nothing.");

    public static readonly DiagnosticDescriptor ConstantKey = new(
        "ROLA013",
        "用常数作连接键 / A join by a constant key",
        "{0} 的两个键都与事实无关，每一对都会连接 / Neither key of {0} depends on its fact, so that every pair is joined",
        Joins,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "需要全部事实时用 Collect，否则用真正相等的东西作键。 / Use Collect for all facts together, or a key of what is really equal.");

    public static readonly DiagnosticDescriptor MutableField = new(
        "ROLA014",
        "规则有可变状态 / A rule has mutable state",
        "{0} 可以改变；一条规则同时检查许多报告，不能有可变状态 / {0} can change; one rule checks many reports at the same time and must hold no mutable state",
        Purity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "用 readonly、const 或 RuleOption。 / Use readonly, const or a RuleOption.");
}
