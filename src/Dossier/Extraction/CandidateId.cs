using System.Security.Cryptography;
using System.Text;

namespace Dossier.Extraction;

/// <summary>Ids of candidates: a hash of kind, article, quote and codes, so that a candidate is known again when the rules or other
/// articles change.</summary>
internal static class CandidateId
{
    public static string Of(string prefix, params ReadOnlySpan<string> parts) =>
        $"{prefix}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', [prefix, .. parts]))))[..10]}";
}
