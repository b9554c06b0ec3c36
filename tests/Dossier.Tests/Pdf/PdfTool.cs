using System.ComponentModel;
using System.Diagnostics;

namespace Dossier.Tests.Pdf;

/// <summary>Runs a command-line PDF tool on a file's bytes; skips the test by name where the tool is not installed.</summary>
internal static class PdfTool
{
    /// <summary>What the tool printed; <c>{}</c> among the arguments stands for the file.</summary>
    public static string Run(byte[] pdf, string tool, params string[] arguments)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pdf");
        try
        {
            File.WriteAllBytes(file, pdf);
            var start = new ProcessStartInfo(tool, arguments.Select(argument => argument == "{}" ? file : argument))
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return output + error.Result;
        }
        catch (Win32Exception)
        {
            Assert.Skip($"The tool {tool} is not installed.");
            return "";
        }
        finally
        {
            File.Delete(file);
        }
    }
}
