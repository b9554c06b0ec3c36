using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Dossier.Tests;

/// <summary>Checks that something holds for many values, the same ones in each run, so that a failure can be looked into.</summary>
internal static class Property
{
    private static readonly Replay Start = new(new Rnd(20261122, 1), FSharpOption<int>.None);

    public static void Holds<T>(Gen<T> values, Action<T> holds, int tests = 500) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(tests).WithQuietOnSuccess(true).WithReplay(FSharpOption<Replay>.Some(Start)),
        Prop.ForAll(values.ToArbitrary(), holds));
}
