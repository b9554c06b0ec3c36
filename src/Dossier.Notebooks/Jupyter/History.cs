using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Dossier.Notebooks.Jupyter;

/// <summary>The inputs of this session, for consoles that offer them again.</summary>
internal sealed class History
{
    private readonly Lock _gate = new();
    private readonly List<(int Count, string Code)> _inputs = [];

    public void Add(int count, string code)
    {
        lock (_gate)
        {
            _inputs.Add((count, code));
        }
    }

    /// <summary>Answers a history_request: the tail, a range, or what matches a pattern of <c>*</c> and <c>?</c>.</summary>
    public JsonObject Answer(JsonObject request)
    {
        (int Count, string Code)[] all;
        lock (_gate)
        {
            all = [.. _inputs];
        }

        var most = (int?)request["n"] ?? int.MaxValue;
        var found = (string?)request["hist_access_type"] switch
        {
            "range" => all.Where(input =>
                input.Count >= ((int?)request["start"] ?? 0) && input.Count < ((int?)request["stop"] ?? int.MaxValue)),
            "search" => Matching(all, (string?)request["pattern"] ?? "*", (bool?)request["unique"] ?? false).TakeLast(most),
            _ => all.TakeLast(most),
        };
        var rows = found.Select(input => (JsonNode)new JsonArray(0, input.Count,
            (bool?)request["output"] == true ? new JsonArray(input.Code, null) : JsonValue.Create(input.Code)));
        return new() { ["status"] = "ok", ["history"] = new JsonArray([.. rows]) };
    }

    private static IEnumerable<(int Count, string Code)> Matching(IEnumerable<(int Count, string Code)> inputs, string pattern, bool unique)
    {
        var escaped = Regex.Escape(pattern);
        var expression = $"^{escaped.Replace("\\*", ".*", StringComparison.Ordinal).Replace("\\?", ".", StringComparison.Ordinal)}$";
        var found = inputs.Where(input => Regex.IsMatch(input.Code, expression, RegexOptions.Singleline | RegexOptions.CultureInvariant));
        return unique ? found.Reverse().DistinctBy(input => input.Code).Reverse() : found;
    }
}
