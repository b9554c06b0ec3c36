using Dossier.Cli;

return DossierCommand.Run(args, CommandIO.OfProcess());
