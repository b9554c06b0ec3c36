using System.Security.Cryptography;
using System.Text;

namespace Dossier.Extraction;

/// <summary>Ids of candidates: a hash of kind, article, quote and codes, so that a candidate is known again when the rules or other
/// articles change.</summary>
internal static class CandidateId
{
    private const int HashLength = 10;

    /// <summary>Whether an id is a candidate's and not a register row's, such as <c>R-0a1b2c3d4e</c>.</summary>
    public static bool Is(string id) => id.LastIndexOf('-') is var dash && dash >= 0 && id.Length - dash - 1 == HashLength
        && id.Skip(dash + 1).All(char.IsAsciiHexDigitLower);

    public static string Of(string prefix, params ReadOnlySpan<string> parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', [prefix, .. parts])));
        return $"{prefix}-{Convert.ToHexStringLower(hash)[..HashLength]}";
    }
}
