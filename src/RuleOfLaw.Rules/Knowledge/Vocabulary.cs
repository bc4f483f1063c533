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
}
