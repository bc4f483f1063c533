namespace RuleOfLaw.Rules.Knowledge;

/// <summary>The vocabularies a report's text is matched against. Within one, the leftmost-longest term wins.</summary>
public enum Vocabulary
{
    /// <summary>Audiences of publicity (audiences.csv).</summary>
    Audience,

    /// <summary>Roles of those who carry publicity (roles.csv).</summary>
    Role,

    /// <summary>Forms and channels of publicity (forms.csv).</summary>
    Form,

    /// <summary>Words by which a declared problem's topic is recognised (problem-topics.csv).</summary>
    Problem,

    /// <summary>Words by which a planned measure takes a topic up: the problem's own and further ones (problem-topics.csv).</summary>
    Answer,

    /// <summary>Fields of rule-of-law work (fields.csv).</summary>
    Field,

    /// <summary>Acts that tie enforcement to publicity (publicity-acts.csv).</summary>
    PublicityAct,

    /// <summary>Official titles of laws, for citations outside 《》.</summary>
    LawTitle,

    /// <summary>Known misquotes of titles, for citations outside 《》.</summary>
    LawMisquote,

    /// <summary>Plans with a period, by name or alias.</summary>
    Plan,

    /// <summary>Words that tell of a shortfall (text-cues.csv).</summary>
    ProblemCue,

    /// <summary>Words that tell of what is still to be done (text-cues.csv).</summary>
    PlanCue,

    /// <summary>Words that tell of a head's acts (text-cues.csv).</summary>
    DutyCue,

    /// <summary>Words that tell a cause (text-cues.csv).</summary>
    CauseCue,

    /// <summary>Words that report enforcement (text-cues.csv).</summary>
    EnforcementCue,

    /// <summary>Words that tell a case or an honour (text-cues.csv).</summary>
    CaseCue,

    /// <summary>Words that hold a number but count nothing (idioms.csv).</summary>
    Idiom,

    /// <summary>Words that hedge a declared problem (text-cues.csv).</summary>
    HedgeCue,

    /// <summary>Words that wish instead of finding (text-cues.csv).</summary>
    WishCue,

    /// <summary>Bare judgements in a declared problem (text-cues.csv).</summary>
    BareCue,

    /// <summary>Words that show the kind of a report (report-types.csv).</summary>
    ReportType,

    /// <summary>Days, weeks and months of publicity by their right names (campaigns.csv).</summary>
    Campaign,

    /// <summary>Wrong names of such days (campaigns.csv).</summary>
    CampaignMisnomer,

    /// <summary>Duties of the one first responsible (duties.csv).</summary>
    Duty,

    /// <summary>Words for the heads of Party committee, government and department (actors.csv).</summary>
    Actor,

    /// <summary>What publicity is about where no law is named (publicity-subjects.csv).</summary>
    Subject,

    /// <summary>Words that lead the pairs of set phrases (set-phrases.csv).</summary>
    SetPhrase,

    /// <summary>Set phrases that are wrong as they stand (wrong-phrases.csv).</summary>
    WrongPhrase,

    /// <summary>Slips of keyboard and character recognition (confusions.csv).</summary>
    Confusion,

    /// <summary>Terms that have been replaced (dated-terms.csv).</summary>
    DatedTerm,

    /// <summary>Words that only a kind of issuer uses of itself (issuer-words.csv).</summary>
    IssuerWord,

    /// <summary>Formulas that many reports rightly share (formulas.csv).</summary>
    Formula,
}
