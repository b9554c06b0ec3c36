using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Dossier.Tests.House;

/// <summary>Rules of the house that no compiler checks.</summary>
public sealed partial class HouseRulesTests
{
    private const string OfClone = "dotnet run --project src/Dossier.Cli -c Release --";

    private static readonly Type[] Types =
    [
        .. typeof(Workspace).Assembly.GetTypes().Where(type =>
            type.GetCustomAttribute<CompilerGeneratedAttribute>() is null && !type.Name.Contains('<', StringComparison.Ordinal)),
    ];

    [Fact]
    public void Classes_are_sealed_or_static_or_abstract_with_something_derived_from_them()
    {
        var open = Types.Where(type => type.IsClass && !type.IsSealed && !(type.IsAbstract && Types.Any(other => ParentOf(other) == type)));

        Assert.Empty(open.Select(type => type.FullName));
    }

    [Fact]
    public void No_static_field_can_be_written_to_once_its_type_is_ready()
    {
        const BindingFlags AllStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

        var writable = Types.SelectMany(type => type.GetFields(AllStatic))
            .Where(field => !field.IsInitOnly && !field.IsLiteral && !field.Name.StartsWith('<'));
        var settable = Types.SelectMany(type => type.GetProperties(AllStatic)).Where(property => property.CanWrite);

        Assert.Empty(writable.Select(Name));
        Assert.Empty(settable.Select(Name));
    }

    [Fact]
    public void Records_are_immutable()
    {
        const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

        var records = Types.Where(type => type.GetMethod("PrintMembers", Own) is not null);
        var mutable = records.SelectMany(type => type.GetProperties(Own))
            .Where(property => property.SetMethod is { IsPrivate: false } set
                && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)));

        Assert.Empty(mutable.Select(Name));
    }

    [Fact]
    public void Interfaces_have_at_least_two_implementations()
    {
        var lonely = Types.Where(type => type.IsInterface && Types.Count(other => !other.IsInterface
            && other.GetInterfaces().Any(its => (its.IsGenericType ? its.GetGenericTypeDefinition() : its) == type)) < 2);

        Assert.Empty(lonely.Select(type => type.FullName));
    }

    [Fact]
    public void Names_of_types_say_what_they_are()
    {
        string[] vague = ["Manager", "Helper", "Helpers", "Util", "Utils", "Common", "Base", "Misc"];

        var wrong = Types.Where(type => vague.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal)));

        Assert.Empty(wrong.Select(type => type.FullName));
    }

    [Fact]
    public void The_library_catches_exceptions_by_their_kind_only() =>
        Assert.Empty(Sources().Where(file => CatchAll().IsMatch(File.ReadAllText(file))).Select(Shown));

    [Fact]
    public void The_library_does_not_touch_the_console() =>
        Assert.DoesNotContain("System.Console", typeof(Workspace).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name));

    [Fact]
    public void Files_have_at_most_400_lines() =>
        Assert.Empty(Sources().Where(file => File.ReadLines(file).Count() > 400).Select(Shown));

    [Fact]
    public void The_README_is_short() => Assert.True(ReadMe().Length < 150, $"README.md has {ReadMe().Length} lines; 149 at most.");

    [Fact]
    public void Every_command_of_the_README_is_run_before_a_change_lands()
    {
        var scripts = string.Concat(new[] { "run", "tool" }.Select(name => File.ReadAllText(Path.Combine(Repository.Root, ".ci", name))))
            .Replace(OfClone, "dossier", StringComparison.Ordinal).Replace("\"${dossier[@]}\"", "dossier", StringComparison.Ordinal);
        var commands = ReadMe().Select(line => line.Replace(OfClone, "dossier", StringComparison.Ordinal).Trim())
            .Where(line => line.StartsWith("dossier ", StringComparison.Ordinal) || line.StartsWith("dotnet ", StringComparison.Ordinal))
            .ToList();

        Assert.True(commands.Count > 10, $"Only {commands.Count} commands were found in README.md.");
        Assert.All(commands, command => Assert.Contains(command, scripts, StringComparison.Ordinal));
    }

    private static string[] ReadMe() => File.ReadAllLines(Path.Combine(Repository.Root, "README.md"));

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Dossier"), "*.cs", SearchOption.AllDirectories);

    private static Type? ParentOf(Type type) => type.BaseType is { IsGenericType: true } parent ? parent.GetGenericTypeDefinition() : type.BaseType;

    private static string Shown(string file) => Path.GetRelativePath(Repository.Root, file);

    private static string Name(MemberInfo member) => $"{member.DeclaringType!.FullName}.{member.Name}";

    // "catch (Exception e) when (…)" names its kinds in the filter.
    [GeneratedRegex(@"catch\s*(\{|\(\s*(System\.)?Exception\b[^)]*\)\s*(?!\s*when))")]
    private static partial Regex CatchAll();
}
