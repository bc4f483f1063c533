using System.Diagnostics;

namespace RuleOfLaw.Rules.Telemetry;

/// <summary>A stage that is going on; its end is told when the scope is left, also by an exception. Without a listener it neither allocates nor looks at the clock.</summary>
internal readonly ref struct StageScope
{
    private readonly AssessmentTelemetry _telemetry;
    private readonly Stage _stage;
    private readonly Activity? _activity;
    private readonly long _start;
    private readonly bool _isTimed;

    public StageScope(AssessmentTelemetry telemetry, Stage stage)
    {
        _telemetry = telemetry;
        _stage = stage;
        _activity = Instruments.Source.StartActivity(stage.Activity);
        _isTimed = telemetry.TimesStages;
        _start = _isTimed ? telemetry.Now : 0;
    }

    public void Dispose()
    {
        if (_isTimed)
        {
            _telemetry.StageEnded(_stage, _start);
        }

        _activity?.Dispose();
    }
}
