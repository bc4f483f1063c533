using RuleOfLaw.SampleHost;

return CommandLine.Run(args, HostConsole.ForTerminal());
