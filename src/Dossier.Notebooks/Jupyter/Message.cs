using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dossier.Notebooks.Jupyter;

/// <summary>A message of the Jupyter protocol 5.3.</summary>
/// <param name="Header">Who sent it, when, its id and type.</param>
/// <param name="Parent">Header of the message that it answers; empty for none.</param>
/// <param name="Content">What it says; its shape depends on the type.</param>
internal sealed record Message(JsonObject Header, JsonObject Parent, JsonObject Content)
{
    private static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();

    /// <summary>The protocol's version.</summary>
    public const string ProtocolVersion = "5.3";

    /// <summary>The type, such as <c>execute_request</c>.</summary>
    public string Type => (string?)Header["msg_type"] ?? "";

    /// <summary>Reads a message from its frames; null when it is malformed or its signature is wrong.</summary>
    /// <param name="frames">Frames as received, routing ids left out.</param>
    /// <param name="key">The connection's key; empty when messages are not signed.</param>
    public static Message? Parse(IReadOnlyList<byte[]> frames, byte[] key)
    {
        var start = 0;
        while (start < frames.Count && !frames[start].AsSpan().SequenceEqual(Delimiter))
        {
            start++;
        }

        if (frames.Count < start + 6 || !IsSigned(frames, start, key))
        {
            return null;
        }

        return ObjectOf(frames[start + 2]) is { } header && ObjectOf(frames[start + 3]) is { } parent
            && ObjectOf(frames[start + 5]) is { } content && header["msg_type"] is JsonValue type && type.TryGetValue<string>(out _)
            ? new(header, parent, content)
            : null;
    }

    /// <summary>The message's frames, signed.</summary>
    public List<byte[]> ToFrames(byte[] key)
    {
        byte[][] parts = [BytesOf(Header), BytesOf(Parent), "{}"u8.ToArray(), BytesOf(Content)];
        var signature = key.Length == 0 ? "" : SignatureOf(parts, key);
        return [Delimiter, Encoding.ASCII.GetBytes(signature), .. parts];
    }

    private static bool IsSigned(IReadOnlyList<byte[]> frames, int start, byte[] key)
    {
        if (key.Length == 0)
        {
            return true;
        }

        var expected = SignatureOf(frames.Skip(start + 2).Take(4), key);
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), frames[start + 1]);
    }

    private static string SignatureOf(IEnumerable<byte[]> parts, byte[] key)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        foreach (var part in parts)
        {
            hash.AppendData(part);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static byte[] BytesOf(JsonObject json) => JsonSerializer.SerializeToUtf8Bytes(json);

    private static JsonObject? ObjectOf(byte[] json)
    {
        try
        {
            return JsonNode.Parse(json) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
