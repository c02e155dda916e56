using Monitor.Cli;

return await CommandLine.RunAsync(args);
